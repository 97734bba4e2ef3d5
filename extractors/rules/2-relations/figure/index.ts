import type { Analysis } from '../../../engine/analysis.ts'
import type { Figure } from '../../../record.ts'
import {
  type FigureCandidate,
  findFigures,
  type PreviousFigure,
} from '../../../text/figures/figures.ts'
import { continues } from '../../../text/figures/kind.ts'
import { findTriggers, opensTrigger } from '../../../text/figures/lexicon.ts'
import { tellsNumber } from '../../../text/numbers/reader.ts'
import { flatTextOf } from '../../../text/words/flat-text.ts'
import { chinaBefore, placesOfFigure } from './of.ts'

/** The figures of an article with the places they are about, in order; one told twice (title and body) counts once. */
export function findFigureFacts(analysis: Analysis): Figure[] {
  const { text } = analysis.article
  const figures: Figure[] = []
  const headline: Figure[] = []
  let previous: PreviousFigure | null = null
  let withChina = false
  analysis.sentences.forEach((view, index) => {
    const { start, end, title, tokens } = view.sentence
    const words = text.slice(start, end)
    const counts = /\d/.test(words) || tokens.some(({ lexeme }) => tellsNumber.of(lexeme))
    const speaks = !title && tokens.some(({ lexeme }) => opensTrigger.of(lexeme))
    const read = counts || speaks ? flatTextOf(words, [view.sentence], start) : null
    const found = read && counts ? findFigures(words, start, view.dates, previous, read) : []
    // «Взаимная торговля вырастет. В 2016 году она составила 412 млн»
    const goesOn = withChina && read !== null && continues(read.flat)
    withChina = false
    for (const candidate of found) {
      const guard = guardOf(candidate, index, analysis, goesOn)
      if (!guard && traded.has(candidate.kind)) withChina = true
      if (guard) {
        analysis.trace.push({
          sentence: index,
          rule: candidate.rule,
          start: candidate.start,
          end: candidate.end,
          guard,
        })
        continue
      }
      add(title ? headline : figures, toFigure(candidate, index, analysis))
    }
    const last = found.at(-1)
    const money = found.findLast(({ unit }) => /^[A-Z]{3}$/.test(unit))?.unit ?? null
    // «Товарооборот составил 15 % всего оборота. Он достиг 487 млн»: a share is of no kind, its sentence is
    const vague = !last || last.kind === 'other'
    const spoken = read && vague && speaks ? findTriggers(read).at(-1)?.kind : undefined
    const told = spoken ?? (vague && builds.test(words) ? 'investment' : undefined)
    previous =
      told && (traded.has(told) || told === 'investment')
        ? { kind: told, period: last?.period ?? null, money }
        : last && !title
          ? { kind: last.kind, period: last.period, money }
          : null
  })
  for (const figure of headline)
    if (!figures.some((told) => rounds(figure, told))) add(figures, figure)
  return figures
}

/** «Более 200 млн» of a headline for 218.8 million of the body. */
const rounds = (head: Figure, told: Figure): boolean =>
  head.kind === told.kind &&
  head.unit === told.unit &&
  head.value !== told.value &&
  head.bound !== '=' &&
  Math.abs(told.value - head.value) <= 0.15 * head.value

/** Why a figure is none of the tie's; null where it is. */
function guardOf(
  figure: FigureCandidate,
  index: number,
  analysis: Analysis,
  goesOn: boolean,
): string | null {
  const trade = traded.has(figure.kind)
  if (figure.withOthers && (trade || shared.has(figure.kind))) return 'with another country'
  if (figure.planned && (trade || figure.kind === 'population')) return 'hoped for'
  const sentence = analysis.sentences[index]?.sentence
  const words = analysis.article.text.slice(sentence?.start, sentence?.end)
  const ofChina = figure.unit !== '%' && share.test(words)
  // «объём внешней торговли СУАР»: of a Chinese region with the whole world
  if (trade && total.test(words) && ofProvince.test(words) && !/казахстан/i.test(words))
    return 'with all countries'
  if (
    trade &&
    total.test(words) &&
    !withKazakhstan.test(words) &&
    !ofChina &&
    (!figure.withChina || splits(words, figure.end - (sentence?.start ?? 0)))
  )
    return 'with all countries'
  if (
    trade &&
    !ofChina &&
    /приход\S+ [^.;:]{0,40}внешней торговли/.test(words) &&
    !/импорт|экспорт|товарооборот/.test(figureWords(figure, analysis))
  )
    return 'with all countries'
  if (figure.kind === 'investment' && target.test(words)) return 'a target'
  if (
    figure.kind === 'investment' &&
    (/^стоимост/.test(figureWords(figure, analysis)) ||
      (figure.trigger === null && /^они /i.test(words)))
  ) {
    const before = analysis.sentences[index - 1]?.sentence
    const told = `${analysis.article.text.slice(before?.start, before?.end)} ${words}`
    if (supply.test(told) && !/инвест|строит|проект/i.test(words)) return 'a price of goods'
  }
  if (
    trade &&
    !figure.withChina &&
    !goesOn &&
    !bilateral.test(words) &&
    !chinaBefore(index, analysis)
  )
    return 'not said to be with China'
  return null
}

