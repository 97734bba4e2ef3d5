/** Why an input gave nothing. A value, not an error: it is counted and told, and the others go on. */
export interface Outcome {
  kind: OutcomeKind
  /** The file or address. */
  subject: string
  /** One sentence for the reader. */
  reason: string
  /** Milliseconds after which to try again; absent where that would not help. */
  retryAfterMs?: number
}

/** `failed`: something is wrong; `absent`: the site has no such page, or does not want it read; `set aside`: nothing is wrong. */
const OUTCOMES = {
  'not-found': 'failed',
  unreadable: 'failed',
  empty: 'failed',
  binary: 'failed',
  'too-large': 'failed',
  malformed: 'failed',
  'not-an-article': 'failed',
  'fetch-failed': 'failed',
  'same-name': 'failed',
  'forbidden-address': 'failed',
  busy: 'failed',
  fault: 'failed',
  'no-such-page': 'absent',
  'refused-by-robots': 'absent',
  'not-modified': 'set aside',
  'not-about-subject': 'set aside',
  retracted: 'set aside',
  'same-article': 'set aside',
  'wrong-language': 'set aside',
  unchanged: 'set aside',
} as const
export type OutcomeKind = keyof typeof OUTCOMES

/** An outcome that makes the exit code 1: the input was meant as an article and could not be used. */
export const isFailure = (outcome: Outcome) => OUTCOMES[outcome.kind] !== 'set aside'

/** An outcome that somebody should look at: neither a page that is not there or not ours to read, nor one set aside. */
export const isDead = ({ kind }: { kind: string }) =>
  (OUTCOMES as Record<string, string>)[kind] === 'failed'

/** What a stage hands on: its output, or why there is none. */
export type Passed<T> = { value: T } | { outcome: Outcome }

/** A step of the pipeline: a named function of its input; effects come in through its construction. */
export interface Stage<In, Out> {
  name: string
  run(input: In, signal?: AbortSignal): Promise<Passed<Out>>
}

/** What a stage hands on. */
export const passed = <T>(value: T): Passed<T> => ({ value })

/** The end of an input's way, with what kept it from going on. */
export const stopped = (
  kind: OutcomeKind,
  subject: string,
  reason: string,
  retryAfterMs: number | null = null,
): { outcome: Outcome } => ({
  outcome: { kind, subject, reason, ...(retryAfterMs === null ? {} : { retryAfterMs }) },
})
