import type { Actor } from '../engine/analysis.ts'
import type { Chunk } from '../engine/chunk.ts'
import type { OfficialEntity, OrganizationEntity, PlaceRef } from '../engine/mention.ts'
import { inEventName } from '../text/places/quotes.ts'
import { joins } from './actor-lists.ts'
import { isOfWhole, locates } from './located.ts'
import { roleOf } from './roles.ts'

/**
 * The actors of a sentence with the role that preposition and case give them. Members of a coordinated list
 * («между А, Б и В») share the role of the first. Order as in the text; `text` is the article's.
 */
export function findActors(
  chunks: readonly Chunk[],
  officials: readonly OfficialEntity[],
  organizations: readonly OrganizationEntity[],
  text: string,
): Actor[] {
  const actors: Actor[] = []
  const owners = new Map<Actor, Actor>()
  let list = -1
  chunks.forEach((chunk, at) => {
    if (!chunk.mention) return
    // «форум «Казахстан – Китай»»: a name, no actors
    if (chunk.mention.kind === 'country' && inEventName(text, chunk.mention.start)) return
    const parts = sideNamed(chunk, chunks[at + 1]) ?? partsOf(chunk, officials, organizations)
    if (parts.length === 0) return
    const previous = actors.at(-1)
    // «Там же, в Хэфэе, А и Б подписали …»: a person goes on no list of places
    // nor, in another case, on one of genitives: «в Сиане, одном из городов Китая, А и Б подписали …»
    const aside =
      chunk.mention.kind === 'official' &&
      (previous?.role === 'in' ||
        (/^(?:of|from)$/.test(previous?.role ?? '') && !chunk.tags.has('Gen')))
    const apart = isOfWhole(chunks, at)
    const joined = previous !== undefined && !aside && !apart && joins(chunks, previous.chunk, at)
    const located = apart || (!joined && locates(chunks, at))
    // «ТОО «Иртыш» из Павлодара и компания «Синьда» из Цзянси»: the list goes on behind where a member is from
    const before = joined && previous ? (owners.get(previous) ?? previous) : null
    if (before === null) list++
    const role = before?.role ?? (located ? 'in' : roleOf(chunks, at))
    for (const part of parts) {
      const actor: Actor = {
        kind: part.kind,
        name: part.name,
        country: part.country,
        places: part.places,
        organization: part.organization,
        official: part.official,
        start: part.start,
        end: part.end,
        chunk: at,
        role,
        list: before?.list ?? list,
      }
      if (located) actor.locating = true
      if (located && previous) {
        owners.set(actor, previous)
        if (previous.kind === 'organization') previous.country ??= actor.country
      }
      actors.push(actor)
    }
  })
  return actors
}

type Part = Omit<Actor, 'chunk' | 'role' | 'list'>

const placePart = (place: PlaceRef, start: number, end: number): Part => ({
  kind: 'place',
  name: place.name,
  country: place.country,
  places: [place],
  organization: null,
  official: null,
  start,
  end,
})

/** «жетысуская сторона», «хубэйская сторона»: the place that the adjective names. */
function sideNamed(chunk: Chunk, next: Chunk | undefined): Part[] | null {
  const { mention } = chunk
  if (mention?.kind !== 'place' || !mention.adjective || !/^сторон/.test(next?.normal ?? ''))
    return null
  return mention.places.map((place) => placePart(place, mention.start, next?.end ?? mention.end))
}

function partsOf(
  chunk: Chunk,
  officials: readonly OfficialEntity[],
  organizations: readonly OrganizationEntity[],
): Part[] {
  const { mention } = chunk
  switch (mention?.kind) {
    case 'place':
      return mention.adjective
        ? []
        : mention.places.map((place) =>
            mention.places.length > 1
              ? placePart(place, place.start, place.end)
              : placePart(place, mention.start, mention.end),
          )
    case 'country':
      return mention.adjective
        ? []
        : [
            {
              kind: 'country',
              name: mention.name,
              country: mention.code,
              places: [],
              organization: null,
              official: null,
              start: chunk.start,
              end: chunk.end,
            },
          ]
    case 'organization': {
      const entity = organizations[mention.entity]
      return [
        {
          kind: 'organization',
          name: mention.name,
          country: entity?.country ?? null,
          places: [],
          organization: mention.entity,
          official: null,
          start: chunk.start,
          end: chunk.end,
        },
      ]
    }
    case 'official':
      return officialParts(chunk, officials, organizations)
    default:
      return []
  }
}

/** One part for a named official; for unnamed holders one a place («губернаторы провинций Шэньси и Хубэй»). */
function officialParts(
  chunk: Chunk,
  officials: readonly OfficialEntity[],
  organizations: readonly OrganizationEntity[],
): Part[] {
  const { mention } = chunk
  if (mention?.kind !== 'official') return []
  const entity = mention.entity === null ? undefined : officials[mention.entity]
  const places = entity && entity.places.length > 0 ? entity.places : mention.places
  const organization = mention.organization ?? entity?.organization ?? null
  const body = organization === null ? null : (organizations[organization]?.country ?? null)
  const country = entity?.country ?? places[0]?.country ?? body
  const part = (name: string | null, own: PlaceRef[], from: string | null, who: number | null) => ({
    kind: 'official' as const,
    name,
    country: from,
    places: own,
    organization,
    official: who,
    start: chunk.start,
    end: chunk.end,
  })
  if (entity || mention.places.length <= 1)
    return [part(entity?.name ?? null, places, country, mention.entity)]
  return mention.places.map((place) => part(null, [place], place.country, null))
}
