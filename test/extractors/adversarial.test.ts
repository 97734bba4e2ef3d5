import { expect, test } from 'vitest'
import { extract } from '../../extractors/index.ts'
import { REPEATED, repeated } from '../bench/adversarial.ts'
import { articleOf } from './article-of.ts'

/** Processor time of one extraction in ms: the best of two, so that a compiler's or collector's moment does not count. */
function timeOf(text: string): number {
  const article = articleOf(text)
  const times = [0, 1].map(() => {
    const started = process.cpuUsage()
    extract(article)
    const { user, system } = process.cpuUsage(started)
    return (user + system) / 1000
  })
  return Math.min(...times)
}

/**
 * Linear work takes eight times as long for eight times the text, quadratic work up to sixty-four times, backtracking without
 * bound for ever. Only texts of 200 kB show a small quadratic part; thirteen times and a second try leave room
 * for a loaded machine, and the small constant keeps texts that take no time out of it.
 */
test.each(Object.entries(REPEATED))(
  '%s: time grows with the length, not faster',
  { retry: 2 },
  (_, unit) => {
    const short = timeOf(repeated(unit, 25_000))
    const long = timeOf(repeated(unit, 200_000))
    expect(long).toBeLessThan(13 * short + 50)
  },
)
