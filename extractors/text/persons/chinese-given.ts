import type { Case } from '../forms/adjective.ts'
import { fold } from '../words/fold.ts'
import { ALL, type Candidate, candidates, common } from './name-forms.ts'
import { type Syllable, splitSyllables } from './palladius.ts'

/** A reading of a printed Chinese given name. */
export interface Choice extends Candidate {
  syllables: readonly Syllable[]
  score: number
  sex: 'm' | null
}

/** Readings of a given name of at most `most` syllables, best first. */
export function choicesOf(printed: string, expect: readonly Case[], most = 2): Choice[] {
  const all: Choice[] = []
  for (const candidate of [...candidates(printed), ...misdeclined(printed)]) {
    if (candidate.kind === 'vowel' || candidate.kind === 'third') continue
    const syllables = splitSyllables(candidate.nominative.replace(' ', ''), true)
    if (syllables === null || syllables.length > most) continue
    all.push(weighed(candidate, syllables, expect))
  }
  const strict = (one: Choice) => one.syllables.every((syllable) => syllable.strict)
  const declined = all.filter((one) => one.kind !== 'same')
  for (const one of all) {
    // «Ксяопина», «Вейбина»: in spellings that are no Palladius as well
    if (declined.some((each) => strict(each) || !strict(one)) && looksDeclined(one)) one.score -= 1
    if (hidesNg(one)) one.score -= 3
  }
  return all.sort((one, two) => two.score - one.score)
}

function weighed(
  candidate: Candidate,
  syllables: readonly Syllable[],
  expect: readonly Case[],
): Choice {
  const last = syllables.at(-1)?.palladius ?? ''
  const strict = syllables.every((syllable) => syllable.strict)
  const same = candidate.kind === 'same'
  const vowel = /[аеиоуыэюя]$/.test(last)
  let score = strict ? 2 : 0
  // An instrumental in -ем says «нь», but after э outlets write it for «н» too, and these soft syllables are rare in men's names.
  const misspelt = candidate.kind === 'soft' && candidate.cases.includes('ins')
  // «Гун Чжэнем» is Чжэн, but 真, 珍 and 振 end many a name of two syllables: «Цзинь Чжичжэнем»
  const rare = RARE_SOFT.has(last) && (last !== 'чжэнь' || syllables.length === 1)
  if (misspelt && rare && fold(candidate.nominative).endsWith('нь')) score -= 1
  if (candidate.kind === 'consonant' && 'wrong' in candidate) score -= 0.5
  const cases = same ? ALL : candidate.cases
  if (expect.length > 0) {
    if (same && !vowel) score += expect.includes('nom') ? 1.5 : 0.2
    else if (common(cases, expect).length > 0) score += 1.5
  }
  const { nominative, kind } = candidate
  return { nominative, cases, kind, syllables, score, sex: same ? null : 'm' }
}

const DOUBLED: Record<string, readonly Case[]> = {
  я: ['gen', 'acc'],
  ю: ['dat'],
  ем: ['ins'],
  е: ['loc'],
}

const RARE_SOFT = new Set(['чжэнь', 'шэнь', 'фэнь', 'хэнь', 'пэнь', 'кэнь', 'нэнь'])

/** «Чжэна» is also чжэ-на, «Кая» ка-я: rather the declined form of Чжэн, Кай, but for women's names like Лина. */
function looksDeclined({ kind, syllables }: Choice): boolean {
  if (kind !== 'same' || syllables.length < 2) return false
  if (syllables.length > 2) return true
  const [first, last] = syllables.map((syllable) => syllable.printed)
  if (last === 'на') return !/^(?:ли|ань|ан|ти|си|фи|лу|мэй)$/.test(first ?? '')
  return /^(?:ну|не|ня|ню|я|ю|е|а|у|э)$/.test(last ?? '')
}

/** «Хонга» is Хонг declined, not хон-га. */
function hidesNg({ kind, nominative }: Choice): boolean {
  return kind === 'same' && /нг(?:а|у|е)$/.test(fold(nominative))
}

/** Wrong but printed: «Чжэнем» for Чжэн, «Цюаньом» never, «Цзюном» for Цзюнь, «Вэйя» for Вэй, «Цзинкэем» for Цзинкэ. */
function misdeclined(printed: string): (Candidate & { wrong: true })[] {
  const doubled = /(?<=[йэо])(я|ю|ем|е)$/.exec(fold(printed))
  if (doubled) {
    const nominative = printed.slice(0, doubled.index)
    const cases = DOUBLED[doubled[1] ?? ''] ?? []
    return [{ nominative, cases, kind: 'soft', wrong: true }]
  }
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
