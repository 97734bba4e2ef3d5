import { wordLike } from '../../../engine/word-like.ts'
import { ofSentence } from '../../../text/words/of-sentence.ts'
import { ASIDE_RULES } from './aside.ts'
import { BACKGROUND_RULES } from './background.ts'
import { GOODS_RULES } from './goods.ts'
import type { OutsideRule } from './in-clause.ts'
import { PEOPLE_RULES } from './people.ts'
import { describesPlace } from './profile.ts'
import { SHOWN_RULES } from './shown.ts'

/** Why a sector that a text names is not what the tie, agreement, meeting or project covers. */
export const OUTSIDE_RULES: readonly OutsideRule[] = [
  // first, since it is the cheapest to ask
  {
    name: 'no-business',
    covers: ({ business }) => !business,
    example:
      'Аким рассказал гостям из Урумчи о достоинствах своей земли: рыба, мёд, лекарственные травы.',
    counterexample: 'Речь шла о поставках мёда и рыбы в Урумчи.',
  },
  ...BACKGROUND_RULES,
  ...GOODS_RULES,
  ...PEOPLE_RULES,
  ...ASIDE_RULES,
  {
    name: 'denied',
    covers: ({ chunks, words, sentence }) => {
      // «контракт пока не подписан»: it will be
      if (unsigned(sentence)) return false
      // «станцию, о которой мечтает область, компания строить не готова»
      if (unready(sentence) && !words.some((word) => verbal.test(word))) return true
      const has = (...tags: string[]) =>
        chunks.some((chunk) => tags.some((tag) => chunk.tags.has(tag)))
      // «подписан меморандум не только о поставках»
      const refused = chunks.some(
        ({ tags }, index) =>
          tags.has('Refuse') || (tags.has('Not') && chunks[index + 1]?.normal !== 'только'),
      )
      if (refused && has('Sign', 'SignInfinitive', 'SignPassive')) return true
      // «вузы не успели перевести текст», «дорога так и не открылась»
      return chunks.some(
        ({ normal }, index) =>
          normal === 'не' &&
          (failed.test(chunks[index + 1]?.normal ?? '') ||
            (chunks[index - 1]?.normal === 'и' && chunks[index - 2]?.normal === 'так')),
      )
    },
    example: 'Договор о поставках зерна с Урумчи так и не подписан.',
    counterexample: 'Договор о поставках зерна с Урумчи подписан.',
  },
  {
    name: 'profile',
    covers: ({ words, common, chunks, sentence }) =>
      (!common &&
        words.some(
          (word, index) =>
            isProfile(chunks[index]) &&
            // «завод в отрасли сельского хозяйства»
            !(/^отрасл/.test(word) && /^в[о]?$/.test(words[index - 1] ?? '')) &&
            // «речь шла о горнодобывающей отрасли»
            !(/^отрасл/.test(word) && words.some((other) => talk.test(other))) &&
            // «проект направлен на укрепление отрасли»
            !(/^отрасл/.test(word) && words.some((other) => purpose.test(other))) &&
            // «вложит в сооружение предприятий отрасли», «кадры для автодорожной отрасли»
            !(
              /^отрасл/.test(word) &&
              (words[index - 2] === 'для' || words.some((other) => puts.test(other)))
            ) &&
            // «одним из проектов является строительство завода»
            !(word === 'является' && words.some((other) => planOf.test(other))),
        )) ||
      // «город – центр цветной металлургии», «– крупный центр туризма»
      chunks.some(
        ({ normal }, index) =>
          normal === 'центр' &&
          (chunks[index - 1]?.tags.has('Dash') ||
            (chunks[index - 2]?.tags.has('Dash') && great.test(words[index - 1] ?? ''))),
      ) ||
      describesPlace(sentence),
    example: 'Урумчи известен текстильной промышленностью.',
    counterexample: 'Аким предложил Урумчи развивать текстильную промышленность.',
  },
  {
    name: 'likeness',
    covers: ({ chunks }) => chunks.some(isLikeness),
    example: 'Оба города похожи: в них развита металлургия.',
    counterexample: 'Оба города займутся металлургией.',
  },
  {
    name: 'figures',
    covers: ({ words, common, sector, chunks, at }) => {
      if (!chunks.some(hasDigit) || !chunks.some(isMeasured)) return false
      // «завод, который построит компания, обойдётся в 55 млн»
      if (sector.codes.includes('construction')) return false
      // «инвестиции в этот завод составят 15 млн»: what is built together
      if (sector.codes.includes('investment') && inProject.test(words.slice(at, at + 6).join(' ')))
        return false
      return !common || quantity.test(chunks[at]?.normal ?? '') || sector.codes.includes('economy')
    },
    example: 'Импорт из Китая вырос на 11 %.',
    counterexample: 'Китай будет покупать больше муки.',
  },
  ...SHOWN_RULES,
  {
    name: 'in-charge',
    covers: ({ chunks, at }) => chunks.slice(0, at).some(isInCharge),
    example: 'Говорит вице-мэр Урумчи, который отвечает за внешнюю торговлю.',
    counterexample: 'Говорили с вице-мэром Урумчи про внешнюю торговлю.',
  },
  {
    name: 'third-countries',
    covers: ({ chunks, words }) => {
      // «по железной дороге в Казахстан и дальше в Россию»
      if (words.some((word) => /^(?:дальше|далее)$/.test(word))) return false
      const codes: string[] = []
      for (const { mention } of chunks)
        if (mention?.kind === 'country') codes.push(mention.code)
        else if (mention?.kind === 'place')
          codes.push(...mention.places.map(({ country }) => country))
      const foreign = new Set(codes.filter((code) => code !== 'KZ' && code !== 'CN'))
      // «от границы с Узбекистаном»
      for (const [index, { mention, normal }] of chunks.entries())
        if (mention?.kind === 'country' && /^с/.test(chunks[index - 1]?.normal ?? normal))
          if (/^границ/.test(chunks[index - 2]?.normal ?? '')) foreign.delete(mention.code)
      // «45 млн долларов США»
      if (foreign.size > 0 && chunks.some(isDollar)) foreign.delete('US')
      return foreign.size > 0 && (!codes.includes('CN') || foreign.size > 2)
    },
    example: 'Товары везут в Россию по железной дороге.',
    counterexample: 'Товары везут из Китая в Россию по железной дороге.',
  },
]

