import type { Claim } from '../claims.ts'
import { groupBy } from '../group.ts'
import { byCodeUnit, digest, idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'
import { foldName } from './names.ts'

/** An event as one article states it, its names resolved. */
export interface StatedEvent {
  claim: Claim<'event'>
  place: Ref | null
  participants: Ref[]
}

export interface MergedEvent {
  id: string
  stated: StatedEvent[]
}

/**
 * Which statements are of one event: same type, date and place, and participants of which one list holds the other.
 * Two events that one article tells apart stay apart. Without a date, only the same sentence is the same event.
 */
export function mergeEvents(stated: readonly StatedEvent[]): MergedEvent[] {
  return [...groupBy(stated, keyOf)]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .flatMap(([key, members]) => eventsOf(key, members))
}

function keyOf({ claim, place }: StatedEvent): string {
  const { type, date, evidence } = claim.item
  const when = date?.replace('/', '..') ?? `undated-${digest(foldName(evidence[0]?.quote ?? ''))}`
  return idOf('event', type, when, place?.id ?? '-')
}

interface Cluster {
  who: readonly string[]
  stated: StatedEvent[]
}

function eventsOf(key: string, members: readonly StatedEvent[]): MergedEvent[] {
  const lists = new Map<string, Cluster>()
  for (const one of members) {
    const who = sorted(one.participants.map(({ id }) => id))
    const list = lists.get(who.join('+')) ?? { who, stated: [] }
    list.stated.push(one)
    lists.set(who.join('+'), list)
  }
  const clusters = [...lists.values()]
  const isWithin = (a: Cluster, b: Cluster) =>
    a !== b && a.who.length < b.who.length && a.who.every((id) => b.who.includes(id))
  const largest = clusters.filter((one) => !clusters.some((other) => isWithin(one, other)))
  const joined = new Map(largest.map((one) => [one, [...one.stated]]))
  const alone: Cluster[] = []
  for (const one of clusters.filter((cluster) => !largest.includes(cluster))) {
    const homes = largest.filter((home) => isWithin(one, home) && areApart(one, home))
    const [home] = homes
    if (homes.length === 1 && home) joined.get(home)?.push(...one.stated)
    else alone.push(one)
  }
  return [...joined, ...alone.map((one) => [one, one.stated] as const)].map(
    ([{ who }, stated]) => ({
      id: idOf(key, who.length > 0 ? digest(...who) : '-'),
      stated,
    }),
  )
}

/** No article tells of both. */
function areApart(a: Cluster, b: Cluster): boolean {
  const articles = new Set(a.stated.map(({ claim }) => claim.document.article.id))
  return !b.stated.some(({ claim }) => articles.has(claim.document.article.id))
}
