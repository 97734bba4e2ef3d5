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
  /** Of what kinds its statements are: first that with most participants, then those it holds. */
  kinds: readonly string[]
}

/** Statements with different keys are never of one event: type, date and place; without a date the same sentence. */
export function eventKey({ type, date, place, quote }: StatedEvent): string {
  const when = date?.replace('/', '..') ?? `undated-${digest(foldName(quote))}`
  return idOf('event', type, when, place?.id ?? '-')
}

/** What of a statement decides, beside its key, which event it is of: ids of its participants. */
export const eventKind = ({ participants }: StatedEvent) =>
  sorted(participants.map(({ id }) => id)).join(' ')

/** That an article states an event of this kind. */
export const telling = (kind: string, article: string) => `${digest(kind)} ${article}`

interface Cluster {
  kind: string
  who: readonly string[]
}

/**
 * Which statements under one key are of one event: those of whose participants one list holds the other.
 * Two events that one article tells apart stay apart: `told` has the `telling` of every statement.
 */
export function mergeEvents(
  key: string,
  kinds: Iterable<string>,
  told: Iterable<string>,
): MergedEvent[] {
  const clusters: Cluster[] = [...kinds].map((kind) => ({
    kind,
    who: kind === '' ? [] : kind.split(' '),
  }))
  const isWithin = (a: Cluster, b: Cluster) =>
    a !== b && a.who.length < b.who.length && a.who.every((id) => b.who.includes(id))
  const largest = clusters.filter((one) => !clusters.some((other) => isWithin(one, other)))
  const joined = new Map(largest.map((one) => [one, [one.kind]]))
  const alone: Cluster[] = []
  const smaller = clusters.filter((cluster) => !largest.includes(cluster))
  const tellers = smaller.length > 0 ? tellersIn(told) : new Map<string, string[]>()
  for (const one of smaller) {
    const articles = new Set(tellers.get(digest(one.kind)))
    const areApart = ({ kind }: Cluster) =>
      !tellers.get(digest(kind))?.some((article) => articles.has(article))
    const homes = largest.filter((home) => isWithin(one, home) && areApart(home))
    const [home] = homes
    if (homes.length === 1 && home) joined.get(home)?.push(one.kind)
    else alone.push(one)
  }
  return [...joined, ...alone.map((one) => [one, [one.kind]] as const)].map(
    ([{ who }, together]) => ({
      id: idOf(key, who.length > 0 ? digest(...who) : '-'),
      kinds: together,
    }),
  )
}

/** Articles that state a kind, by its digest. */
function tellersIn(told: Iterable<string>): Map<string, string[]> {
  const tellers = new Map<string, string[]>()
  for (const one of told) {
    const [kind = '', article = ''] = one.split(/ (.*)/su, 2)
    tellers.set(kind, [...(tellers.get(kind) ?? []), article])
  }
  return tellers
}
