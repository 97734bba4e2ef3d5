import { type FlatWord, WordSlot } from '../words/phrases.ts'

/**
 * Number of words of «производство каустической соды», «выпуск автокресел», from the word of making on; 0 where what is made is
 * not said there, or names a field of its own (`isOfField`: «производство молока»). Goods are too many for a list: whatever
 * is made and is of no other field is manufactured.
 */
export function madeGoodsAt(
  flat: string,
  words: readonly FlatWord[],
  at: number,
  isOfField: (at: number) => boolean,
): number {
  const first = words[at]
  if (!first || !isMaking.of(first)) return 0
  for (let here = at + 1; here <= at + MOST_WORDS; here++) {
    const before = words[here - 1]
    const word = words[here]
    if (!before || !word || flat.slice(before.end, word.start) !== ' ' || isOfField(here)) return 0
    if (!isAttribute.of(word)) return isGenitive.of(word) ? here - at + 1 : 0
  }
  return 0
}

/** Attributes and the noun: «экологически чистой бытовой техники». */
const MOST_WORDS = 4

const isMaking = new WordSlot((word) =>
  /^(?:производств(?:о|а|у|е|ом)|выпуск(?:|а|у|е|ом)|изготовлени(?:е|я|ю|и|ем))$/.test(word),
)
const isAttribute = new WordSlot((word) => /^\p{L}{3,}(?:ого|его|ой|ых|их|ски)$/u.test(word))
const isGenitive = new WordSlot(
  (word) =>
    /^\p{L}{2,}(?:[аяыи]|[оеё]в|ей|ий|[бгдзклмнпрстфхцчшщ])$/u.test(word) && !isNoThing.test(word),
)

/** Verbs, and words that only begin or qualify a phrase. */
const isNoThing =
  /(?:[аи]л[аио]?|[уюая]т|[еи]т|[ст]ся|ив|ав|ть)$|^(?:или|для|при|под|над|без|как|так|они|она|которы[ей]|когда|если|пока|более|этой|того|него|них|области|региона|района|города|страны|провинции|казахстана|китая|компании|год[аы]?)$/
