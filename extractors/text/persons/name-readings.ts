import { fold } from '../words/fold.ts'
import { memoised } from '../words/memo.ts'
import { type GivenReading, givenReadings, restoreVowel } from './given.ts'
import { ALL, candidates } from './name-forms.ts'
import { isListed, type Part, type Role } from './name-sureness.ts'
import { isAdjective, isNoName, isNoSurname } from './not-names.ts'
import { patronymicReadings, surnameReadings } from './surname.ts'

/** Reads the words of a run by role; `trusted` where a post stands beside, so that any capital word may be a given name. */
export function readingsOf(
  run: readonly string[],
  trusted: boolean,
): (at: number, role: Role) => readonly Part[] {
  const given = trusted ? givenTrusted : givenUntrusted
  return (at, role) => {
    const word = run[at] ?? ''
    return role === 'given' ? given(word) : role === 'surname' ? surnames(word) : patronymics(word)
  }
}

const patronymics = memoised((word): readonly Part[] => readingsFor(word, 'patronymic', false))
const surnames = memoised((word): readonly Part[] => readingsFor(word, 'surname', false))
const givenTrusted = memoised((word): readonly Part[] => readingsFor(word, 'given', true))
const givenUntrusted = memoised((word): readonly Part[] => readingsFor(word, 'given', false))

function readingsFor(word: string, role: Role, trusted: boolean): readonly Part[] {
  if (role === 'patronymic') return patronymicReadings(word)
  if (role === 'surname') return isNoSurname(word) && !isListed(word) ? [] : surnameReadings(word)
  const known = givenReadings(restoreVowel(word), true)
  // «Орынтая» only ends like an adjective
  if (isNoName(word) && known.length === 0) return []
  return known.length > 0 && (!trusted || known.some((one) => one.listed))
    ? known
    : [...known, ...unknownGiven(word, trusted)]
}

/** Any capitalised word as a given name that nobody listed; a woman's only in -а, -я. */
function unknownGiven(word: string, trusted: boolean): GivenReading[] {
  const folded = fold(word)
  if (folded.length < 3 || isAdjective(folded) || /(?:ени|ани|сти)[юя]$/.test(folded)) return []
  const base = { origin: 'other' as const, listed: false, word: false, sure: 0.2 }
  return candidates(word).flatMap(({ nominative, cases, kind }): GivenReading[] => {
    const oddEnd = kind === 'same' && (trusted ? /о$/ : /[оыуюэ]$/).test(folded)
    if (kind === 'third' || oddEnd) return []
    const vowel = /[ая]$/.test(fold(nominative))
    const hers: GivenReading = { ...base, nominative, cases, sex: 'f' }
    // «Исой Шимаровым»
    if (kind === 'vowel' || vowel) return [hers, { ...hers, sex: 'm', sure: 0.1 }]
    return [
      // «руководителя Рымкеш Ламазовой»
      ...(trusted && kind === 'same' ? [{ ...hers, cases: ALL, sure: 0.1 }] : []),
      {
        ...base,
        // «Семсера Сыздыкова» is rather a man in the genitive.
        sure: kind === 'consonant' ? 0.4 : base.sure,
        nominative,
        // «Алгаты Оспановым»: a man's in -ы stays as it is
        cases: /[иеуюэы]$/.test(folded) && kind === 'same' ? ALL : cases,
        sex: 'm',
      },
    ]
  })
}
