import type { Record } from './article.ts'

/** One telling: a text and the event that it states. */
export interface Cell {
  row: string
  column: string
  text: string
  title: string | null
  expected: Expected
}

export interface Expected {
  types: readonly string[]
  /** Names of which one is the event's place; `some` any place; null where the text need not tell one. */
  places: readonly string[] | 'some' | null
  /** All of them take part. */
  who: readonly string[]
}

type Event = Record['events'][number]

/** Does a record state what was expected? A participant may be told by a longer or a shorter name. */
export function states(record: Record | null, { types, places, who }: Expected): boolean {
  const there = ({ place }: Event): boolean =>
    places === null || (place !== null && (places === 'some' || places.includes(place)))
  const present = ({ participants }: Event): boolean =>
    who.every((name) => participants.some((told) => told.includes(name) || name.includes(told)))
  const events = record?.events ?? []
  return events.some((event) => types.includes(event.type) && there(event) && present(event))
}

/** The events of a record on one line. */
export function told(record: Record | null): string {
  if (record === null) return 'no article'
  const events = record.events.map(
    ({ type, date, place, participants }) =>
      `${type} ${date ?? '-'} ${place ?? '-'}: ${participants.join(' + ')}`,
  )
  return events.join('; ') || 'nothing'
}
