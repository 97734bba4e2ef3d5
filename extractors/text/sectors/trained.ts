import { type FlatWord, WordSlot } from '../words/phrases.ts'

/**
 * Whether at a word «подготовка сварщиков», «подготовка молодых тренеров» begins: people of a trade in the genitive, with two attributes at
 * most. Trades are too many for a list; documents, fields and visits are prepared as well, but end otherwise.
 */
export function isTrainingAt(flat: string, words: readonly FlatWord[], at: number): boolean {
  const first = words[at]
  if (!first || !isPreparing.of(first)) return false
  for (let here = at + 1; here <= at + MOST_WORDS; here++) {
    const before = words[here - 1]
    const word = words[here]
    if (!before || !word || flat.slice(before.end, word.start) !== ' ') return false
    if (isTrade.of(word)) return true
    if (!isAttribute.of(word)) return false
  }
  return false
}

const MOST_WORDS = 3

const isPreparing = new WordSlot((word) =>
  /^подготовк(?:[аиуе]|ой)$|^(?:под)?готов(?:ить|ят)$/.test(word),
)
const isAttribute = new WordSlot((word) => /^\p{L}{3,}(?:ых|их)$/u.test(word))
const isTrade = new WordSlot((word) => trade.test(word) && !isThing.test(word))

const trade =
  /(?:истов|ологов|[оеё]ров|иков|няков|теринаров|телей|номов|ургов|евтов|графов|ловодов|пчеловодов|педагогов|поваров|пилотов|гидов|моряков|кондитеров|юристов|врачей|токарей|слесарей|пекарей|спасателей|магистров|медсест[её]р|рабочих|буровиков|штейгеров)$/

/** Documents, days and machines. */
const isThing =
  /(?:гов|разм|ном|прим|выб|приб|кат|контейн|серв|мане|турни)[оеё]ров$|(?:памят|празд|источ|сбор|руд|днев|спра?воч|учеб|цвет|питом|заповед|пересад|участ|лед|рын)ников$|(?:грузов|сусл|язы)[иы]?ков$|(?:показа|двига|жи|учреди)телей$|(?:дат|ящ|уча|счет)чиков$/
