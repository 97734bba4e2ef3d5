import type { GazetteerEntry } from '../../../gazetteer/index.ts'
import { findPlaces } from '../../../text/places/places.ts'

/** «Посольство Казахстана в Пекине», «Генеральное консульство КНР в Актобе»: the place behind «в» in a body's own name. */
export const placeBehindIn = (name: string): GazetteerEntry | undefined =>
  / в \p{Lu}/u.test(name) ? findPlaces(name).at(-1)?.places[0]?.entry : undefined

/** «Таразский педагогический институт», «Семейский вагоноремонтный завод»: the town whose adjective begins a body's name. */
export function townBeginning(name: string): GazetteerEntry | undefined {
  const [first] = /^\p{Lu}\p{Ll}+[сц]к(?:ий|ая|ое) /u.test(name) ? findPlaces(name) : []
  const town = first?.start === 0 ? first.places[0]?.entry : undefined
  return town?.kind === 'city' ? town : undefined
}
