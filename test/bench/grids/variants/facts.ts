import type { Record } from '../article.ts'

/** What a record states, a line a fact; names by what `renamed` makes of them. */
export function factsOf(record: Record, renamed: (name: string) => string): string[] {
  const name = (value: string | null): string => (value === null ? '-' : plain(renamed(value)))
  const all = (values: readonly string[]): string => values.map(name).sort().join(' + ')
  return [
    ...record.agreements.map(
      ({ type, about, status, date, parties, signatories }) =>
        `agreement ${type} ${about} ${status} ${date ?? '-'}: ${all(parties)}, signed by ${all(signatories)}`,
    ),
    ...record.ties.map(({ type, status, a, b }) => `tie ${type} ${status}: ${all([a, b])}`),
    ...record.events.map(
      ({ type, date, place, participants }) =>
        `event ${type} ${date ?? '-'} ${name(place)}: ${all(participants)}`,
    ),
  ].sort()
}

/** A name without the signs that outlets write differently: quotes, dashes, ё, unbroken blanks. */
const plain = (name: string): string =>
  name
    .replace(/[«»"“”]/g, '')
    .replace(/–|—/g, '-')
    .replace(/\u00a0/g, ' ')
    .replace(/ё/g, 'е')

/** Facts that only one of the two has. */
export function difference(before: readonly string[], after: readonly string[]): string[] {
  return [
    ...before.filter((fact) => !after.includes(fact)).map((fact) => `- ${fact}`),
    ...after.filter((fact) => !before.includes(fact)).map((fact) => `+ ${fact}`),
  ]
}
