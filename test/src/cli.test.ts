import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { jibek, MAIN } from './jibek.ts'

const folder = (files: Record<string, string | Uint8Array> = {}) => {
  const path = mkdtempSync(join(tmpdir(), 'jibek-cli-'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content)
  return path
}

const RU =
  'Аким города Алматы встретился с мэром Шанхая Гун Чжэном\n\nАким города Алматы Ерболат Досаев встретился с мэром Шанхая Гун Чжэном. Стороны обсудили торговлю и туризм между двумя городами.\n'
const KK =
  'Алматы облысының әкімі Қытай Халық Республикасының Хэнань провинциясынан келген делегациямен кездесті. Тараптар ауыл шаруашылығы мен сауда салаларындағы ынтымақтастықты талқылады.\n'

describe('usage', () => {
  test.each([
    [['extrct'], 'Did you mean extract?'],
    [['extract'], "missing required argument 'path'"],
    [['extract', '--fromat', 'json', 'x'], 'Did you mean --format?'],
    [['extract', '--format', 'xml', 'x'], 'table, json, ndjson, csv'],
    [['extract', '--graph', 'http://localhost', 'x'], 'neither a folder nor a bolt://'],
  ])('%j is wrong usage: exit 2 and a way out', (args, hint) => {
    const { status, stdout, stderr } = jibek(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(hint)
  })

  test('every command has help that ends with an example', () => {
    const commands = readdirSync(new URL('../../src/commands/', import.meta.url)).map((file) =>
      file.replace('.ts', ''),
    )
    for (const name of commands) {
      const { status, stdout } = jibek([name, '--help'])
      expect(status).toBe(0)
      expect(stdout.trimEnd().split('\n').at(-1)).toMatch(new RegExp(`^ {2}.*jibek ${name}`))
    }
  }, 60_000)
})

describe('extract', () => {
  test('prints a record a line; the id is the file’s name; bad inputs are told and the rest is done', () => {
    const path = folder({
      'a.txt': RU,
      'b.html': '<html><body><nav>Главная</nav></body></html>',
      'c.txt': '',
      'd.txt': new Uint8Array(4000),
      'e.txt': '---\nurl: x y\n---\nТекст',
      'z.txt': RU.replaceAll('Алматы', 'Астана'),
    })
    const { status, stdout, stderr } = jibek(['extract', path, 'no-such-file.txt'])
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual(['a', 'z'])
    expect(status).toBe(1)
    for (const told of [
      'no-such-file.txt: not found',
      'b.html: not an article',
      'c.txt: empty',
      'd.txt: binary',
      'e.txt: malformed: front matter, line 2',
    ])
      expect(stderr).toContain(told)
  })

  test('a page of 30 MB is refused by its size', () => {
    const { status, stderr } = jibek([
      'extract',
      join(folder({ 'big.html': Buffer.alloc(30 * 1024 * 1024, 'a') }), 'big.html'),
    ])
    expect(status).toBe(1)
    expect(stderr).toContain('too large: 30.0 MB')
  })

  test('another language is set aside, which is no failure', () => {
    const { status, stdout, stderr } = jibek(['extract', folder({ 'kk.txt': KK })])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toContain('written in Kazakh')
  })

  test('the reader may go early', () => {
    const path = folder(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.txt`, RU])))
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `node '${MAIN}' extract '${path}' | head -1 >/dev/null`],
      { encoding: 'utf8' },
    )
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })
})

test('evaluate gives a table, or the same as JSON', () => {
  const path = folder({
    'a.txt': RU,
    'a.json': JSON.stringify({
      places: [
        { name: 'Алматы', kind: 'city', country: 'KZ' },
        { name: 'Шанхай', kind: 'province', country: 'CN' },
      ],
    }),
  })
  expect(jibek(['evaluate', path]).stdout).toMatch(
    /^type +gold +found +right[\s\S]+\nmean F1 [\d.]+ over 1 articles\n$/,
  )
  expect(JSON.parse(jibek(['evaluate', path, '--format', 'json']).stdout)).toMatchObject({
    articles: 1,
    unread: 0,
    types: { places: { tp: 2 } },
  })
  expect(jibek(['evaluate', folder()])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('no gold record'),
  })
})

test('explain shows a sentence with its rules', () => {
  const { status, stdout } = jibek([
    'explain',
    'Меморандум подписали аким Алматы Ерболат Досаев и мэр Шанхая Гун Чжэн.',
  ])
  expect(status).toBe(0)
  expect(stdout).toMatch(/mention +official\/\S+ +«аким Алматы Ерболат Досаев»/)
  expect(stdout).toMatch(/fact +agreement\//)
})
