import { compilePattern, type Pattern } from '../text/plugin.ts'

/**
 * A rule as its author writes it: data only. The pattern is compromise's match syntax (`#Tag`, `(a|b)`, `?`, `+`) over a
 * table's skeleton: the chunks of a clause that carry one of the table's `reads` tags, everything else left out.
 */
export interface RuleData<Product> {
  /** Name within its table; `table/id` is what evidence and explanations cite. */
  id: string
  pattern: string
  /** A pattern that blocks the rule where it overlaps the match. */
  unless?: string
  /** What the match says; never computed. */
  produces: Product
  /** Sentences in which this rule decides. At least one. */
  yes: readonly string[]
  /** Sentences in which it does not, each with what stops it. At least one. */
  no: readonly Negative[]
}

/** A negative example, so named that it cannot pass for a wrong reason. */
export interface Negative {
  text: string
  /** `missed`: the pattern does not cover the trigger; `blocked`: by `unless`; `lost to ID`: an earlier rule decides. */
  fate: 'missed' | 'blocked' | `lost to ${string}`
}

export interface Rule<Product> extends RuleData<Product> {
  /** `table/id`. */
  name: string
  compiled: Pattern
  guard: Pattern | null
}

/** Rules that answer one question about a trigger word, in the order in which they are asked. */
export interface RuleTable<Product> {
  /** First part of every rule's name. */
  name: string
  /** The question, in a sentence. */
  asks: string
  /** Tags of the words that the table decides about. */
  triggers: ReadonlySet<string>
  /** Tags of the words that patterns see; triggers are among them. */
  reads: ReadonlySet<string>
  rules: readonly Rule<Product>[]
}

/** A rule that cannot be loaded. */
export class RuleError extends Error {
  readonly code = 'RULE'
  constructor(
    readonly subject: string,
    reason: string,
    readonly hint: string,
  ) {
    super(`rule ${subject} ${reason}`)
    this.name = 'RuleError'
  }
}

/**
 * Compiles a table. Throws `RuleError` for a pattern that cannot be read, a name used twice, and a rule without a positive or
 * without a negative example.
 */
export function defineRules<Product>(
  table: Pick<RuleTable<Product>, 'name' | 'asks'> & {
    triggers: readonly string[]
    reads: readonly string[]
    rules: readonly RuleData<Product>[]
  },
): RuleTable<Product> {
  const seen = new Set<string>()
  const rules = table.rules.map((data): Rule<Product> => {
    const name = `${table.name}/${data.id}`
    checkExamples(name, data.yes, data.no, seen)
    for (const pattern of [data.pattern, data.unless ?? ''])
      if (pattern.includes('*'))
        throw new RuleError(
          name,
          'has a `*`',
          'it needs one word at least, like `+`: write `#A? #A?`',
        )
    return {
      ...data,
      name,
      compiled: compilePattern(data.pattern),
      guard: data.unless === undefined ? null : compilePattern(data.unless),
    }
  })
  const { name, asks } = table
  return { name, asks, triggers: new Set(table.triggers), reads: new Set(table.reads), rules }
}

/**
 * A rule whose condition is code (a walk over a post's words, a list of parties): declared with the same sentences as a
 * pattern rule. `says` tells the condition and what it produces; `no` are sentences that look alike and do not fire it.
 */
export interface CodeRule {
  name: string
  says: string
  yes: readonly string[]
  no: readonly string[]
}

/** Checks the cards of a folder's code rules, as `defineRules` does for tables. */
export function declareRules(cards: readonly CodeRule[]): readonly CodeRule[] {
  const seen = new Set<string>()
  for (const { name, yes, no } of cards) checkExamples(name, yes, no, seen)
  return cards
}

function checkExamples(
  name: string,
  yes: readonly unknown[],
  no: readonly unknown[],
  seen: Set<string>,
): void {
  if (seen.has(name)) throw new RuleError(name, 'stands twice', 'give one of them another id')
  seen.add(name)
  if (yes.length === 0)
    throw new RuleError(name, 'has no example', 'add a sentence in which it decides to `yes`')
  if (no.length === 0)
    throw new RuleError(
      name,
      'has no negative example',
      'add a sentence that looks alike to `no`, with the fate that stops the rule there',
    )
}
