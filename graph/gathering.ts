import { CELL } from './facts.ts'
import { type Group, groupOf, type Made, nodesUnlike } from './groups.ts'
import type { GraphNode } from './model.ts'
import { type Cells, WHENS, type When } from './state/cells.ts'
import type { Workbench } from './workbench.ts'

/** Groups of the statements at work, before and after a load, and what the load changes in them. */
export class Gathering {
  readonly groups: Record<When, Map<string, Group>> = { before: new Map(), after: new Map() }
  readonly #cells: Cells
  readonly #bench: Workbench

  constructor(cells: Cells, bench: Workbench) {
    this.#cells = cells
    this.#bench = bench
  }

  /** Finds what the statements of all articles at work become. Reads of what kinds they and their like are, and no statement. */
  async resolve(): Promise<void> {
    const { after } = this.groups
    const keys = new Set<string>()
    for (const [{ stated }] of this.#bench.views())
      for (const { key } of stated) if (!after.has(key)) keys.add(key)
    await this.#cells.fetch([...keys].map(CELL.group))
    for (const key of keys)
      for (const when of WHENS)
        this.groups[when].set(key, groupOf(key, this.#cells.sum(CELL.group(key), when)))
  }

  /** Cells of the statements that became another node. */
  moved(): string[] {
    const cells: string[] = []
    for (const [key, { assigned }] of this.groups.after)
      for (const [kind, now] of assigned) {
        const old = this.groups.before.get(key)?.assigned.get(kind)
        if (!old) continue
        if (old.id !== now.id || old.date !== now.date || old.status !== now.status)
          cells.push(CELL.stated(key, kind))
      }
    return cells
  }

  /** The nodes that are not drawn from the very same statements before and after; `met` are the cells that changed. */
  async nodesUnlike(met: ReadonlySet<string>): Promise<Record<When, GraphNode[]>> {
    const changed = this.#changedIn(met)
    const unlike: { when: When; key: string; made: Made }[] = []
    for (const when of WHENS)
      for (const [key, kinds] of changed) {
        const group = this.groups[when].get(key)
        const other = this.groups[when === 'before' ? 'after' : 'before'].get(key)
        if (!group || !other) throw new Error(`the group ${key} was not resolved`)
        for (const made of nodesUnlike(group, other, kinds)) unlike.push({ when, key, made })
      }
    const nodes: Record<When, GraphNode[]> = { before: [], after: [] }
    for (const when of WHENS) {
      const mine = unlike.filter((one) => one.when === when)
      const entries = await this.#cells.entries(
        mine.flatMap(({ key, made }) => made.kinds.map((kind) => CELL.stated(key, kind))),
        when,
      )
      for (const { key, made } of mine) {
        const node = made.draw((kind) => entries.get(CELL.stated(key, kind)) ?? new Map())
        if (node) nodes[when].push(node)
      }
    }
    return nodes
  }

  /** By key, the kinds of which a statement came, went or changed. */
  #changedIn(met: ReadonlySet<string>): Map<string, Set<string>> {
    const changed = new Map<string, Set<string>>()
    for (const [{ stated }] of this.#bench.views())
      for (const { key, kind } of stated)
        if (met.has(CELL.stated(key, kind)))
          changed.set(key, (changed.get(key) ?? new Set<string>()).add(kind))
    return changed
  }
}
