import type { Claim, GraphDocument } from './claims.ts'
import { foldName, missionOf, organizationKey } from './resolvers/names.ts'
import { officialId, type PeopleKnown } from './resolvers/official.ts'
import {
  type BodiesKnown,
  namesakes,
  organizationId,
  unlistedOrganizationId,
} from './resolvers/organization.ts'
import type { PlaceCatalog, PlaceEntry } from './resolvers/place.ts'

/** What a name in a record stands for. */
export interface Ref {
  id: string
  name: string
  label: 'Place' | 'Organization' | 'Official'
  country: string | null
}

/** What all articles together say of names; one article is read in its light. */
export interface Known extends PeopleKnown, BodiesKnown {
  /** An official's or organization's node. */
  named(id: string): { name: string; country: string | null }
}

/** An organization that a name tells of, and no item of the record. */
export interface Unlisted {
  claim: string
  key: string
  printed: string
  id: string
}

/** What reading names brings to light. */
export interface Found {
  places: Set<string>
  unlisted: Unlisted[]
  supports: [claim: string, node: string][]
}

/** Reads names of one document as the document means them. */
export interface Referrer {
  /** A party, participant, place or owner of a post. `claim` supports what no item of the record states. */
  ref(name: string, claim: string): Ref
  refs(names: readonly string[], claim: string): Ref[]
  person(name: string, claim: string): Ref
  place(id: string): Ref | null
}

interface Mentions {
  officials: readonly Claim<'official'>[]
  organizations: readonly Claim<'organization'>[]
}

/**
 * Names → nodes: first the record's own places, officials and organizations, then countries and the gazetteer, at last
 * an organization that only this name tells of. What is found on the way is put into `found`.
 */
export function newReferrer(
  { article, record }: GraphDocument,
  { officials, organizations }: Mentions,
  catalog: PlaceCatalog,
  known: Known,
  found: Found,
): Referrer {
  const people = byName(officials, ({ item }) => officialId(item, article.id, known))
  const bodies = byName(organizations, ({ item }) => organizationId(item, known))
  const places = new Map([...record.places].reverse().map(({ name, id }) => [foldName(name), id]))
  const draw = ({ id, name, country }: PlaceEntry): Ref => {
    found.places.add(id)
    return { id, name, label: 'Place', country }
  }
  const official = (id: string): Ref => ({ id, ...known.named(id), label: 'Official' })
  const organization = (id: string): Ref => ({ id, ...known.named(id), label: 'Organization' })
  const listed = (folded: string): Ref | null => {
    const place = places.get(folded)
    const entry = place === undefined ? null : catalog.byId(place)
    if (entry) return draw(entry)
    const person = people.get(folded)
    if (person !== undefined) return official(person)
    const body = bodies.get(folded)
    return body === undefined ? null : organization(body)
  }
  const unlisted = (name: string, claim: string): Ref => {
    const entry = catalog.named(name) ?? ownerOfMission(catalog, name)
    if (entry) {
      found.supports.push([claim, entry.id])
      return draw(entry)
    }
    const key = organizationKey(name)
    const [one, ...others] = namesakes(key, known)
    const isKnown = one !== undefined && others.length === 0
    const id = isKnown ? one : unlistedOrganizationId(key)
    found.unlisted.push({ claim, key, printed: name, id })
    found.supports.push([claim, id])
    return isKnown ? organization(id) : { id, name, label: 'Organization', country: null }
  }
  const ref: Referrer['ref'] = (name, claim) => listed(foldName(name)) ?? unlisted(name, claim)
  return {
    ref,
    refs: (names, claim) => distinct(names.map((name) => ref(name, claim))),
    person(name, claim) {
      const id = people.get(foldName(name))
      return id === undefined ? ref(name, claim) : official(id)
    },
    place(id) {
      const entry = catalog.byId(id)
      return entry ? draw(entry) : null
    },
  }
}

/** Ids by printed name; of two under one name the greater, so that the order of claims does not show. */
function byName<K extends 'official' | 'organization'>(
  claims: readonly Claim<K>[],
  idOf: (claim: Claim<K>) => string,
): Map<string, string> {
  const ids = new Map<string, string>()
  for (const claim of claims) {
    const name = foldName(claim.item.name)
    const id = idOf(claim)
    if (id > (ids.get(name) ?? '')) ids.set(name, id)
  }
  return ids
}

/** `Республика Казахстан в КНР` is a mission of Kazakhstan. */
function ownerOfMission(catalog: PlaceCatalog, name: string): PlaceEntry | null {
  const mission = missionOf(name)
  const entry = mission && catalog.named(mission.owner)
  return entry?.kind === 'country' ? entry : null
}

/** Each node once, in order of its first name. */
export function distinct(refs: readonly Ref[]): Ref[] {
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()]
}
