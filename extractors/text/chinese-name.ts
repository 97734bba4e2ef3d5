import { readFileSync } from 'node:fs'
import { dataPath } from '../data.ts'
import type { Case } from './adjective.ts'
import { fold } from './fold.ts'
import { ALL, type Candidate, candidates, isCapitalised, normalised } from './name-forms.ts'
import { type Syllable, splitSyllables, toPinyin } from './palladius.ts'
import type { NameOptions, NameWord, PersonName } from './person.ts'

/**
 * A Chinese person's name at `index`: family name, then a given name of one or two syllables, also printed apart.
 * Men's given names in a consonant or й decline («Гун Чжэном» → Гун Чжэн), women's and those in a vowel do not;
 * the family name before a given name does not. Pinyin-like spellings are taken if one half is sure or a post stands beside.
 */
export function chineseName(
  words: readonly NameWord[],
  index: number,
  options: NameOptions,
): PersonName | null {
  const first = words[index]
  const second = words[index + 1]
  if (first === undefined || second === undefined) return null
  const family = familyOf(first.text)
  if (family === null || !isGiven(second.text)) return null
  if (startsLater(words, index, family.folded)) return null
  const apart = givenApart(words, index)
  const printed = apart ?? normalised(second.text)
  const choices = choicesOf(printed, options.expect)
  const best = choices[0]
  if (best === undefined || choices.some((one) => isPlaceName(first.text, one.nominative, options)))
    return null
  const sure = sureness(family.strict, best, options.trusted === true)
  if (sure === 0) return null
  const length = apart === null ? 2 : 3
  const nameOf = (given: string): string => `${family.printed} ${given}`
  return {
    length,
    name: nameOf(best.nominative),
    latin: `${family.pinyin} ${toPinyin(best.nominative.replace(' ', '').toLowerCase().replace(/^./u, upper)) ?? ''}`,
    origin: 'chinese',
    country: 'CN',
    sex: best.sex,
    cases: best.cases,
    family: family.printed,
    sure,
    variants: [...new Set(choices.slice(1).map((one) => nameOf(one.nominative)))].filter(
      (name) => name !== nameOf(best.nominative),
    ),
  }
}

/** The family name a single word stands for, declined or not («Чжаном» → Чжан), with pinyin; null if it is none. */
export function chineseFamily(
  word: string,
): { nominative: string; pinyin: string; cases: Case[] }[] {
  const shaped = normalised(word)
  return candidates(shaped).flatMap(({ nominative, cases, kind }) => {
    const pinyin = families.get(fold(nominative))
    if (pinyin === undefined || kind === 'vowel' || kind === 'third') return []
    return [{ nominative, pinyin, cases: kind === 'same' ? [...ALL] : [...cases] }]
  })
}

interface Choice extends Candidate {
  syllables: Syllable[]
  score: number
  sex: 'm' | null
}

/** Readings of a given name, best first. */
function choicesOf(printed: string, expect: Case | undefined): Choice[] {
  const all: Choice[] = []
  for (const candidate of [...candidates(printed), ...misdeclined(printed)]) {
    if (candidate.kind === 'vowel' || candidate.kind === 'third') continue
    const syllables = splitSyllables(candidate.nominative.replace(' ', ''), true)
    if (syllables === null || syllables.length > 2) continue
    all.push(weighed(candidate, syllables, expect))
  }
  const declined = all.some((one) => one.kind !== 'same' && one.syllables.every((s) => s.strict))
  return all
    .map((one) => {
      const doubt = (declined && looksDeclined(one)) || hidesNg(one)
      return doubt ? { ...one, score: one.score - 1 } : one
    })
    .sort((one, two) => two.score - one.score)
}

function weighed(candidate: Candidate, syllables: Syllable[], expect: Case | undefined): Choice {
  const last = syllables.at(-1)?.palladius ?? ''
  const strict = syllables.every((syllable) => syllable.strict)
  const same = candidate.kind === 'same'
  const vowel = /[аеиоуыэюя]$/.test(last)
  let score = strict ? 2 : 0
  // An instrumental in -ем says «нь», but after э outlets write it for «н» too, and these soft syllables are rare in men's names.
  if (candidate.kind === 'soft' && RARE_SOFT.has(last) && fold(candidate.nominative).endsWith('нь'))
    score -= 1
  if (candidate.kind === 'consonant' && 'wrong' in candidate) score -= 0.5
  const cases = same ? ALL : candidate.cases
  if (expect !== undefined) {
    if (same && !vowel) score += expect === 'nom' ? 1.5 : 0.2
    else if (cases.includes(expect)) score += 1.5
  }
  return { ...candidate, cases, syllables, score, sex: same ? null : 'm' }
}

const RARE_SOFT = new Set(['чжэнь', 'шэнь', 'фэнь', 'хэнь', 'пэнь', 'кэнь', 'нэнь'])

/** «Чжэна» is also чжэ-на, «Кая» ка-я: rather the declined form of Чжэн, Кай, but for women's names like Лина. */
function looksDeclined({ kind, syllables }: Choice): boolean {
  if (kind !== 'same' || syllables.length < 2) return false
  const [first, last] = syllables.map((syllable) => syllable.printed)
  if (last === 'на') return !/^(?:ли|ань|ан|ти|си|фи|лу|мэй)$/.test(first ?? '')
  return /^(?:ну|не|я|ю|е)$/.test(last ?? '')
}

