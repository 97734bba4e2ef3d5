import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { jibek, ROOT } from './jibek.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'jibek-graph-'))

const PLANNED =
  'Область Абай и провинция Ганьсу станут побратимами\n\nАким области Абай Берик Уали и губернатор провинции Ганьсу Жэнь Чжэньхэ планируют подписать меморандум о сотрудничестве в сфере торговли в сентябре 2025 года.\n'
const SIGNED =
  '05.11.2024\n\nАлматы и Шанхай подписали меморандум о сотрудничестве\n\nАким города Алматы Ерболат Досаев и мэр Шанхая Гун Чжэн подписали меморандум о сотрудничестве в сфере туризма 4 ноября 2024 года.\n'

describe('the embedded graph, from the command line', () => {
  const graph = folder()
  const files = folder()
  const ask = (...args: string[]) => jibek([...args, '--graph', graph])
  beforeAll(() => {
    writeFileSync(join(files, 'a.txt'), SIGNED)
    writeFileSync(join(files, 'b.txt'), PLANNED)
  })

  test('ingest ends with what was read, found, merged and skipped, and why', () => {
    writeFileSync(join(files, 'empty.txt'), '')
    const { status, stdout, stderr } = ask('ingest', files)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/empty\.txt: empty: .+\n/)
    expect(stderr).toMatch(
      /read +2 of 3 inputs: 2 new[\s\S]+found +\d+ places[\s\S]+merged +\d+[\s\S]+skipped +1 failed \(1 empty\)/,
    )
    expect(readdirSync(graph).sort()).toEqual(['archive', 'graph.grafeo', 'ledger', 'texts'])
  })

  test('signed: who, what, with whom, and the sentence', () => {
    const { status, stdout } = ask('signed', '--place', 'Шанхай')
    expect(status).toBe(0)
    for (const cell of ['2024-11-04', 'memorandum', 'Ерболат Досаев', 'Гун Чжэн', 'tourism', '«'])
      expect(stdout).toContain(cell)
    expect(stdout).not.toContain('Ганьсу')
  })

  test('signed: filters and formats', () => {
    const ids = (...args: string[]) =>
      JSON.parse(ask('signed', '--format', 'json', ...args).stdout).map(
        (row: { status: string }) => row.status,
      )
    expect(ids()).toEqual(['signed', 'planned'])
    expect(ids('--status', 'planned')).toEqual(['planned'])
    expect(ids('--person', 'гун')).toEqual(['signed'])
    expect(ids('--sector', 'trade')).toEqual(['planned'])
    expect(ids('--to', '2024')).toEqual(['signed'])
    expect(ids('--place', 'Алма-Ата')).toEqual(['signed'])
    expect(ask('signed', '--format', 'csv').stdout.split('\n')[0]).toContain('date,status,type')
    expect(ask('signed', '--type', 'treaty', '--format', 'ndjson').stdout).toBe('')
  })

  test('timeline and ties answer', () => {
    expect(ask('timeline').status).toBe(0)
    expect(ask('ties').status).toBe(0)
  })

  test('query takes parameters, reads only, and shows where it is wrong', () => {
    const { stdout } = ask(
      'query',
      'MATCH (p:Place) WHERE p.name = $name RETURN p.id AS id',
      '--param',
      'name=Алматы',
      '--format',
      'json',
    )
    expect(JSON.parse(stdout)).toEqual([{ id: 'KZ-75' }])
    expect(ask('query', 'MATCH (n) DETACH DELETE n')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('only read'),
    })
    expect(ask('query', 'MATCH (')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('MATCH ('),
    })
    expect(ask('query', 'RETURN 1', '--param', 'x')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('name=value'),
    })
  })

  test('any order, repeats and a changed text give the export of the last versions', () => {
    const other = folder()
    const to = ['--graph', other, '--quiet']
    writeFileSync(join(files, 'b.txt'), SIGNED.replaceAll('Шанха', 'Урумч'))
    jibek(['ingest', join(files, 'b.txt'), join(files, 'a.txt'), ...to])
    writeFileSync(join(files, 'b.txt'), PLANNED)
    for (const file of ['b.txt', 'a.txt', 'b.txt']) jibek(['ingest', join(files, file), ...to])
    const out = join(other, 'export.ndjson')
    expect(jibek(['export', 'canonical', '--out', out, ...to])).toMatchObject({
      status: 0,
      stdout: '',
    })
    expect(existsSync(out)).toBe(true)
    expect(jibek(['export', 'canonical', ...to]).stdout).toBe(ask('export', 'canonical').stdout)
  })

  test('an embedded graph that another process has open: told after a short wait', async () => {
    const holder = spawn(
      'node',
      [
        '--input-type=module',
        '-e',
        `import grafeo from '@grafeo-db/js'; const db = grafeo.GrafeoDB.open(${JSON.stringify(join(graph, 'graph.grafeo'))}); await db.execute('MATCH (n) RETURN count(n) AS n'); console.log('open'); setTimeout(() => db.close(), 60000)`,
      ],
      { cwd: ROOT },
    )
    await new Promise((resolve) => holder.stdout.once('data', resolve))
    const { status, stderr } = ask('ingest', join(files, 'a.txt'))
    holder.kill('SIGKILL')
    expect(status).toBe(1)
    expect(stderr).toContain('open in another process')
  })
})

describe('graphs that cannot be had', () => {
  const file = join(folder(), 'file')
  beforeAll(() => writeFileSync(file, 'x'))
  test.each([
    ['no graph yet', ['signed', '--graph', join(tmpdir(), 'jibek-no-such-graph')], 1, 'ingest'],
    ['a file in the way', ['ingest', 'samples/articles', '--graph', file], 2, '--graph'],
    [
      'a folder that cannot be made',
      ['ingest', 'samples/articles', '--graph', '/proc/jibek'],
      2,
      '--graph',
    ],
    ['Neo4j down', ['ties', '--graph', 'bolt://127.0.0.1:1'], 1, 'neo4j start'],
  ])('%s', (_, args, status, hint) => {
    const result = jibek(args)
    expect(result.stderr).toContain(hint)
    expect(result.stderr.trim().split('\n')).toHaveLength(1)
    expect({ status: result.status, stdout: result.stdout }).toEqual({ status, stdout: '' })
  })
})
