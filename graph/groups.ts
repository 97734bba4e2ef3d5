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
  nodes: GraphNode[]
  /** By claim. */
  assigned: Map<string, Assigned>
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

function group<T extends { id: string; stated: readonly { claim: string }[] }>(
  merged: readonly T[],
  nodeOf: (one: T) => GraphNode | null,
  assignedOf: (one: T) => Assigned,
): Group {
  const assigned = new Map<string, Assigned>()
  for (const one of merged) for (const { claim } of one.stated) assigned.set(claim, assignedOf(one))
  return { nodes: merged.flatMap((one) => nodeOf(one) ?? []), assigned }
}
