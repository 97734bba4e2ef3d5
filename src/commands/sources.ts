import { command, UsageError } from '../command.ts'
import { printRows } from '../print.ts'

const sources = command({
  name: 'sources',
  summary:
    'the outlets whose cards are known; with check, look at a few pages of each and tell which changed their layout',
  args: ['[check]', '[source...]'],
  example: 'jibek sources',
  async run({ settings, out, log, complain, signal }, [action, ...ids]) {
    const [{ checkSource, readSources }, { openFetcher }, { chosenSources }] = await Promise.all([
      import('../../pipelines/index.ts'),
      import('../open.ts'),
      import('../sources.ts'),
    ])
    const known = readSources(settings.sources)
    if (action === undefined) {
      const rows = [...known.values()].map(
        ({ id, name, kind, hosts, lists, everyMinutes, zone }) => ({
          id,
          name,
          kind,
          hosts,
          lists: lists.map((list) => list.kind),
          minutes: everyMinutes,
          zone,
        }),
      )
      await out(
        printRows(
          rows,
          ['id', 'name', 'kind', 'hosts', 'lists', 'minutes', 'zone'],
          settings.format,
        ),
      )
      return 0
    }
    if (action !== 'check')
      throw new UsageError(
        `${action}: neither check nor nothing`,
        'jibek sources lists them, jibek sources check ID looks at one.',
      )
    const fetcher = openFetcher(settings)
    let wrong = 0
    const rows = []
    for (const source of chosenSources(known, ids)) {
      if (signal.aborted) break
      log(`jibek: ${source.id} …`)
      const { pages, problems } = await checkSource(source, fetcher, signal)
      if (problems.length > 0) wrong++
      rows.push({ id: source.id, pages, problems: problems.length === 0 ? ['none'] : problems })
    }
    await fetcher.close()
    await out(printRows(rows, ['id', 'pages', 'problems'], settings.format))
    if (wrong > 0)
      complain(
        `jibek: ${wrong} of ${rows.length} sources are not as their cards say; see docs/sources.md`,
      )
    return wrong > 0 ? 1 : 0
  },
})

export default sources
