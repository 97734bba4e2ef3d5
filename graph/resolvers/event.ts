import { groupBy } from '../group.ts'
import { digest, idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'
import { foldName } from './names.ts'

/** An event as one article states it, its names resolved. */
export interface StatedEvent {
  claim: string
  article: string
  type: string
  date: string | null
  title: string | null
  quote: string
  place: Ref | null
  participants: Ref[]
}

export interface MergedEvent {
  id: string
  stated: StatedEvent[]
}

/** Statements with different keys are never of one event: type, date and place; without a date the same sentence. */
export function eventKey({ type, date, place, quote }: StatedEvent): string {
  const when = date?.replace('/', '..') ?? `undated-${digest(foldName(quote))}`
  return idOf('event', type, when, place?.id ?? '-')
}

interface Cluster {
  who: readonly string[]
  stated: StatedEvent[]
}

/**
 * Which statements under one key are of one event: those of whose participants one list holds the other.
 * Two events that one article tells apart stay apart. The order of the statements does not show.
 */
export function mergeEvents(key: string, members: readonly StatedEvent[]): MergedEvent[] {
  const whoOf = (one: StatedEvent) => sorted(one.participants.map(({ id }) => id))
  const clusters: Cluster[] = [...groupBy(members, (one) => whoOf(one).join('+')).values()].map(
    (stated) => ({ who: stated[0] ? whoOf(stated[0]) : [], stated }),
  )
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
  const articles = new Set(a.stated.map(({ article }) => article))
  return !b.stated.some(({ article }) => articles.has(article))
}