/** «внешнеторговый оборот – 1,5 млрд, в том числе с Китаем – 120 млн»: the first is of all countries. */
const splits = (words: string, at: number): boolean =>
  /в том числе|из них|из которых|из этого/.test(words.slice(at)) &&
  !/кита|кнр/i.test(words.slice(0, at))

const figureWords = ({ trigger }: FigureCandidate, { article }: Analysis): string =>
  trigger === null ? '' : article.text.slice(trigger.start, trigger.end).toLowerCase()

/** «намерена построить 18 цехов. 600 млн долларов – такую цифру назвал …»: money told next is what it costs. */
const builds = /(?:построить|построит|построят|возвед\S+|возвести|строительств\S|запустить) /i

/** What a region is told to bring in: «должна привлечь 780 млрд тенге». */
const target =
  /(?:должн[аоы]?|необходимо|предстоит|поручил[аои]?|задач\S{0,3}) (?:\S+ ){0,6}привле/i

/** «контракт на поставку станков. Стоимость – 640 млн тенге» */
const supply = /(?:контракт|договор)\S{0,3} (?:\S+ ){0,3}на (?:поставку|закупку)/i

/** «На долю Китая приходится 38 % внешней торговли – 610 млн долларов» */
const share = /на (?:долю )?(?:китая?|кнр|поднебесн\p{L}+) (?:приход|приш)/iu

/** Trade of the two sides without the country's name. */
const bilateral =
  /между (?:двумя )?(?:регионами|сторонами|городами)|двух регионов|взаимн|двусторон|провинци/i

const traded = new Set<FigureCandidate['kind']>(['trade_turnover', 'export', 'import'])
const shared = new Set<FigureCandidate['kind']>(['investment', 'enterprises', 'projects'])
const ofProvince =
  /(?:внешн(?:яя|ей) торговл\S{1,2}|внешнеторгов\S+ оборот\S{0,2}) (?:\S+ )?(?:провинци|суар|синьцзян|автономн)/i
const withKazakhstan = /[^\p{L}]с (?:республикой )?казахстаном/iu
const total = /внешнеторгов|внешней торговли|со всеми странами|общий товарооборот|розничн/i

function toFigure(candidate: FigureCandidate, index: number, analysis: Analysis): Figure {
  const { start, end } = candidate
  const from = Math.min(start, candidate.trigger?.start ?? start)
  const to = Math.max(end, candidate.trigger?.end ?? end)
  return {
    kind: candidate.kind,
    value: candidate.value,
    unit: candidate.unit,
    period: candidate.period,
    bound: candidate.bound,
    of: placesOfFigure(candidate, index, analysis),
    evidence: [
      {
        quote: analysis.article.text.slice(from, to),
        start: from,
        end: to,
        rule: candidate.rule,
        confidence: 1,
      },
    ],
  }
}

/** A figure said again adds evidence, and period or place where the first lacked them. */
function add(figures: Figure[], next: Figure): void {
  const same = figures.find(
    (known) =>
      known.kind === next.kind &&
      known.value === next.value &&
      known.unit === next.unit &&
      (known.period === next.period || known.period === null || next.period === null),
  )
  if (!same) {
    figures.push(next)
    return
  }
  same.period ??= next.period
  if (same.of.length < next.of.length) same.of = next.of
  same.evidence.push(...next.evidence)
}
