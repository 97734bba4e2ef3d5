import { fold } from '../words/fold.ts'
import { ALSO_WORDS, type Family, familiesOf } from './chinese-family.ts'
import { type Choice, choicesOf } from './chinese-given.ts'
import { common, demanded, isCapitalised, normalised } from './name-forms.ts'
import { splitSyllables, toPinyin } from './palladius.ts'
import type { NameOptions, NameWord, PersonName } from './person.ts'

/**
 * A Chinese person's name at `index`: family name, then a given name of one or two syllables, also printed apart.
 * Men's given names in a consonant or й decline («Гун Чжэном» → Гун Чжэн), women's and those in a vowel do not; the
 * family name seldom does («Чжаном Цзинчуанем»). Pinyin-like spellings are taken if one half is sure or a post stands beside.
 */
export function chineseName(
  words: readonly NameWord[],
  index: number,
  options: NameOptions,
): PersonName | null {
  const first = words[index]
  const second = words[index + 1]
  if (first === undefined || second === undefined || !isGiven(second.text)) return null
  const trusted = options.trusted === true
  // «директора Дина Жуя»
  const expect = demanded(options.expect)
  const oblique = trusted && expect.length > 0 && !expect.includes('nom')
  const apart = givenApart(words, index)
  const choices = choicesOf(apart ?? normalised(second.text), expect, trusted ? 3 : 2)
  for (const family of familiesOf(first.text, trusted, oblique)) {
    if (family.cases !== null && oblique && common(family.cases, expect).length === 0) continue
    if (startsLater(words, index, family.folded)) continue
    const fitting = choices.filter((one) => agrees(family, one))
    const best = fitting[0]
    if (best === undefined || choices.some((one) => isPlaceName(family, one.nominative, options)))
      continue
    const sure = sureness(family, best, trusted)
    if (sure > 0) return person(family, best, fitting, sure, apart === null ? 2 : 3)
  }
  return null
}

function person(
  family: Family,
  best: Choice,
  choices: readonly Choice[],
  sure: number,
  length: number,
): PersonName {
  const nameOf = (given: string): string => `${family.nominative} ${given}`
  const given = toPinyin(best.nominative.replace(' ', '').toLowerCase()) ?? ''
  const variants = new Set(choices.map((one) => nameOf(one.nominative)))
  variants.delete(nameOf(best.nominative))
  return {
    length,
    name: nameOf(best.nominative),
    latin: `${family.pinyin} ${given.slice(0, 1).toUpperCase()}${given.slice(1)}`,
    origin: 'chinese',
    country: 'CN',
    sex: best.sex ?? (family.cases === null ? null : 'm'),
    cases: family.cases === null ? best.cases : common(family.cases, best.cases),
    family: family.nominative,
    sure,
    variants: [...variants],
  }
}

/** A declined family name goes with a given name in the same case or one that has no cases. */
function agrees(family: Family, given: Choice): boolean {
  return family.cases === null || common(family.cases, given.cases).length > 0
}

/** «Ху Хун Цзюань»: two capitalised syllables that make one given name, printed with the blank. */
function givenApart(words: readonly NameWord[], index: number): string | null {
  const second = words[index + 1]
  const third = words[index + 2]
  if (second === undefined || third === undefined || !isCapitalised(third.text)) return null
  if (splitSyllables(second.text)?.length !== 1) return null
  const last = choicesOf(normalised(third.text), [])[0]
  if (last === undefined || last.syllables.length !== 1) return null
  // «Жэнь Юн Шень»: loosely spelt, where the family name leaves no doubt
  const sure = familiesOf(words[index]?.text ?? '', false).some(({ strict }) => strict)
  if (last.syllables[0]?.strict !== true && !sure) return null
  const fourth = words[index + 3]
  if (fourth !== undefined && isCapitalised(fourth.text) && splitSyllables(fourth.text) !== null)
    return null
  return `${normalised(second.text)} ${normalised(third.text)}`
}

/** «Ван И»: of single letters only those that are usual given names, so that initials are not taken for them. */
function isGiven(word: string): boolean {
  return isCapitalised(word) || /^[ИУЭ]$/.test(word)
}

/** «И Лю Вэй»: the first word is the Russian one, the name begins after it; «ли» opens no sentence. */
function startsLater(words: readonly NameWord[], index: number, folded: string): boolean {
  if (!ALSO_WORDS.has(folded) || folded === 'ли') return false
  const second = words[index + 1]
  const third = words[index + 2]
  if (second === undefined || familiesOf(second.text, false).length === 0) return false
  return third !== undefined && isCapitalised(third.text) && choicesOf(third.text, []).length > 0
}

function sureness(family: Family, given: Choice, trusted: boolean): number {
  const strict = given.syllables.every((syllable) => syllable.strict)
  const long = given.syllables.length > 1
  if (given.syllables.length > 2) return trusted && family.strict ? 0.6 : 0
  if (family.cases !== null) return strict ? (long || trusted ? 0.85 : 0.7) : 0
  if (family.strict && strict) return long ? 0.95 : 0.9
  const foreign = given.syllables.some(({ printed }) => /нг|кс|[её][нй]|дж/.test(printed))
  if (family.strict || (strict && long)) return trusted ? 0.85 : strict || foreign ? 0.7 : 0.5
  if (trusted) return 0.7
  return foreign ? 0.5 : 0
}

/** «У Шанхая», «Тянь Шань»; many a given name is a town's name too, so the gazetteer is asked only after a Russian word. */
function isPlaceName(family: Family, given: string, options: NameOptions): boolean {
  const joined = family.nominative + given.replace(' ', '').toLowerCase()
  // «мэр Ван Дунфэн»: beside a post a company's or a hill's name is a given name too
  const named = options.trusted === true ? !ALSO_GIVEN.has(fold(given)) : true
  if ((named && PLACES.has(fold(given))) || PLACES.has(fold(joined))) return true
  if (options.trusted === true || options.isPlace === undefined) return false
  return (ALSO_WORDS.has(family.folded) && options.isPlace(given)) || options.isPlace(joined)
}

/** Places in Palladius that stand beside words like «У», «На»; the gazetteer, given as `isPlace`, knows the rest. */
const PLACES = new Set(
  'шанхай хайнань хунань хэнань хубэй хэбэй шаньси шэньси сычуань юньнань гуандун гуанси гуйчжоу цзянсу цзянси чжэцзян аньхой аньхуэй фуцзянь шаньдун ганьсу цинхай нинся цзилинь ляонин тайвань ухань сиань чанша далянь чэнду ханчжоу гуанчжоу шэньчжэнь чунцин синьцзян китай тяньшань хуанхэ янцзы наньшань тайшань куньлунь дунфэн хуавэй'.split(
    ' ',
  ),
)

const ALSO_GIVEN = new Set(['дунфэн', 'хуавэй', 'наньшань', 'тайшань', 'куньлунь'])
