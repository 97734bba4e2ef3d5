import type { Actor, SentenceView } from '../../../../engine/analysis.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { countryNames, type Side } from './parties.ts'

/** «соглашение между А и Б, а также между В и Г», «… а также городами В и Г»: told pair by pair. */
export const inSeries = ({ chunks }: SentenceView, at: number): boolean =>
  chunks
    .slice(at)
    .some(({ tags }, index, rest) => tags.has('Also') && rest[index - 1]?.normal === 'а')

/** One document for each counterparty where the document is a plural and one side has one member. */
export function split(
  sides: Side[],
  document: DocumentMention,
  between: boolean,
  series: boolean,
  nested: boolean,
): Side[][] {
  const kz = sides.filter((side) => side.country === 'KZ')
  const cn = sides.filter((side) => side.country !== 'KZ')
  const turns = between && !series ? null : byTurns(sides)
  if (turns) return turns
  const rows = document.plural && !between ? byRows(sides) : null
  if (rows) return rows
  // «меморандумы между областью и компаниями А, Б»
  const rowOfGuests = between && kz.length === 1 && cn.length > 1
  if (!document.plural || (between && kz.length !== cn.length && !nested && !rowOfGuests))
    return [sides]
  if (kz.length === cn.length && kz.length > 1)
    return kz.map((side, pair) => [side, cn[pair]].filter((x) => x !== undefined))
  if (kz.length === 1 && cn.length > 1) return cn.map((side) => [...kz, side])
  // «замакима А и глава СПК Б подписали ряд меморандумов с представителями Китая»: with whom each, nobody tells
  if (cn.some(({ name }) => countryNames.has(name))) return [sides]
  if (cn.length === 1 && kz.length > 1) return kz.map((side) => [side, ...cn])
  return [sides]
}

/** «А заключило меморандум с Б, В — с Г»: home and guest by turns; null for another order. */
function byTurns(sides: readonly Side[]): Side[][] | null {
  if (sides.length < 4 || sides.length % 2 !== 0) return null
  const countries = [0, 1].map(
    (turn) =>
      new Set(sides.flatMap(({ country }, at) => (at % 2 === turn && country ? country : []))),
  )
  const [first, second] = countries.map((set) => (set.size === 1 ? [...set][0] : undefined))
  if (!first || !second || first === second) return null
  return sides.flatMap((side, at) => {
    const other = sides[at + 1]
    if (at % 2 !== 0 || !other) return []
    return [
      [
        { ...side, country: first },
        { ...other, country: second },
      ],
    ]
  })
}

/** «вузы подписали документы: А – с Б и В, Г – с Д»: each home side with the guests told behind it; null for another order. */
function byRows(sides: readonly Side[]): Side[][] | null {
  const homes = sides.flatMap(({ country }, at) => (country === 'KZ' ? at : []))
  if (homes.length < 2 || homes[0] !== 0) return null
  const rows = homes.map((from, row) => sides.slice(from, homes[row + 1]))
  if (rows.some((row) => row.length < 2)) return null
  return rows.flatMap(([home, ...guests]) =>
    guests.map((guest) => (home ? [home, guest] : [guest])),
  )
}

/** «между Алматинской и Туркестанской областями и провинцией А»: «и» twice and no comma, one side is a list of its own. */
export function isNested({ chunks }: SentenceView, between: readonly Actor[]): boolean {
  const row = chunks.slice(between[0]?.chunk, (between.at(-1)?.chunk ?? 0) + 1)
  return (
    row.filter(({ normal }) => normal === 'и').length >= 2 &&
    !row.some(({ tags }) => tags.has('Comma'))
  )
}
