import type { Sector } from '../extractors/index.ts'
import { byCodeUnit, sorted } from './ids.ts'
import {
  type GraphEdge,
  type GraphNode,
  type Label,
  type Loose,
  PLACE_LABELS,
  type Properties,
  SECTOR_NAMES,
  type Value,
  WORDS,
} from './model.ts'
import { distinct, type Ref } from './refer.ts'
import { countOf, type MergedAgreement, type StatedAgreement } from './resolvers/agreement.ts'
import { precisionOf, rangeOf } from './resolvers/dates.ts'
import type { MergedEvent, StatedEvent } from './resolvers/event.ts'
import type { MergedFigure, StatedFigure } from './resolvers/figure.ts'
import { personOf } from './resolvers/official.ts'
import { bodyOf, byUse } from './resolvers/organization.ts'
import { isoOf, type PlaceCatalog } from './resolvers/place.ts'
import { mergeTie } from './resolvers/tie.ts'
import type { Reports, Summary } from './state/entry.ts'

/** First 80 characters, for a name. */
export const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)

/** Properties in order of their names, without those that say nothing. */
export function tidy(properties: Loose): Properties {
  const tidied: Record<string, Value> = {}
  for (const key of Object.keys(properties).sort(byCodeUnit)) {
    const value = properties[key]
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
      continue
    tidied[key] = value
  }
  return tidied
}

/** A node whose caption is `name`; `also` is its second label. */
export function nodeOf(
  label: Label,
  id: string,
  name: string,
  properties: Loose = {},
  also: string | null = null,
): GraphNode {
  return { id, label, also, properties: tidy({ ...properties, id, name }) }
}

const word = (code: string) => WORDS[code] ?? code
const list = (refs: readonly Ref[], mark = ' – ') => sorted(refs.map(({ name }) => name)).join(mark)
/** Those parts that are there. */
const joined = (...parts: (string | null | undefined)[]) => parts.filter((part) => part).join(', ')

/** The node of an event, told by all statements of it; null without any. */
export function eventNode({ id }: MergedEvent, stated: readonly StatedEvent[]): GraphNode | null {
  const [first] = stated
  if (!first) return null
  const { type, date } = first
  const title = sorted(stated.flatMap((one) => one.title ?? []))[0] ?? null
  const range = date === null ? null : rangeOf(date)
  const who = list(distinct(stated.flatMap(({ participants }) => participants)))
  return nodeOf('Event', id, shorten(joined(title ?? word(type), first.place?.name, date, who)), {
    type,
    title,
    date: range?.start,
    dateEnd: range?.end,
    datePrecision: range && precisionOf(range.start),
  })
}

/** The same of an agreement. */
export function agreementNode(
  { id, date, status }: MergedAgreement,
  stated: readonly StatedAgreement[],
): GraphNode | null {
  const [first] = stated
  if (!first) return null
  const { type, about } = first
  const name = joined(
    `${word(type)}: ${list(distinct(stated.flatMap((one) => one.parties)))}`,
    date,
  )
  return nodeOf('Agreement', id, shorten(name), {
    type,
    about,
    status,
    date,
    datePrecision: date && precisionOf(date),
    count: countOf(stated),
  })
}

/** The same of a figure. */
export function figureNode(
  { id, value, bound, conflict }: MergedFigure,
  stated: readonly StatedFigure[],
): GraphNode | null {
  const [first] = stated
  if (!first) return null
  const { kind, unit, period } = first
  const what = joined(kind === 'other' ? 'показатель' : word(kind), period, list(first.of, ', '))
  return nodeOf('Figure', id, shorten(`${what}: ${bound === '=' ? '' : bound}${value} ${unit}`), {
    kind,
    value,
    unit,
    period,
    bound,
    conflict: conflict || null,
  })
}

/** An official, organization, post or outlet, from what articles call it. */
export function calledNode(id: string, sum: Summary): GraphNode {
  if (id.startsWith('official/')) {
    const { name, aliases, country, latin } = personOf(id, sum)
    return nodeOf('Official', id, name, { country, latin, aliases })
  }
  if (id.startsWith('organization/')) {
    const { name, aliases, country, kind } = bodyOf(id, sum)
    return nodeOf('Organization', id, name, { kind, country, aliases })
  }
  const [name = id] = byUse(sum.tally.name ?? {})
  return id.startsWith('post/')
    ? nodeOf('Post', id, name, { title: sum.head?.[1] })
    : nodeOf('Source', id, name)
}

/** A tie's node and the short edge that shows it. */
export function tieElements(id: string, sum: Summary): { node: GraphNode; edge: GraphEdge } {
  const [, type = '', from = '', fromName = '', to = '', toName = ''] = sum.head ?? []
  const { status, since, sinceConflict, history } = mergeTie(sum)
  return {
    node: nodeOf('Tie', id, `${word(type)}: ${fromName} – ${toName}`, {
      type,
      status,
      since,
      sinceConflict,
      history,
    }),
    edge: {
      type: type === 'sister' ? 'SISTER_OF' : 'PARTNER_OF',
      from,
      to,
      properties: tidy({ status, since, ...reported(sum.reports) }),
    },
  }
}

/** What a derived edge says of its claims. */
export function reported({ articles, sources, first, last, claims }: Reports): Loose {
  return {
    articles,
    claims: claims.map((line) => line.slice(line.indexOf('\t') + 1)).sort(byCodeUnit),
    sources: Object.keys(sources).sort(byCodeUnit),
    firstReported: first,
    lastReported: last,
  }
}

/** A node that does not depend on who draws it, and the node it is `PART_OF`. */
export function sharedNode(
  id: string,
  catalog: PlaceCatalog,
): { node: GraphNode; above: string | null } {
  if (id.startsWith('sector/')) {
    const code = id.slice('sector/'.length)
    return {
      node: nodeOf('Sector', id, SECTOR_NAMES[code as Sector] ?? code, { code }),
      above: null,
    }
  }
  if (id.startsWith('date/')) {
    const iso = id.slice('date/'.length)
    const up = iso.length === 10 ? iso.slice(0, 7) : iso.length === 7 ? iso.slice(0, 4) : null
    const node = nodeOf('Date', id, iso, { iso, precision: precisionOf(iso) })
    return { node, above: up === null ? null : `date/${up}` }
  }
  const entry = catalog.byId(id)
  if (entry === null) throw new Error(`${id} is no place of the gazetteer`)
  const { name, kind, country, latin, latitude, longitude } = entry
  const also = Object.entries(PLACE_LABELS).find(([known]) => known === kind)?.[1] ?? null
  const properties = { kind, country, iso: isoOf(id), latin, latitude, longitude }
  const above = entry.partOf === null ? null : catalog.byId(entry.partOf)
  return {
    node: nodeOf('Place', id, name, properties, also),
    above: above === null || above.kind === 'country' ? null : above.id,
  }
}
