import { bodyHeads } from '../../../text/bodies.ts'
import { looksAdjective } from '../../../text/forms/nominative.ts'
import { capital } from '../../../text/words/capital.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { type Draft, placeOver, type Scene } from './draft.ts'

const isUniversity = new Flag((lower) => lower.startsWith('университет'))

/**
 * «Торайгыров университет», «в Есенов университете», «Назарбаев Университетом»: a university by the name of a man that stays as
 * it is before the word; at the start of a sentence only a family name shows that the word is one.
 */
export function familySchool(scene: Scene, at: number): Draft | null {
  const { tokens } = scene
  const [first, noun] = [tokens[at], tokens[at + 1]]
  if (!first?.capital || !noun || !isUniversity.of(noun.lexeme)) return null
  if (!/^\p{Lu}\p{Ll}{3}/u.test(first.text) || looksAdjective(first.lower)) return null
  const family = /(?:[ое]в|ин)$/.test(first.lower)
  const before = tokens[at - 1]
  if (!family && (!before?.word || bodyHeads.at(tokens, at))) return null
  // «аким Марат Сапаров университету подарил …»
  if (before?.capital && at > 1) return null
  if (placeOver(scene, first) || placeOver(scene, first, true)) return null
  const values = bodyHeads.at(tokens, at + 1)?.values.filter(({ number }) => number === 'sg') ?? []
  const [head] = values
  if (head?.phrase !== 'университет') return null
  const word = noun.capital ? capital(head.phrase) : head.phrase
  return {
    start: first.start,
    end: noun.end,
    name: `${first.text} ${word}`,
    kind: 'university',
    country: family ? 'KZ' : null,
    cases: [...new Set(values.map((each) => each.case))],
    plural: false,
    places: [],
    rule: 'organization/head',
  }
}
