import { command, textFlag } from '../command.ts'

const FORMATS = ['canonical']

const exportCommand = command({
  name: 'export',
  summary: 'write the whole graph out (canonical: sorted, byte-stable NDJSON)',
  args: ['<format>'],
  argChoices: FORMATS,
  options: [{ flags: '--out <file>', description: 'a file instead of standard output' }],
  example: 'jibek export canonical --out graph.ndjson',
  async run(context, _, flags) {
    const [{ canonical }, { openStore }] = await Promise.all([
      import('../../graph/index.ts'),
      import('../store.ts'),
    ])
    const store = await openStore(context.settings)
    try {
      const graph = await store.snapshot()
      const file = textFlag(flags, 'out')
      if (file === null) for (const line of canonical(graph)) await context.out(line)
      else await writeWhole(file, canonical(graph))
    } finally {
      await store.close()
    }
    return 0
  },
})

export default exportCommand

/** Written beside and renamed: a file of that name is a whole export. */
async function writeWhole(file: string, lines: Iterable<string>): Promise<void> {
  const { rename, writeFile } = await import('node:fs/promises')
  const temporary = `${file}.${process.pid}.tmp`
  await writeFile(temporary, lines)
  await rename(temporary, file)
}
