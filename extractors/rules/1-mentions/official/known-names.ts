import {
  type NameOptions,
  type NameWord,
  type PersonName,
  personName,
} from '../../../text/persons/names.ts'
import type { Around } from './draft.ts'

/**
 * The name that opens `words`, which stand in the sentence of `around` one behind the other; `options` as for `personName`, the
 * sentence's places told. Remembered: several rules ask for the same name, and the same persons are named again and again.
 */
export function nameAmong(
  around: Around,
  words: readonly NameWord[],
  options: Omit<NameOptions, 'isPlace'>,
): PersonName | null {
  const { names, told } = placeNames(around)
  const printed = around.text.slice(words[0]?.start, words.at(-1)?.end)
  const { trusted, settled, expect } = options
  const asked = `${trusted}|${settled}|${expect}|${printed}|${told}`
  const before = known.get(asked)
  if (before !== undefined) return before
  if (known.size >= LIMIT) known.clear()
  const isPlace = (word: string): boolean => names.has(word)
  const name = personName(words, 0, Object.assign({ isPlace }, options))
  known.set(asked, name)
  return name
}

/** Names as asked for, some 200 bytes each; beyond `LIMIT` all are forgotten. */
const known = new Map<string, PersonName | null>()
const LIMIT = 4_000

interface PlaceNames {
  /** Places of a sentence as printed, adjectives left out. */
  names: ReadonlySet<string>
  /** The same in one line. */
  told: string
}

/** Made once for all names of a sentence, whose places are one array. */
function placeNames({ places, text }: Around): PlaceNames {
  const before = namesOf.get(places)
  if (before) return before
  const nouns = places.filter((place) => !place.adjective)
  const names = new Set(nouns.map(({ start, end }) => text.slice(start, end)))
  const made = { names, told: [...names].join() }
  namesOf.set(places, made)
  return made
}

const namesOf = new WeakMap<Around['places'], PlaceNames>()
