import type { Runner } from './runner.ts'

/** The runner for one process: one input after the other, in the given order. Stops between two inputs when aborted. */
export const inline: Runner = async function* (stage, inputs, signal) {
  for (const input of inputs) {
    if (signal?.aborted) return
    yield { input, result: await stage.run(input, signal) }
  }
}
