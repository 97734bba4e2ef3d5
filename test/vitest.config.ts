import { defineConfig } from 'vitest/config'

/** Where .ci/run wants machine-readable results; unset for people. */
const results = process.env.JIBEK_TEST_RESULTS
/** `unit` runs without servers; `articles` runs on ../shared; otherwise everything but `articles`. */
const suite = process.env.JIBEK_TEST_SUITE ?? 'all'

const servers = ['test/contracts/**', 'test/servers/**', 'test/**/*.server.test.ts']
const articles = ['test/articles/**']

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: suite === 'articles' ? ['test/articles/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude: suite === 'articles' ? [] : suite === 'unit' ? [...servers, ...articles] : articles,
    testTimeout: 30_000,
    reporters: results ? ['default', 'json'] : ['default'],
    ...(results ? { outputFile: { json: `${results}/${suite}.json` } } : {}),
  },
})
