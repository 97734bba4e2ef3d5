import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { canonical, openGraph } from '../../graph/index.ts'
import { ingest, retract, unfinished, type Workshop } from '../../pipelines/index.ts'
import { openWorkshop } from '../../src/open.ts'
import { readSettings } from '../../src/settings.ts'
import { story } from '../servers/stories.ts'

const root = mkdtempSync(join(tmpdir(), 'jibek-load-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let folders = 0

/** A state folder and a graph of their own, and what can be done with them. */
async function fresh() {
  const folder = join(root, String(folders++))
  const workshop: Workshop = openWorkshop(readSettings({ graph: folder }, {}))
  const store = await openGraph(folder)
  return {
    workshop,
    store,
    ingest: (...names: string[]) =>
      ingest(
        names.map((name) => join(root, name)),
        store,
        workshop,
      ),
    entry: (name: string) => workshop.ledger.get(join(root, name)),
    reprintOf: async (id: string) => (await workshop.texts.get(id))?.reprintOf,
    graph: async () => [...canonical(await store.snapshot())].join(''),
  }
}

function write(name: string, day: string, lines: string[], title = 'Область и провинция') {
  const head = `---\nurl: https://${name}.example.org/a\ntitle: ${title}\npublished: ${day}\n---\n`
  writeFileSync(join(root, `${name}.txt`), `${head}${lines.join('\n\n')}\n`)
  return `${name}.txt`
}

const text = [...story(1).paragraphs, ...story(52).paragraphs, ...story(203).paragraphs]
const early = write('early', '2024-05-03', text)
const late = write('late', '2024-05-05', ['Об этом пишут соседи.', ...text], 'Подписан меморандум')
const latest = write('latest', '2024-05-07', text.slice(0, -1), 'Договорились')
const other = write('other', '2024-05-04', story(7).paragraphs)

test('the earliest of those that are alike is the original, whatever came first', async () => {
  const orders = [
    [early, late, latest, other],
    [latest, other, late, early],
    [late, early, other, latest],
  ]
  const graphs = new Set<string>()
  for (const order of orders) {
    const here = await fresh()
    for (const name of order) await here.ingest(name)
    expect(await here.reprintOf('early')).toBeNull()
    expect(await here.reprintOf('late')).toBe('early')
    expect(await here.reprintOf('latest')).toBe('early')
    expect(await here.reprintOf('other')).toBeNull()
    graphs.add(await here.graph())
  }
  expect(graphs.size).toBe(1)
})

test('what repeated a withdrawn article repeats the next one', async () => {
  const here = await fresh()
  await here.ingest(early, late, latest)
  const entry = await here.entry(early)
  expect(entry).not.toBeNull()
  if (entry) await retract(here.workshop, [entry], here.store)
  expect(await here.reprintOf('early')).toBeUndefined()
  expect(await here.reprintOf('late')).toBeNull()
  expect(await here.reprintOf('latest')).toBe('late')
  const alone = await fresh()
  await alone.ingest(latest, late)
  expect(await here.graph()).toBe(await alone.graph())
  // it stays out, until somebody takes it in again
  const again = await here.ingest(early)
  expect(again.outcomes.map(({ kind }) => kind)).toEqual(['retracted'])
})

test('a changed article is a new version; one that is no article any more goes', async () => {
  const here = await fresh()
  const changing = write('changing', '2024-06-01', story(3).paragraphs)
  await here.ingest(changing, other)
  write('changing', '2024-06-01', story(4).paragraphs)
  await here.ingest(changing)
  expect((await here.entry(changing))?.formerPages).toHaveLength(1)
  const alone = await fresh()
  await alone.ingest(changing, other)
  expect(await here.graph()).toBe(await alone.graph())

  write('changing', '2024-06-01', [
    'Бұл мақала қазақ тілінде жазылған, сондықтан ол оқылмайды.',
    'Облыс әкімі Қытай делегациясымен кездесіп, ынтымақтастық туралы келісімге қол қойды.',
  ])
  const { outcomes } = await here.ingest(changing)
  expect(outcomes.map(({ kind }) => kind)).toEqual(['wrong-language'])
  const only = await fresh()
  await only.ingest(other)
  expect(await here.graph()).toBe(await only.graph())
  expect(await unfinished(here.workshop)).toEqual({ fetch: [], extract: [], load: [] })
})
