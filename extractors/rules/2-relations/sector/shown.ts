import { wordLike } from '../../../engine/word-like.ts'
import { type OutsideRule, sights } from './in-clause.ts'

/** Works and sights that guests are shown are no field of the common business. */
export const SHOWN_RULES: readonly OutsideRule[] = [
  {
    name: 'shown-round',
    covers: ({ chunks, words, at, sentence, sector }) => {
      if (saw.test(sentence)) return true
      // guests who look round a hospital or a farm come for what it does
      if (sector.codes.every((code) => sights.has(code))) return false
      const seen = chunks.findIndex((chunk) => chunk.tags.has('Visit') || isLook(chunk))
      // «ознакомился с ходом строительства»: the works of both sides
      if (/^ход(?:ом|е)$/.test(words[seen + 2] ?? '')) return false
      // «побывали на заводе, после чего договорились об обмене»
      if (words.slice(Math.max(0, seen), at).some((word) => agreed.test(word))) return false
      return seen >= 0 && seen < at && words.slice(seen, at + 4).some((word) => site.test(word))
    },
    example: 'Гости посетили хлопкоперерабатывающий завод.',
    counterexample: 'Гости построят хлопкоперерабатывающий завод.',
  },
]

/** What was agreed behind the tour is business. */
const agreed = /^(?:договор|услов|обсу[дж]|предлож|соглас)/

/** «Гости увидели, что овощи везут из Харбина». */
const saw = /(?:^| )(?:увидел|показал)[аи]? ?,? (?:что|как) /

const isLook = wordLike(
  /^(?:осмотрел|осмотрен|осматрива|ознакомил|показал|показан[аоы]?$|посмотре(?:л|ть$)|экскурси|побывал|провезли$|свозили$|возили$|заглянул|посети(?:т|ла?|ли)$|посещени)/,
)

const site =
  /^(?:завод|фабрик|предприяти|комбинат|ферм|теплиц|цех|производств|мощност|лаборатори|склад|музе|университет|школ|больниц|пол[еия]|объект|лини|порт|терминал|комплекс|парк|строительств|центр|студи|шахт|подстанци|экспозици|стенд|павильон|карьер|клиник|машиностроит|питомник|ветропарк|хозяйств)|завод|комбинат|фабрик|верф/
