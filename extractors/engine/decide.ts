import { matchTerms, type Pattern } from '../text/plugin.ts'
import { type Chunk, carries, tagsOf } from './chunk.ts'
import type { Rule, RuleTable } from './rule.ts'

/** What became of a rule at a trigger: `by` is the rule that decided, or the guard that blocked. */
export interface Fate {
  rule: string
  /** Index of the trigger in the skeleton. */
  at: number
  fate: 'fired' | 'lost' | 'blocked' | 'missed'
  by: string | null
}

/**
 * For each trigger of a skeleton (by its index) the rule that decides: the first of the table, read from top to bottom, whose
 * match covers it and is not blocked. A trigger that no rule covers is left out. `observe` hears the fate of every rule at
 * every trigger; without it, rules that cannot decide anything any more are not tried.
 */
export function decide<Product>(
  table: RuleTable<Product>,
  skeleton: readonly Chunk[],
  observe?: (fate: Fate) => void,
): Map<number, Rule<Product>> {
  const decided = new Map<number, Rule<Product>>()
  const triggers: number[] = []
  skeleton.forEach((chunk, at) => {
    if (carries(chunk, table.triggers)) triggers.push(at)
  })
  if (triggers.length === 0) return decided
  const tags = tagsOf(skeleton)
  for (const rule of table.rules) {
    if (!observe && decided.size === triggers.length) break
    const found = canMatch(rule.compiled, tags) ? matchTerms(skeleton, rule.compiled) : []
    if (found.length === 0 && !observe) continue
    const stops = found.length > 0 && rule.guard ? matchTerms(skeleton, rule.guard) : []
    for (const at of triggers) {
      const match = found.find(({ from, to }) => from <= at && at < to)
      const stopped = match && stops.some(({ from, to }) => from < match.to && match.from < to)
      const winner = decided.get(at)
      if (!match) observe?.({ rule: rule.name, at, fate: 'missed', by: null })
      else if (stopped) observe?.({ rule: rule.name, at, fate: 'blocked', by: rule.unless ?? null })
      else if (winner) observe?.({ rule: rule.name, at, fate: 'lost', by: winner.name })
      else {
        decided.set(at, rule)
        observe?.({ rule: rule.name, at, fate: 'fired', by: null })
      }
    }
  }
  return decided
}

/** The chunks of `from`–`to` that a table reads, and where each stands. */
export function skeletonOf(
  table: Pick<RuleTable<unknown>, 'reads'>,
  chunks: readonly Chunk[],
  from: number,
  to: number,
): { skeleton: Chunk[]; indexes: number[] } {
  const skeleton: Chunk[] = []
  const indexes: number[] = []
  for (let at = from; at < to; at++) {
    const chunk = chunks[at]
    if (!chunk || !carries(chunk, table.reads)) continue
    // «не только установят отношения, но и …» denies nothing
    if (chunk.normal === 'не' && chunks[at + 1]?.normal === 'только') continue
    skeleton.push(chunk)
    indexes.push(at)
  }
  return { skeleton, indexes }
}

function hasAny(wanted: readonly string[], tags: ReadonlySet<string>): boolean {
  for (const tag of wanted) if (tags.has(tag)) return true
  return false
}

/** Whether the skeleton has a word for each obligatory part of the pattern: spares most matches. */
function canMatch({ needs }: Pattern, tags: ReadonlySet<string>): boolean {
  for (const any of needs) if (!hasAny(any, tags)) return false
  return true
}
