import { gazetteer } from '../gazetteer/index.ts'
import { inflect } from './forms/case.ts'
import { placeKey } from './places/key.ts'

/** The ISO 3166-1 code of the country that a whole phrase names in any case («КНР», «Республике Казахстан»), or null. */
export const countryNamed = (phrase: string): string | null => forms().get(keyOf(phrase)) ?? null

const keyOf = (phrase: string): string => phrase.split(' ').map(placeKey).join(' ')

/** Made at the first question. */
let made: ReadonlyMap<string, string> | undefined

function forms(): ReadonlyMap<string, string> {
  if (made) return made
  const codes = new Map<string, string>()
  for (const { kind, country, names } of gazetteer.entries) {
    if (kind !== 'country') continue
    for (const { text } of names) {
      codes.set(keyOf(text), country)
      for (const form of inflect(text)) codes.set(keyOf(form.text), country)
    }
  }
  made = codes
  return codes
}
