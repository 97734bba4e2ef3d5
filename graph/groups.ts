import type { Statement } from './facts.ts'
import { byCodeUnit } from './ids.ts'
import type { GraphNode } from './model.ts'
import { agreementNode, eventNode, figureNode } from './nodes.ts'
import { mergeAgreements, type StatedAgreement } from './resolvers/agreement.ts'
import { mergeEvents, type StatedEvent } from './resolvers/event.ts'
import { mergeFigures, type StatedFigure } from './resolvers/figure.ts'
import { type Entry, type Summary, valuesOf } from './state/entry.ts'

/** The node that a statement became; agreements with their date and status. */
export interface Assigned {
  id: string
  date: string | null
  status: string | null
}

export interface Group {
  /** What the statements became, by id. */
  made: ReadonlyMap<string, Made>
  /** By kind. */
  assigned: ReadonlyMap<string, Assigned>
}

/** A node to be drawn from the statements of some kinds. */
export interface Made {
  kinds: readonly string[]
  /** What else the node is drawn from. */
  rest: string
  /** Entries of each kind → the node. */
  draw(entriesOf: (kind: string) => ReadonlyMap<string, Entry>): GraphNode | null
}

/**
 * All kinds of statements under one key → the nodes they become; the statements themselves need not be known.
 * `key` says of what they are.
 */
export function groupOf(key: string, sum: Summary | null): Group {
  const kinds = sum === null ? [] : valuesOf(sum, 'kind')
  if (key.startsWith('event/')) {
    const merged = mergeEvents(key, kinds, Object.keys(sum?.tally.told ?? {}))
    return group(merged, ({ id }) => ({ id, date: null, status: null }), {
      restOf: () => '',
      draw: (one, entriesOf) => {
        const [first, ...others] = one.kinds.map((kind) => [...entriesOf(kind)].sort(byContributor))
        const later = others.sort(([a], [b]) => (a && b ? byContributor(a, b) : 0))
        return eventNode(one, owned<StatedEvent>([...(first ?? []), ...later.flat()]))
      },
    })
  }
  if (key.startsWith('agreement/')) {
    const merged = mergeAgreements(key, kinds)
    const withPlans = merged.map((one) => ({
      ...one,
      kinds: [...one.kinds, ...one.plans],
      of: one,
    }))
    return group(withPlans, ({ id, date, status }) => ({ id, date, status }), {
      restOf: ({ date, status, plans }) => `${status} ${date} ${plans.length}`,
      draw: ({ of }, entriesOf) => {
        const stated = [of.kinds, of.plans].flatMap((some) =>
          some.flatMap((kind) => [...entriesOf(kind)]).sort(byContributor),
        )
        return agreementNode(of, owned<StatedAgreement>(stated))
      },
    })
  }
  return group(mergeFigures(key, kinds), ({ id }) => ({ id, date: null, status: null }), {
    restOf: ({ bound, conflict }) => `${bound} ${conflict}`,
    draw: (one, entriesOf) => {
      const stated = one.kinds.flatMap((kind) => [...entriesOf(kind)]).sort(byContributor)
      return figureNode(one, owned<StatedFigure>(stated))
    },
  })
}

/** Tells of one article's claims what they became. */
export function newAssigned(
  statements: readonly Statement[],
  groupOfKey: (key: string) => Group | undefined,
): (claim: string) => Assigned {
  const found = new Map(statements.map((one) => [one.own.claim, one]))
  return (claim) => {
    const { key = '', kind = '' } = found.get(claim) ?? {}
    const assigned = groupOfKey(key)?.assigned.get(kind)
    if (assigned === undefined) throw new Error(`${claim} became no node`)
    return assigned
  }
}

/** What of `group` is not drawn from the same kinds in `other`, or from one that has `changed`. */
export function nodesUnlike({ made }: Group, other: Group, changed: ReadonlySet<string>): Made[] {
  const unlike: Made[] = []
  for (const [id, one] of made) {
    const twin = other.made.get(id)
    if (!twin || !isSame(one, twin) || one.kinds.some((kind) => changed.has(kind))) unlike.push(one)
  }
  return unlike
}

const isSame = (a: Made, b: Made) =>
  a.rest === b.rest &&
  a.kinds.length === b.kinds.length &&
  a.kinds.every((one, at) => one === b.kinds[at])

const byContributor = ([a]: readonly [string, Entry], [b]: readonly [string, Entry]) =>
  byCodeUnit(a, b)

const owned = <T>(entries: readonly (readonly [string, Entry])[]) =>
  entries.map(([, { own }]) => own as T)

type EntriesOf = Parameters<Made['draw']>[0]

function group<T extends { id: string; kinds: readonly string[] }>(
  merged: readonly T[],
  assignedOf: (one: T) => Assigned,
  node: { restOf(one: T): string; draw(one: T, entriesOf: EntriesOf): GraphNode | null },
): Group {
  const assigned = new Map<string, Assigned>()
  const made = new Map<string, Made>()
  for (const one of merged) {
    const draw = (entriesOf: EntriesOf) => node.draw(one, entriesOf)
    made.set(one.id, { kinds: one.kinds, rest: node.restOf(one), draw })
    const as = assignedOf(one)
    for (const kind of one.kinds) assigned.set(kind, as)
  }
  return { made, assigned }
}
