import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../pipelines/page/parse-page.ts'
import { PARAGRAPHS } from './layouts.ts'

describe('damaged and hostile pages cost seconds at most', () => {
  const s = `${PARAGRAPHS[0]} `
  test.each([
    [
      '100,000 tags inside each other',
      `<html><body>${'<div>'.repeat(100_000)}<p>${s.repeat(5)}</p>`,
    ],
    ['tables inside tables', `<html><body>${'<table><tr><td>'.repeat(3000)}${s.repeat(9)}`],
    ['200,000 headings of other stories', `${s}\n${'Последние новости\n'.repeat(200_000)}`],
    ['a million scraps', 'ab в\n'.repeat(500_000)],
    ['one endless line', s.repeat(30_000)],
    ['angle brackets', `<html>${'<'.repeat(2_000_000)}`],
    [
      'JSON-LD without an end',
      `<html><script type="application/ld+json">${'{"a":['.repeat(100_000)}</script><p>${s}`,
    ],
  ])('%s', (_, text) => {
    const started = Date.now()
    const subject = text.startsWith('<') ? 'a.html' : 'a.txt'
    const page = {
      subject,
      id: 'page',
      url: null,
      bytes: Buffer.from(text),
      contentType: null,
      retrievedAt: new Date('2026-01-10T00:00:00Z'),
    }
    expect(parsePage(page)).toBeTypeOf('object')
    expect(Date.now() - started).toBeLessThan(8000)
  })
})
