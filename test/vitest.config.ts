import { defineConfig } from 'vitest/config'

/** Where .ci/run wants machine-readable results; unset for people. */
const results = process.env.JIBEK_TEST_RESULTS
/** The file of a run's results: one for the step on the five articles, one for all else. */
const resultsFile = process.argv.includes('articles') ? 'articles' : 'tests'

const every = 'test/**/*.test.ts'
const articles = ['test/articles/**/*.test.ts']
/** What starts servers, whole programs run as processes, long random histories, all samples read: minutes of a day's work. */
const programs = [
  'test/contracts/**/*.test.ts',
  'test/servers/**/*.test.ts',
  'test/**/*.server.test.ts',
  'test/src/*cli.test.ts',
  'test/docs.test.ts',
  'test/evidence.test.ts',
  'test/graph/**/*-random.test.ts',
  'test/graph/histories.test.ts',
  'test/graph/hot-pair.test.ts',
  'test/graph/increment.test.ts',
  'test/graph/stores/grafeo.test.ts',
  'test/pipelines/load-step.test.ts',
  'test/architecture.test.ts',
  'test/extractors/adversarial.test.ts',
  'test/extractors/text/concern-samples.test.ts',
  'test/pipelines/page/adversarial.test.ts',
  'test/samples.test.ts',
  'test/score.test.ts',
]

const root = new URL('..', import.meta.url).pathname
const common = { root, testTimeout: 90_000, globalSetup: 'test/temporary.ts' }

/** `unit` is what people run all day, `programs` what needs servers or minutes, `articles` what reads ../shared. */
export default defineConfig({
  test: {
    root,
    reporters: results ? ['default', 'json'] : ['default'],
    ...(results ? { outputFile: { json: `${results}/${resultsFile}.json` } } : {}),
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: [every],
          exclude: [...programs, ...articles],
          // unit tests are of pure functions: one load of lexicons and gazetteer serves all files of a worker,
          // whole before the first text is read, as in the program: what a lexicon says of a word is kept with the word
          isolate: false,
          setupFiles: ['extractors/index.ts'],
        },
      },
      { test: { ...common, name: 'programs', include: programs } },
      { test: { ...common, name: 'articles', include: articles } },
    ],
  },
})
