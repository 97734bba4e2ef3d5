import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  AGREEMENT_TYPES,
  type ArticleRecord,
  extract,
  FIGURE_KINDS,
  SECTORS,
} from '../extractors/index.ts'
import { articleOf } from './extractors/article-of.ts'

const page = readFileSync('docs/rules.md', 'utf8')

/** Rows of the table under a heading: first and last cell. */
const rowsOf = (heading: string): [code: string, sentence: string][] =>
  (page.split(`### ${heading}\n`)[1]?.split('\n### ')[0] ?? '')
    .split('\n')
    .filter((line) => /^\| [a-z_]+ \|/.test(line) && !line.startsWith('| code |'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map((cells) => [cells[1] ?? '', cells.at(-2) ?? ''])

/** Which codes of a record each part of the codebook speaks of. */
const PARTS: Record<string, (record: ArticleRecord) => string[]> = {
  'Types of agreement': ({ agreements }) => agreements.map(({ type }) => type),
  'What an agreement is about': ({ agreements }) => agreements.map(({ about }) => about),
  'Status of an agreement': ({ agreements }) => agreements.map(({ status }) => status),
  Ties: ({ ties }) => ties.flatMap(({ type, status }) => [type, status]),
  Events: ({ events }) => events.map(({ type }) => type),
  Figures: ({ figures }) => figures.map(({ kind }) => kind),
  Sectors: ({ sectors }) => [...sectors],
}

describe.each(Object.entries(PARTS))('%s', (heading, codesOf) => {
  test('has rows', () => expect(rowsOf(heading).length).toBeGreaterThan(1))
  test.each(rowsOf(heading))('%s: %s', (code, sentence) => {
    expect(codesOf(extract(articleOf(sentence)))).toContain(code)
  })
})

test('every code stands in it', () => {
  const codes = (heading: string) => rowsOf(heading).map(([code]) => code)
  expect(codes('Sectors')).toEqual([...SECTORS])
  expect([...codes('Types of agreement'), 'other']).toEqual([...AGREEMENT_TYPES])
  expect([...codes('Figures'), 'other']).toEqual([...FIGURE_KINDS])
})
