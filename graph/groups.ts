import { byCodeUnit } from './ids.ts'
import type { GraphNode } from './model.ts'
import { agreementNode, eventNode, figureNode } from './nodes.ts'
import { mergeAgreements, type StatedAgreement } from './resolvers/agreement.ts'
import { mergeEvents, type StatedEvent } from './resolvers/event.ts'
import { mergeFigures, type StatedFigure } from './resolvers/figure.ts'
import type { Entry } from './state/entry.ts'

/** The node that a statement became; agreements with their date and status. */
export interface Assigned {
  id: string
  date: string | null
  status: string | null
}

export interface Group {
  /** What the statements became, by id. */
  made: ReadonlyMap<string, Made>
  /** By claim. */
  assigned: Map<string, Assigned>
}

/** Statements that became one node. */
interface Made {
  stated: readonly object[]
  /** What else the node is drawn from. */
  rest: string
  node(): GraphNode | null
}

/** All statements under one key → the nodes they become. `key` says of what kind they are. */
export function groupOf(key: string, entries: ReadonlyMap<string, Entry>): Group {
  const members = [...entries].sort(([a], [b]) => byCodeUnit(a, b)).map(([, { own }]) => own)
  if (key.startsWith('event/')) {
    const merged = mergeEvents(key, members as StatedEvent[])
    return group(merged, eventNode, ({ id }) => ({ id, date: null, status: null }))
  }
  if (key.startsWith('agreement/')) {
    const merged = mergeAgreements(key, members as StatedAgreement[])
    return group(merged, agreementNode, ({ id, date, status }) => ({ id, date, status }))
  }
  const merged = mergeFigures(key, members as StatedFigure[])
  return group(merged, figureNode, ({ id }) => ({ id, date: null, status: null }))
}

export const nodesOf = ({ made }: Group): GraphNode[] =>
  [...made.values()].flatMap((one) => one.node() ?? [])

/**
 * The nodes of `group` that are not drawn from the very same statements in `other`: most of a large group a load leaves as they
 * are. Entries that did not change are the same objects before and after it.
 */
export function nodesUnlike(group: Group, other: Group | undefined): GraphNode[] {
  const unlike: GraphNode[] = []
  for (const [id, one] of group.made) {
    const twin = other?.made.get(id)
    const node = twin !== undefined && isSame(one, twin) ? null : one.node()
    if (node !== null) unlike.push(node)
  }
  return unlike
}

const isSame = (a: Made, b: Made) =>
  a.rest === b.rest &&
  a.stated.length === b.stated.length &&
  a.stated.every((one, at) => one === b.stated[at])

function group<T extends { id: string; stated: readonly { claim: string }[] }>(
  merged: readonly T[],
  nodeOf: (one: T) => GraphNode | null,
  assignedOf: (one: T) => Assigned,
): Group {
  const assigned = new Map<string, Assigned>()
  const made = new Map<string, Made>()
  for (const one of merged) {
    const { stated, ...rest } = one
    made.set(one.id, { stated, rest: JSON.stringify(rest), node: () => nodeOf(one) })
    const as = assignedOf(one)
    for (const { claim } of stated) assigned.set(claim, as)
  }
  return { made, assigned }
}
