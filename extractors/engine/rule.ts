import { compilePattern, type Found, matchTerms, type Pattern } from '../text/plugin.ts'
import type { Chunk } from './chunk.ts'

/** A slot's content: the chunks that a named group of the pattern matched. */
export type Slots = Record<string, Chunk[]>

export interface Match {
  from: number
  to: number
  slots: Slots
}

/** What a rule's author writes: data first, then what the match produces. */
export interface RuleData<Context, Result> {
  /** `layer/name`, equal to the file's path below its layer or to its place in a table. */
  name: string
  /** compromise match syntax over chunks: `[<document>#Document] #SignVerb [<signatories>#Official+]`. */
  pattern: string
  /** Patterns that, matching anywhere in the sentence or overlapping the match, block the rule. */
  unless?: readonly { pattern: string; where: 'sentence' | 'match' }[]
  produces(match: Match, context: Context): Result | null
  examples: readonly Example[]
}

/** A rule's test: the text and what it yields, or the fate that stops it (a negative example, at least one is compulsory). */
export interface Example {
  text: string
  /** ISO day; default 2025-06-20. */
  published?: string
  yields?: readonly unknown[]
  fate?: 'missed' | 'blocked'
}

export interface Rule<Context, Result> extends RuleData<Context, Result> {
  compiled: Pattern
  guards: { pattern: Pattern; where: 'sentence' | 'match' }[]
}

/** Compiles a rule; refuses one without a positive or a negative example. */
export function defineRule<Context, Result>(
  data: RuleData<Context, Result>,
): Rule<Context, Result> {
  if (!data.examples.some((example) => example.yields))
    throw new Error(`rule ${data.name} has no positive example`)
  if (!data.examples.some((example) => example.fate))
    throw new Error(`rule ${data.name} has no negative example`)
  return {
    ...data,
    compiled: compilePattern(data.pattern),
    guards: (data.unless ?? []).map(({ pattern, where }) => ({
      pattern: compilePattern(pattern),
      where,
    })),
  }
}

export type Fate =
  | { fate: 'idle' | 'missed' }
  | { fate: 'blocked'; match: Match; guard: string }
  | { fate: 'fired'; match: Match }

/** Tries a rule on one sentence's chunks: every match with its fate, or `idle`/`missed`. */
export function tryRule(
  rule: Pick<Rule<never, unknown>, 'compiled' | 'guards'>,
  chunks: readonly Chunk[],
  tags: ReadonlySet<string>,
): Fate[] {
  if (!rule.compiled.needs.every((any) => any.some((tag) => tags.has(tag))))
    return [{ fate: 'idle' }]
  const found = matchTerms(chunks, rule.compiled)
  if (found.length === 0) return [{ fate: 'missed' }]
  return found.map((span) => {
    const match = toMatch(span, chunks)
    const guard = rule.guards.find(({ pattern, where }) =>
      matchTerms(chunks, pattern).some(
        (other) => where === 'sentence' || (other.from < span.to && span.from < other.to),
      ),
    )
    return guard
      ? { fate: 'blocked', match, guard: guard.pattern.source }
      : { fate: 'fired', match }
  })
}

/** All tags in a sentence: what `needs` is checked against. */
export function tagsOf(chunks: readonly Chunk[]): Set<string> {
  const tags = new Set<string>()
  for (const chunk of chunks) for (const tag of chunk.tags) tags.add(tag)
  return tags
}

function toMatch(span: Found, chunks: readonly Chunk[]): Match {
  const slots: Slots = {}
  for (const [name, { from, to }] of Object.entries(span.groups))
    slots[name] = chunks.slice(from, to)
  return { from: span.from, to: span.to, slots }
}
