import { readFileSync } from 'node:fs'
import { dataPath } from '../../data.ts'
import { fold } from '../words/fold.ts'
import { memoised } from '../words/memo.ts'
import { candidates } from './name-forms.ts'

/** Whether a capitalised word is a common one (post, body, place in general, adverb) or plainly an adjective, in any case form. */
export function isNoName(word: string): boolean {
  return isCommonWord(word) || isAdjective(fold(word))
}

/** The same for a family name, which may well be an adjective in -ский or the genitive of one in -ай («Килыбая»). */
export function isNoSurname(word: string): boolean {
  const folded = fold(word)
  return isCommonWord(word) || (isAdjective(folded) && !SURNAME_LIKE.test(folded))
}

const SURNAME_LIKE = /[сц]к(?:ий|ая|ого|ому|ой|ую|им|ом)$|[аеоу][йя]$|ей$|[ыи]х$/

const isCommonWord: (word: string) => boolean = memoised((word) => {
  const folded = fold(word)
  // «Пресс-службы»: the last part tells.
  const last = folded.slice(folded.lastIndexOf('-') + 1)
  if (last !== folded && last.length > 3 && isCommonWord(last)) return true
  return words.has(folded) || candidates(folded).some(({ nominative }) => words.has(nominative))
})

/** Endings of adjectives, participles and verbs that no given name has. */
export function isAdjective(folded: string): boolean {
  return (
    /(?:[сц]к(?:ий|ая|ое|ие|ого|ому|ой|ую|их|ими?)|[ыи]й|[нтв]ой|[ыи]х|ая|яя|ое|ее|ые|ого|его|ому|ему|[ыи]ми|ть|тся|ция|ции|ость|ости|ние|ния)$/.test(
      folded,
    ) && !SHAPED_LIKE.test(folded)
  )
}

/** Given names that end like adjectives. */
const SHAPED_LIKE =
  /^(?:юрий|василий|дмитрий|георгий|григорий|анатолий|геннадий|валерий|аркадий|виталий|евгений|арсений|рая|мая|зоя|радий|.{0,4}ний|.+[рлбд]ий)$/

const words = new Set(
  readFileSync(dataPath('extractors/lexicon/not-names.txt'), 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
    .filter((word) => word !== '')
    .map(fold),
)
