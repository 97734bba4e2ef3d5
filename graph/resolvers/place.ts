import { gazetteer } from '../../extractors/index.ts'
import { canonicalJson, digest } from '../ids.ts'
import { foldName } from './names.ts'

/** What the graph asks of a gazetteer. */
export interface PlaceEntry {
  id: string
  name: string
  kind: string
  country: string
  latin: string | null
  latitude: number | null
  longitude: number | null
  /** Id of the unit above, the country at the top. */
  partOf: string | null
}
export interface PlaceCatalog {
  /** Differs when its entries do: a graph made with another is made anew. */
  version: string
  byId(id: string): PlaceEntry | null
  /** The one place or country of that name; null when there is none or more than one. */
  named(name: string): PlaceEntry | null
}

let catalog: PlaceCatalog | null = null

/** The extractors' gazetteer as a catalogue, made once. A name shared by two entries names neither. */
export function placeCatalog(): PlaceCatalog {
  catalog ??= makeCatalog()
  return catalog
}

function makeCatalog(): PlaceCatalog {
  const named = new Map<string, PlaceEntry | null>()
  for (const entry of gazetteer.entries) {
    const names = entry.kind === 'country' ? entry.names.map(({ text }) => text) : [entry.name]
    for (const key of new Set(names.map(foldName))) named.set(key, named.has(key) ? null : entry)
  }
  const entries = [...gazetteer.byId].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    version: digest(canonicalJson([entries, [...named].map(([name, entry]) => [name, entry?.id])])),
    byId: (id) => gazetteer.byId.get(id) ?? null,
    named: (name) => named.get(foldName(name)) ?? null,
  }
}

/** `KZ-75`, `CN-SC` and countries are ISO 3166 codes; GB/T codes and our own are not. */
export const isoOf = (id: string) => (/^[A-Z]{2}(?:-[A-Z0-9]{2,3})?$/.test(id) ? id : null)
