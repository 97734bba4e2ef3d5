import { z } from 'zod'
import { PLACE_KINDS } from '../record.ts'
import { readTable } from './tsv.ts'

/**
 * The gazetteer: places of Kazakhstan and China, countries, and a few regions and cities of other countries (so that
 * they are not taken for ours). Read and checked once, at load. Files, marks and sources: README.md.
 */
export interface Gazetteer {
  entries: readonly GazetteerEntry[]
  /** Entry by its id or by a former ISO or GB/T code (`KZ-ALA`, `310000`). */
  byId: ReadonlyMap<string, GazetteerEntry>
}

/** What an alias or adjective demands of its surroundings; explained in README.md. */
const MARKS = [
  'head',
  'common',
  'near',
  'surname',
  'site',
  'village',
  'indecl',
  'm',
  'f',
  'n',
  'pl',
  'code',
] as const
export type Mark = (typeof MARKS)[number]

/** One name of a place, nominative (adjectives: masculine), with its marks. */
export interface PlaceName {
  text: string
  marks: ReadonlySet<Mark>
}

export interface GazetteerEntry {
  id: string
  /** Canonical name, nominative. */
  name: string
  kind: (typeof PLACE_KINDS)[number] | 'country'
  /** ISO 3166-1 code. */
  country: string
  latin: string | null
  /** Kazakh or Chinese name. */
  native: string | null
  /** Degrees; approximate: of the seat or, where that is unknown, of the unit above. */
  latitude: number | null
  longitude: number | null
  /** Id of the unit above. */
  partOf: string | null
  adjectives: readonly PlaceName[]
  /** Every noun name, the canonical one first. */
  names: readonly PlaceName[]
}

const Row = z.strictObject({
  id: z.string().regex(/^[A-Z]{2}(?:-[A-Za-z0-9-]+)?$/),
  name: z.string().min(2),
  kind: z.enum([...PLACE_KINDS, 'country']),
  partOf: z.string().default(''),
  latin: z.string().default(''),
  native: z.string().default(''),
  seat: z.string().default(''),
  adjectives: z.string(),
  aliases: z.string(),
})
const Coordinate = z.strictObject({
  id: z.string(),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
})
const MarkName = z.enum(MARKS)

/** All of it, in the order of its files. */
export const gazetteer: Gazetteer = load()

function load(): Gazetteer {
  const rows = ['kz', 'cn', 'cn-prefectures', 'cn-counties', 'countries'].flatMap((file) =>
    readTable(`extractors/gazetteer/${file}.tsv`).map((row) => Row.parse(row)),
  )
  const at = new Map(
    readTable('extractors/gazetteer/coordinates.tsv')
      .map((row) => Coordinate.parse(row))
      .map((one) => [one.id, one]),
  )
  const parents = new Map(rows.map((row) => [row.id, row.partOf]))
  const entries = rows.map((row) => {
    let seat: string | undefined = row.id
    while (seat && !at.has(seat)) seat = parents.get(seat)
    const where = at.get(seat ?? '')
    return toEntry(row, where?.latitude ?? null, where?.longitude ?? null)
  })
  const byId = new Map<string, GazetteerEntry>()
  for (const entry of entries) {
    if (byId.has(entry.id)) throw new Error(`gazetteer: id ${entry.id} is used twice`)
    byId.set(entry.id, entry)
  }
  for (const entry of entries)
    for (const { text, marks } of entry.names) if (marks.has('code')) byId.set(text, entry)
  for (const { id, partOf } of entries)
    if (partOf !== null && !byId.has(partOf))
      throw new Error(`gazetteer: ${id} is part of ${partOf}, which is unknown`)
  return { entries, byId }
}

function toEntry(
  row: z.infer<typeof Row>,
  latitude: number | null,
  longitude: number | null,
): GazetteerEntry {
  const aliases = namesOf(row.aliases)
  // An alias equal to the canonical name carries that name's marks.
  const own = aliases.filter(({ text }) => text === row.name)
  const canonical = own.length > 0 ? own : [{ text: row.name, marks: new Set<Mark>() }]
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    country: row.id.slice(0, 2),
    latin: row.latin || null,
    native: row.native || null,
    latitude,
    longitude,
    partOf: row.kind === 'country' ? null : row.partOf || row.id.slice(0, 2),
    adjectives: namesOf(row.adjectives),
    names: [...canonical, ...aliases.filter(({ text }) => text !== row.name)],
  }
}

/** `Абай!head!indecl;Абайская область` → names with their marks. */
function namesOf(cell: string): PlaceName[] {
  return cell
    .split(';')
    .filter((item) => item !== '')
    .map((item) => {
      const [text = '', ...marks] = item.split('!')
      return { text, marks: new Set(marks.map((mark) => MarkName.parse(mark))) }
    })
}