/** Words by which an article describes a place for itself. */
const isProfile = wordLike(
  /^(?:родина$|отрасл(?:и|ями|ей)$|численност|населени|ввп$|врп$|вал[оа]в|крупнейш|известн|известен$|славится|славен$|граничащ|расположен|является$|занимает$|обладает$|обладающ|располагает$|специализир(?!ован)|история$|древн|столиц|основан|насчитывает)/,
)

const great = /^(?:крупн|крупнейш|важн|важнейш|главн|один$|ведущ|известн|традиционн)/

const talk = /^(?:речь|тем[аы]|обсу(?:ди|жда|жде)\S*|обговорили|говорили)$/
const purpose = /^(?:направлен[аоы]?|призван[аоы]?|позволит|поможет)$/

const puts = /^(?:вклад|влож|инвестир|сооруж)/

const planOf = /^(?:проект|направлени|приоритет|цел|задач|тем(?:ой|а)$|результат)/

const isLikeness = wordLike(/^(?:объединя[ею]т|роднит|роднят|похож|схож|сходств)/)

const hasDigit = wordLike(/\d/)
const isInCharge = wordLike(/^(?:отвеча[ею]|курир)/)

/** Verbs that give a figure's value or growth. */
const isMeasured = wordLike(
  /^(?:составил|составля|состав[ия]т$|достиг(?:л[аои])?$|превыс|превыш|вырос|увеличил|снизил|сократил|обойд|обош|оценива|равн[ая]|прибавил|упал|вложил|вложен|привлечен|приш(?:л|ёл|ел)|приход[ия]тся$|насчитыв|сложил|размере$|невелик|скром(?:ен|н[аоы])$|мал[аоы]?$)/,
)

/** Nouns of figures. */
const quantity =
  /^(?:товарооборот|товарообмен|оборот|торговл|экспорт|импорт|инвестиц|грузопоток|внешнеторгов|экономик)/

const inProject =
  /^(?:инвестици|вложени|вложил|капиталовложени|объем|размер|сумм)\S*(?: (?:инвестиций|вложений))? в (?:\S+ )?(?:проект|центр|завод|комплекс|лаборатори|производств|предприяти|фабрик|строительств|терминал|кластер|цех|ферм|шахт|парк|линию)/

const verbal = /^\S{2,}(?:[аеиоуыя]л[аио]?|[еёи]т|[уюая]т)(?:с[ья])?$/

const unready = ofSentence(
  /(?:^| )не (?:готов[аоы]?|удалось|смогл[аио]|успел[аио]?|состоял\S+)(?: |$)/,
)

const unsigned = ofSentence(/(?:^| )пока не подписан/)

/** Verbs that tell a failure behind «не». */
const failed = /^(?:готов[аоы]?$|прос(?:им|ят)$|соглас|успе|смог|сумел|удалось|состоял|получил)/

const isDollar = wordLike(/^долл/)
