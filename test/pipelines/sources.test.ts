import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { discover, problemsOf, readSources, type Source, sourceOf } from '../../pipelines/index.ts'
import { parsePage } from '../../pipelines/page/parse-page.ts'
import { passed } from '../../pipelines/stage.ts'

const sources = readSources(null)
const FIXTURES = 'samples/sources'

test('there are cards of every kind, each with a page in its layout', () => {
  expect(sources.size).toBeGreaterThanOrEqual(20)
  expect(new Set([...sources.values()].map(({ kind }) => kind)).size).toBe(5)
  expect(
    readdirSync(FIXTURES)
      .filter((name) => !name.includes('.'))
      .sort(),
  ).toEqual([...sources.keys()].sort())
})

describe.each([...sources])('%s', (id, source) => {
  const folder = join(FIXTURES, id)
  const expected: { url: string; title: string; publishedAt: string; paragraphs: string[] } =
    JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))

  test('its page is read by its selectors, without furniture', () => {
    expect(sourceOf(sources, expected.url)?.id).toBe(id)
    const page = {
      subject: expected.url,
      id: null,
      url: expected.url,
      contentType: 'text/html; charset=utf-8',
    }
    const bytes = readFileSync(join(folder, 'page.html'))
    const parsed = parsePage(
      { ...page, bytes, retrievedAt: new Date('2025-07-01') },
      source.zone,
      source.selectors,
    )
    if (!('value' in parsed)) throw new Error(JSON.stringify(parsed))
    expect(parsed.value).toMatchObject({ title: expected.title, timeZone: source.zone })
    expect(parsed.value.publishedAt?.slice(0, 10)).toBe(expected.publishedAt)
    expect(parsed.value.text.slice(parsed.value.bodyStart).split('\n')).toEqual(expected.paragraphs)
    expect(parsed.value.bodyFrom).toBe(source.selectors.body ? 'source' : 'general')
  })

  test('its list tells of the article and of nothing else', async () => {
    const file = ['list.xml', 'list.html'].map((name) => join(folder, name)).find(existsSync) ?? ''
    const one: Source = { ...source, lists: source.lists.slice(0, 1) }
    const { urls, outcomes } = await discover(one, async (url) =>
      passed({ url, bytes: readFileSync(file), contentType: null }),
    )
    expect(outcomes).toEqual([])
    expect(urls).toEqual([expected.url])
  })
})

const card = (text: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'jibek-sources-'))
  writeFileSync(join(folder, 'mine.yaml'), text)
  return () => readSources(folder)
}
const GOOD =
  'name: A\nkind: regional\nhosts: [a.kz]\nlists: [{ kind: feed, url: "https://a.kz/rss" }]\n'

test('cards of one’s own, and what is wrong with one', () => {
  expect(card(GOOD)().get('mine')).toMatchObject({ id: 'mine', everyMinutes: 60, floorSeconds: 2 })
  expect(card(`${GOOD}colour: red\n`)).toThrow(/colour/)
  expect(card(GOOD.replace('feed', 'rss'))).toThrow(/lists/)
  expect(card(`${GOOD}include: ["("]\n`)).toThrow(/regular expression/)
  expect(card('name: "x\n')).toThrow(/no YAML/)
  expect(() => readSources('/no/such/folder')).toThrow(/cannot be read/)
})

test('lists that are none are told, the others are read', async () => {
  const source = card(
    'name: A\nkind: regional\nhosts: [a.kz]\nlists:\n  - { kind: feed, url: "https://a.kz/rss" }\n  - { kind: sitemap, url: "https://a.kz/s.xml" }\n',
  )().get('mine')
  if (!source) throw new Error('no card')
  const bomb =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><urlset><url><loc>https://a.kz/1</loc></url></urlset>'
  const { urls, outcomes } = await discover(source, async (url) =>
    passed({
      url,
      bytes: Buffer.from(url.endsWith('rss') ? '<html>not a feed' : bomb),
      contentType: null,
    }),
  )
  expect(outcomes.map(({ kind, subject }) => `${kind} ${subject}`)).toContain(
    'malformed https://a.kz/rss',
  )
  expect(urls.length).toBeLessThanOrEqual(1)
})

test('what an outlet is no more, by its pages', () => {
  const source = card(`${GOOD}selectors: { body: .text }\n`)().get('mine')
  if (!source) throw new Error('no card')
  const html = (body: string) =>
    parsePage(
      {
        subject: 'https://a.kz/1',
        id: null,
        url: 'https://a.kz/1',
        contentType: 'text/html; charset=utf-8',
        bytes: Buffer.from(body),
        retrievedAt: new Date('2025-07-01'),
      },
      source.zone,
      source.selectors,
    )
  const sentence =
    'Аким Павлодарской области принял делегацию из провинции Цзянси и рассказал гостям о регионе. '
  const page = (block: string, text: string, date = '<time datetime="2025-06-12">12 июня</time>') =>
    html(
      `<html lang="ru"><head><meta charset="utf-8"></head><body><h1>Гости из Цзянси приехали с планами</h1>${date}<div class="${block}"><p>${text}</p></div></body></html>`,
    )
  expect(problemsOf(source, [page('text', sentence.repeat(6))])).toEqual([])
  expect(problemsOf(source, [page('text', sentence)])).toEqual([
    expect.stringMatching(/less than 300/),
  ])
  expect(problemsOf(source, [page('news', sentence.repeat(6))])).toEqual([
    expect.stringMatching(/finds no text/),
  ])
  expect(problemsOf(source, [page('text', sentence.repeat(6), '')])).toEqual([
    expect.stringMatching(/no date/),
  ])
  expect(problemsOf(source, [html('<html><body></body></html>')])).toEqual([
    expect.stringMatching(/give no article/),
  ])
})
