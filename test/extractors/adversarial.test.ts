import { expect, test } from 'vitest'
import { extract } from '../../extractors/index.ts'
import { REPEATED, repeated } from '../bench/adversarial.ts'
import { articleOf } from './article-of.ts'

/** Time of one extraction in ms: the best of three, so that another process's moment does not count. */
function timeOf(text: string): number {
  const article = articleOf(text)
  const times = [0, 1, 2].map(() => {
    const started = performance.now()
    extract(article)
    return performance.now() - started
  })
  return Math.min(...times)
}

/**
 * Linear work takes four times as long for four times the text, quadratic work sixteen times, backtracking without bound for
 * ever. Ten times and a second try leave room for a loaded machine; the small constant keeps texts that take no time out of it.
 */
test.each(Object.entries(REPEATED))(
  '%s: time grows with the length, not faster',
  { retry: 2 },
  (_, unit) => {
    const short = timeOf(repeated(unit, 4_000))
    const long = timeOf(repeated(unit, 16_000))
    expect(long).toBeLessThan(10 * short + 100)
  },
)
