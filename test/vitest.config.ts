import { defineConfig } from 'vitest/config'

/** Where .ci/run wants machine-readable results; unset for people. */
const results = process.env.JIBEK_TEST_RESULTS
/** `unit` runs without servers; `articles` runs on ../shared; otherwise everything but `articles`. */
const suite = process.env.JIBEK_TEST_SUITE ?? 'all'

const servers = ['test/contracts/**', 'test/servers/**', 'test/**/*.server.test.ts']
/** Whole programs run as processes, long random histories, all samples read: minutes of a day's work, so not with the unit tests. */
const programs = [
  'test/src/*cli.test.ts',
  'test/docs.test.ts',
  'test/evidence.test.ts',
  'test/graph/histories.test.ts',
  'test/graph/increment.test.ts',
  'test/pipelines/load-step.test.ts',
  'test/architecture.test.ts',
  'test/extractors/adversarial.test.ts',
  'test/extractors/text/concern-samples.test.ts',
  'test/pipelines/page/adversarial.test.ts',
  'test/score.test.ts',
]
const articles = ['test/articles/**']

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: suite === 'articles' ? ['test/articles/**/*.test.ts'] : ['test/**/*.test.ts'],
    exclude:
      suite === 'articles'
        ? []
        : suite === 'unit'
          ? [...servers, ...programs, ...articles]
          : articles,
    testTimeout: 90_000,
    // unit tests are of pure functions: one load of lexicons and gazetteer serves all files of a worker
    isolate: suite !== 'unit',
    reporters: results ? ['default', 'json'] : ['default'],
    ...(results ? { outputFile: { json: `${results}/${suite}.json` } } : {}),
  },
})
