import type { Actor } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'

/** A KZ and a CN place that a sentence ties. */
export interface Pair {
  kz: PlaceRef
  cn: PlaceRef
}

/**
 * The pairs among places in order of the text. Alternating ones pair as they stand («Алматы – Урумчи, Семей – Чанша»), two
 * lists of one length pair in order, one against many pairs with each. Lists of unequal length above one say nothing.
 */
export function pairsOf(places: readonly PlaceRef[]): Pair[] {
  const kz = distinct(places.filter((place) => place.country === 'KZ'))
  const cn = distinct(places.filter((place) => place.country === 'CN'))
  if (kz.length === 0 || cn.length === 0) return []
  if (kz.length === 1) return cn.flatMap((place) => pair(kz[0], place))
  if (cn.length === 1) return kz.flatMap((place) => pair(place, cn[0]))
  if (kz.length === cn.length) return kz.flatMap((place, index) => pair(place, cn[index]))
  return []
}

/** «породнены как с А, так и с Б»: each with each. */
export const eachWithEach = (places: readonly PlaceRef[]): Pair[] =>
  distinct(places.filter(({ country }) => country === 'KZ')).flatMap((kz) =>
    distinct(places.filter(({ country }) => country === 'CN')).map((cn) => ({ kz, cn })),
  )

const pair = (kz: PlaceRef | undefined, cn: PlaceRef | undefined): Pair[] =>
  kz && cn ? [{ kz, cn }] : []

const distinct = (places: readonly PlaceRef[]): PlaceRef[] =>
  places.filter((place, index) => places.findIndex((other) => other.id === place.id) === index)

/** The places that stand as themselves among actors, without those where something only happens («в Астане»). */
export const tiedPlaces = (actors: readonly Actor[]): PlaceRef[] =>
  actors.flatMap((actor) =>
    actor.kind === 'place' && actor.role !== 'in' && actor.role !== 'from' ? [...actor.places] : [],
  )
