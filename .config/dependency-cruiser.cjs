// The direction of imports: src → pipelines → graph → extractors, doors only; one owner a library. Run by test/architecture.test.ts.
const inside = (folder) => `^${folder}/`
const noUp = (from, to) => ({
  name: `${from}-does-not-look-up`,
  severity: 'error',
  from: { path: inside(from) },
  to: { path: to.map(inside).join('|') },
})
const owner = (library, home) => ({
  name: `${library}-has-one-home`,
  severity: 'error',
  from: { path: '^(src|pipelines|extractors|graph)/', pathNot: home },
  to: { path: `node_modules/${library}/` },
})

module.exports = {
  forbidden: [
    { name: 'no-rings', severity: 'error', from: {}, to: { circular: true } },
    noUp('extractors', ['graph', 'pipelines', 'src', 'test']),
    noUp('graph', ['pipelines', 'src', 'test']),
    noUp('pipelines', ['src', 'test']),
    noUp('src', ['test']),
    ...['extractors', 'graph', 'pipelines'].map((folder) => ({
      name: `${folder}-is-entered-by-its-door`,
      severity: 'error',
      from: { path: '^(src|pipelines|graph|extractors)/', pathNot: inside(folder) },
      to: { path: inside(folder), pathNot: `^${folder}/index\\.ts$` },
    })),
    {
      name: 'text-knows-no-rules',
      severity: 'error',
      from: { path: '^extractors/(text|gazetteer|lexicon)/' },
      to: { path: '^extractors/(engine|rules|extract)' },
    },
    {
      name: 'engine-knows-no-rules',
      severity: 'error',
      from: { path: '^extractors/engine/' },
      to: { path: '^extractors/(rules|extract)' },
    },
    owner('compromise', '^extractors/text/plugin\\.ts$'),
    owner('cheerio', '^pipelines/(page|sources)/'),
    owner('undici', '^pipelines/web/'),
    owner('(bullmq|ioredis)', '^pipelines/runners/'),
    owner('neo4j-driver', '^graph/stores/neo4j'),
    owner('@grafeo-db/js', '^graph/stores/grafeo'),
    owner('commander', '^src/'),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
}
