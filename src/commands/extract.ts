import { command } from '../command.ts'

const extract = command({
  name: 'extract',
  summary: 'print what articles state: one record a line (NDJSON)',
  args: ['<path...>'],
  example: 'jibek extract samples/articles',
  async run({ settings, out, complain, signal }, paths) {
    const [{ extractPipeline, findInputs, inline, isFailure, outcomeLine }, { openFetcher }] =
      await Promise.all([import('../../pipelines/index.ts'), import('../open.ts')])
    const fetcher = openFetcher(settings)
    const { inputs, outcomes } = await findInputs(paths)
    for (const outcome of outcomes) complain(outcomeLine(outcome))
    let failed = outcomes.some(isFailure)
    for await (const { result } of inline(extractPipeline(fetcher), inputs, signal)) {
      if ('value' in result) await out(`${JSON.stringify(result.value.record)}\n`)
      else {
        complain(outcomeLine(result.outcome))
        failed ||= isFailure(result.outcome)
      }
    }
    await fetcher.close()
    return failed ? 1 : 0
  },
})

export default extract
