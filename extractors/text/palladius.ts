import { readFileSync } from 'node:fs'
import { dataPath } from '../data.ts'
import { fold } from './fold.ts'

/** A syllable as printed (folded), its Palladius form and its pinyin. */
export interface Syllable {
  printed: string
  palladius: string
  pinyin: string
  /** False for a spelling that is not Palladius but is printed by outlets («хонг», «чен»). */
  strict: boolean
}

/**
 * Cuts a word into syllables of Palladius's transcription («Цзиньпин» → цзинь, пин), or null if it is none.
 * With `tolerant`, pinyin-like and misspelt syllables are allowed as well («Хонг», «Шаоксинг»).
 * Syllables that begin with a consonant are preferred: «Хунань» is ху-нань; ъ, ’ and - cut.
 */
export function splitSyllables(word: string, tolerant = false): Syllable[] | null {
  const parts = fold(word).split(/[ъ'’ʼ-]/)
  const out: Syllable[] = []
  for (const part of parts) {
    const found = cut(part, tolerant)
    if (found === null) return null
    out.push(...found)
  }
  return out
}

/** Whether a word consists of Palladius syllables only. */
export function isPalladius(word: string): boolean {
  return splitSyllables(word) !== null
}

/** Pinyin of a word, capitalised like it («Цзинань» → Jinan, «Сиань» → Xi’an with a plain apostrophe); null if it cannot be read. */
export function toPinyin(word: string): string | null {
  const syllables = splitSyllables(word) ?? splitSyllables(word, true)
  if (syllables === null) return null
  let out = ''
  for (const { pinyin } of syllables)
    out += (out !== '' && /^[aeo]/.test(pinyin) ? "'" : '') + pinyin
  const capital = word.slice(0, 1) !== word.slice(0, 1).toLowerCase()
  return capital ? out.slice(0, 1).toUpperCase() + out.slice(1) : out
}

const LONGEST = 7

/** Cheapest cut: few syllables, few that begin with a vowel, no tolerated one where a strict one will do. */
function cut(part: string, tolerant: boolean): Syllable[] | null {
  if (part === '' || part.length > 30) return null
  const best: ({ cost: number; list: Syllable[] } | null)[] = [{ cost: 0, list: [] }]
  for (let end = 1; end <= part.length; end++) {
    best[end] = null
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const before = best[start]
      const syllable = lookUp(part.slice(start, end), tolerant)
      if (!before || syllable === null) continue
      const vowel = start > 0 && /^[аеиоуыэюя]/.test(syllable.printed) ? 0.6 : 0
      const cost = before.cost + 1 + vowel + (syllable.strict ? 0 : 1.5)
      if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY)) {
        best[end] = { cost, list: [...before.list, syllable] }
      }
    }
  }
  return best[part.length]?.list ?? null
}

function lookUp(printed: string, tolerant: boolean): Syllable | null {
  const pinyin = strictTable.get(printed)
  if (pinyin !== undefined) return { printed, palladius: printed, pinyin, strict: true }
  const other = tolerant ? tolerated.get(printed) : undefined
  return other === undefined ? null : { printed, ...other, strict: false }
}

const rows: [string, string][] = readFileSync(dataPath('extractors/lexicon/palladius.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [pinyin = '', palladius = ''] = line.split('\t')
    return [pinyin, palladius]
  })

/** Palladius → pinyin; the older «хой» for «хуэй» is Palladius too. */
const strictTable = new Map<string, string>([
  ...rows.map(([pinyin, palladius]): [string, string] => [palladius, pinyin]),
  ['хой', 'hui'],
])

/** How outlets render pinyin initials and finals when they do not know Palladius; commonest first. */
const INITIALS: Record<string, string> = {
  zh: 'чж ж дж',
  ch: 'ч',
  sh: 'ш',
  b: 'б',
  p: 'п',
  m: 'м',
  f: 'ф',
  d: 'д',
  t: 'т',
  n: 'н',
  l: 'л',
  g: 'г',
  k: 'к',
  h: 'х',
  j: 'цз з дз дж ж',
  q: 'ц ч к',
  x: 'с кс ш',
  r: 'ж р',
  z: 'цз з дз',
  c: 'ц',
  s: 'с',
  w: 'в',
  y: 'й',
}
const FINALS: Record<string, string> = {
  a: 'а',
  ai: 'ай аи',
  an: 'ань ан',
  ang: 'ан анг',
  ao: 'ао',
  e: 'э е',
  ei: 'эй ей',
  en: 'энь ен эн ень',
  eng: 'эн енг энг ен',
  i: 'и ы',
  ia: 'я иа',
  ian: 'янь ян иан иань',
  iang: 'ян янг ианг',
  iao: 'яо иао',
  ie: 'е ие',
  in: 'инь ин',
  ing: 'ин инг',
  iong: 'юн ионг юнг',
  iu: 'ю иу',
  o: 'о',
  ong: 'ун онг он унг',
  ou: 'оу',
  u: 'у',
  ua: 'уа',
  uai: 'уай уаи',
  uan: 'уань уан',
  uang: 'уан уанг',
  ui: 'уй уэй уи уей',
  un: 'унь ун',
  uo: 'о уо',
  ü: 'юй ю у',
  üe: 'юэ юе',
  üan: 'юань юан уан',
  ün: 'юнь юн ун',
}
/** Syllables without an initial consonant. */
const ALONE: Record<string, string> = {
  ya: 'йа',
  yan: 'ян йан',
  yang: 'янг йанг йан',
  yao: 'йао',
  ye: 'йе',
  yi: 'йи',
  yin: 'ин йин',
  ying: 'инг йинг',
  yong: 'йонг енг йон',
  you: 'йоу еу',
  yu: 'ю йу',
  yuan: 'юан',
  yue: 'юе',
  yun: 'юн',
  en: 'эн ен',
  er: 'ер',
  wang: 'ванг уанг вонг',
  wei: 'вей уэй',
  wen: 'вен вэн',
  ang: 'анг',
  an: 'ан',
}

const tolerated = buildTolerated()

function buildTolerated(): Map<string, { palladius: string; pinyin: string }> {
  const variants = rows.map(([pinyin, palladius]) => ({
    pinyin,
    palladius,
    // «Жанг» is Zhang rather than Rang: r- comes last.
    list: pinyin.startsWith('r')
      ? [...Array(9).fill(undefined), ...render(pinyin)]
      : render(pinyin),
  }))
  const table = new Map<string, { palladius: string; pinyin: string }>()
  const most = Math.max(...variants.map(({ list }) => list.length))
  for (let rank = 0; rank < most; rank++) {
    for (const { pinyin, palladius, list } of variants) {
      const printed = list[rank]
      if (printed === undefined || strictTable.has(printed) || table.has(printed)) continue
      table.set(printed, { palladius, pinyin })
    }
  }
  return table
}

function render(pinyin: string): string[] {
  const alone = ALONE[pinyin]
  if (alone !== undefined) return alone.split(' ')
  const initial = Object.keys(INITIALS).find((one) => pinyin.startsWith(one)) ?? ''
  const written = pinyin.slice(initial.length)
  const final = /^[jqx]$/.test(initial) ? written.replace(/^u/, 'ü') : written
  const heads = (INITIALS[initial] ?? '').split(' ')
  const tails = (FINALS[final] ?? '').split(' ').filter((tail) => tail !== '')
  return heads.flatMap((head) => tails.map((tail) => head + tail))
}