/** «Хонга» is Хонг declined, not хон-га. */
function hidesNg({ kind, nominative }: Choice): boolean {
  return kind === 'same' && /нг(?:а|у|е)$/.test(fold(nominative))
}

/** Wrong but printed: «Чжэнем» for Чжэн, «Цюаньом» never, «Цзюном» for Цзюнь. */
function misdeclined(printed: string): (Candidate & { wrong: true })[] {
  const stem = printed.slice(0, -2)
  const folded = fold(printed)
  if (folded.endsWith('нем')) {
    return [{ nominative: stem, cases: ['ins'], kind: 'consonant', wrong: true }]
  }
  if (folded.endsWith('ном')) {
    return [{ nominative: `${stem}ь`, cases: ['ins'], kind: 'consonant', wrong: true }]
  }
  return []
}

/** «Ху Хун Цзюань»: two capitalised syllables that make one given name, printed with the blank. */
function givenApart(words: readonly NameWord[], index: number): string | null {
  const second = words[index + 1]
  const third = words[index + 2]
  if (second === undefined || third === undefined || !isCapitalised(third.text)) return null
  if (splitSyllables(second.text)?.length !== 1) return null
  const last = choicesOf(normalised(third.text), undefined)[0]
  if (last === undefined || last.syllables.length !== 1 || last.syllables[0]?.strict !== true)
    return null
  const fourth = words[index + 3]
  if (fourth !== undefined && isCapitalised(fourth.text) && splitSyllables(fourth.text) !== null)
    return null
  return `${normalised(second.text)} ${normalised(third.text)}`
}

/** «Ван И»: of single letters only those that are usual given names, so that initials are not taken for them. */
function isGiven(word: string): boolean {
  return isCapitalised(word) || /^[ИУЭ]$/.test(word)
}

interface Family {
  printed: string
  folded: string
  pinyin: string
  strict: boolean
}

function familyOf(word: string): Family | null {
  if (!/^\p{Lu}/u.test(word)) return null
  const printed = word.length === 1 ? word : normalised(word)
  const folded = fold(word)
  const strict = families.get(folded)
  if (strict !== undefined) return { printed, folded, pinyin: strict, strict: true }
  const syllables = splitSyllables(word, true)
  const only = syllables?.length === 1 ? syllables[0] : undefined
  const pinyin = only === undefined ? undefined : families.get(only.palladius)
  if (pinyin === undefined || only === undefined || folded.length < 2) return null
  return {
    printed,
    folded,
    pinyin: upper(only.pinyin.slice(0, 1)) + only.pinyin.slice(1),
    strict: false,
  }
}

/** Russian words that are also family names: at the start of a sentence the name may begin one word later. */
const ALSO_WORDS = new Set('у и на не я е те то ли се но э'.split(' '))

function startsLater(words: readonly NameWord[], index: number, folded: string): boolean {
  if (!ALSO_WORDS.has(folded)) return false
  const second = words[index + 1]
  const third = words[index + 2]
  if (second === undefined || familyOf(second.text) === null) return false
  return (
    third !== undefined && isCapitalised(third.text) && choicesOf(third.text, undefined).length > 0
  )
}

function sureness(strictFamily: boolean, given: Choice, trusted: boolean): number {
  const strict = given.syllables.every((syllable) => syllable.strict)
  const long = given.syllables.length > 1
  if (strictFamily && strict) return long ? 0.95 : 0.9
  if (strictFamily || (strict && long)) return trusted ? 0.85 : 0.7
  if (trusted) return 0.7
  const foreign = given.syllables.some(({ printed }) => /нг|кс/.test(printed))
  return strict || foreign ? 0.5 : 0
}

function isPlaceName(family: string, given: string, options: NameOptions): boolean {
  const joined = fold(family + given.replace(' ', ''))
  if (PLACES.has(fold(given)) || PLACES.has(joined)) return true
  return (
    options.isPlace?.(given) === true ||
    options.isPlace?.(upper(family.slice(0, 1)) + joined.slice(1)) === true
  )
}

/** Places in Palladius that stand beside words like «У», «На»; the gazetteer, given as `isPlace`, knows the rest. */
const PLACES = new Set(
  'шанхай хайнань хунань хэнань хубэй хэбэй шаньси шэньси сычуань юньнань гуандун гуанси гуйчжоу цзянсу цзянси чжэцзян аньхой аньхуэй фуцзянь шаньдун ганьсу цинхай нинся цзилинь ляонин тайвань ухань сиань чанша далянь чэнду ханчжоу гуанчжоу шэньчжэнь чунцин синьцзян китай тяньшань хуанхэ янцзы наньшань тайшань куньлунь дунфэн хуавэй'.split(
    ' ',
  ),
)

const families = new Map<string, string>(
  readFileSync(dataPath('extractors/lexicon/chinese-surnames.tsv'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line): [string, string] => {
      const [palladius = '', pinyin = ''] = line.split('\t')
      return [fold(palladius), pinyin]
    }),
)

function upper(letter: string): string {
  return letter.toUpperCase()
}
