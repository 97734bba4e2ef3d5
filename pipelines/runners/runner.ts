import type { Passed, Stage } from '../stage.ts'

/** One input's way through: what it was and what came of it. */
export interface Ran<In, Out> {
  input: In
  result: Passed<Out>
}

/** Takes inputs through a stage (or a chain of them) and gives each result as it is there. Faults are thrown, outcomes given. */
export type Runner = <In, Out>(
  stage: Stage<In, Out>,
  inputs: Iterable<In>,
  signal?: AbortSignal,
) => AsyncIterable<Ran<In, Out>>
