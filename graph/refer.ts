import type { GraphDocument } from './claims.ts'
import type { Draft } from './draft.ts'
import { PLACE_LABELS } from './model.ts'
import { foldName, organizationKey } from './resolvers/names.ts'
import type { Person } from './resolvers/official.ts'
import { type Body, unlistedOrganizationId } from './resolvers/organization.ts'
import { isoOf, type PlaceCatalog, type PlaceEntry } from './resolvers/place.ts'

/** What a name in a record stands for. */
export interface Ref {
  id: string
  name: string
  label: 'Place' | 'Organization' | 'Official'
  country: string | null
}

/** Reads names of one document as the document means them. */
export interface Referrer {
  /** A party, participant, place or owner of a post. `claim` supports what no item of the record states. */
  ref(document: GraphDocument, name: string, claim: string): Ref
  refs(document: GraphDocument, names: readonly string[], claim: string): Ref[]
  person(document: GraphDocument, name: string, claim: string): Ref
  place(document: GraphDocument, id: string): Ref | null
}

/**
 * Names → nodes: first the record's own places, officials and organizations, then countries and the gazetteer, at last
 * an organization that only this name tells of. Every node that is referred to is put into the draft.
 */
export function newReferrer(
  draft: Draft,
  catalog: PlaceCatalog,
  people: readonly Person[],
  bodies: readonly Body[],
): Referrer {
  const person = index(people)
  const body = index(bodies)
  const named = new Map<string, Body[]>()
  for (const one of bodies)
    for (const key of new Set(one.claims.map(({ item }) => organizationKey(item.name))))
      named.set(key, [...(named.get(key) ?? []), one])
  const draw = (entry: PlaceEntry): Ref => {
    drawPlace(draft, catalog, entry)
    return { id: entry.id, name: entry.name, label: 'Place', country: entry.country }
  }
  const listed = (document: GraphDocument, name: string): Ref | null => {
    const folded = foldName(name)
    const place = document.record.places.find((one) => foldName(one.name) === folded)
    const entry = place && catalog.byId(place.id)
    if (entry) return draw(entry)
    const official = person.get(`${document.article.id}\t${folded}`)
    if (official) return { ...pick(official), label: 'Official' }
    const organization = body.get(`${document.article.id}\t${folded}`)
    if (organization) return { ...pick(organization), label: 'Organization' }
    return null
  }
  const unlisted = (name: string, claim: string): Ref => {
    const entry = catalog.named(name) ?? ownerOfMission(catalog, name)
    if (entry) {
      draft.edge('SUPPORTS', claim, entry.id)
      return draw(entry)
    }
    const namesakes = named.get(organizationKey(name)) ?? []
    const [known] = namesakes
    if (namesakes.length === 1 && known) {
      draft.edge('SUPPORTS', claim, known.id)
      return { ...pick(known), label: 'Organization' }
    }
    const id = unlistedOrganizationId(name)
    if (!draft.has(id)) draft.node('Organization', id, name, { kind: 'other' })
    draft.edge('SUPPORTS', claim, id)
    return { id, name, label: 'Organization', country: null }
  }
  const ref: Referrer['ref'] = (document, name, claim) =>
    listed(document, name) ?? unlisted(name, claim)
  return {
    ref,
    refs: (document, names, claim) => distinct(names.map((name) => ref(document, name, claim))),
    person(document, name, claim) {
      const known = person.get(`${document.article.id}\t${foldName(name)}`)
      return known ? { ...pick(known), label: 'Official' } : ref(document, name, claim)
    },
    place(_document, id) {
      const entry = catalog.byId(id)
      return entry ? draw(entry) : null
    },
  }
}

/** A place's node and those of the places it lies in, below country level. */
function drawPlace(draft: Draft, catalog: PlaceCatalog, entry: PlaceEntry): void {
  if (draft.has(entry.id)) return
  const { id, name, kind, country, latin, latitude, longitude } = entry
  const also = Object.entries(PLACE_LABELS).find(([known]) => known === kind)?.[1] ?? null
  const iso = isoOf(id)
  draft.node('Place', id, name, { kind, country, iso, latin, latitude, longitude }, also)
  const above = entry.partOf === null ? null : catalog.byId(entry.partOf)
  if (above === null || above.kind === 'country') return
  drawPlace(draft, catalog, above)
  draft.edge('PART_OF', id, above.id)
}

/** `Республика Казахстан в КНР` is a mission of Kazakhstan. */
function ownerOfMission(catalog: PlaceCatalog, name: string): PlaceEntry | null {
  const [owner, host] = name.split(/ (?:в|во|при) /u)
  const entry = owner === undefined || host === undefined ? null : catalog.named(owner)
  return entry?.kind === 'country' ? entry : null
}

/** Persons or bodies by article and printed name. */
function index<T extends Person | Body>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(
    all.flatMap((one) =>
      one.claims.map(
        ({ document, item }) => [`${document.article.id}\t${foldName(item.name)}`, one] as const,
      ),
    ),
  )
}

const pick = ({ id, name, country }: Person | Body) => ({ id, name, country })

function distinct(refs: readonly Ref[]): Ref[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()]
}
