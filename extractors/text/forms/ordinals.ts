import { type Lexeme, Slot } from '../words/lexeme.ts'
import { adjectiveForms, type Case } from './adjective.ts'

/** A place in a row: its number from 1, or the end of however many. */
export type Rank = number | 'last'

/** The rank that an ordinal tells («третью» → 3, «последнего» → last), in one of `cases` if any are given; null for other words. */
export function rankOf(lexeme: Lexeme, ...cases: readonly Case[]): Rank | null {
  const ordinal = ordinals.in(lexeme)
  if (!ordinal) return null
  return cases.length === 0 || cases.some((one) => ordinal.cases.has(one)) ? ordinal.rank : null
}

const ordinals = new Slot<{ rank: Rank; cases: Set<Case> }>()

const NUMBERED =
  'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый'.split(' ')
for (const [at, word] of NUMBERED.entries()) register(word, at + 1)
register('последний', 'last')

function register(masculine: string, rank: Rank): void {
  for (const form of adjectiveForms(masculine)) {
    const known = ordinals.of(form.text)
    if (known) known.cases.add(form.case)
    else ordinals.set(form.text, { rank, cases: new Set([form.case]) })
  }
}
