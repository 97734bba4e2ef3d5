import type { Stage } from './stage.ts'

/** Two stages as one: what the first hands on goes into the second, an outcome goes straight through. */
export function chain<A, B, C>(first: Stage<A, B>, then: Stage<B, C>): Stage<A, C> {
  return {
    name: `${first.name} → ${then.name}`,
    async run(input, signal) {
      const between = await first.run(input, signal)
      return 'outcome' in between ? between : then.run(between.value, signal)
    },
  }
}
