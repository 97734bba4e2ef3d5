import { describe, expect, test } from 'vitest'
import { type Chunk, chunkSentence } from '../../../extractors/engine/chunk.ts'
import type { Fate } from '../../../extractors/engine/decide.ts'
import { defineRules, type RuleTable } from '../../../extractors/engine/rule.ts'
import {
  AGREEMENT_STATUS,
  findSignings,
} from '../../../extractors/rules/2-relations/agreement/status.ts'
import { EVENT_FATE, fateOf } from '../../../extractors/rules/2-relations/event/fate.ts'
import { TIE_STATUS, tieStatuses } from '../../../extractors/rules/2-relations/tie/status.ts'
import { findClauses } from '../../../extractors/rules/clauses.ts'
import { eventTags } from '../../../extractors/text/event-words.ts'
import { read } from '../../../extractors/text/read.ts'
import { lookUpWord } from '../../../extractors/text/words/words.ts'
import { articleOf } from '../article-of.ts'
import { chunksOf } from '../chunks-of.ts'

type Observe = (fate: Fate) => void

const eventTriggers = [
  'MeetingNoun',
  'VisitNoun',
  'MeetVerb',
  'VisitVerb',
  'ReceiveVerb',
  'TalkVerb',
]

/** Every table, with the way from an example sentence to the fates of its rules. */
const tables: { table: RuleTable<unknown>; run: (text: string, observe: Observe) => void }[] = [
  {
    table: AGREEMENT_STATUS,
    run: (text, observe) => {
      const chunks = chunksOf(text)
      findSignings(chunks, 0, chunks.length, observe)
    },
  },
  {
    table: TIE_STATUS,
    run: (text, observe) => {
      const chunks = chunksOf(text)
      tieStatuses(chunks, 0, chunks.length, observe)
    },
  },
  {
    table: EVENT_FATE,
    run: (text, observe) => {
      const chunks = eventChunks(text)
      const at = chunks.findIndex((chunk) => eventTriggers.some((tag) => chunk.tags.has(tag)))
      const clause = findClauses(chunks).find(({ from, to }) => from <= at && at < to)
      fateOf(chunks, at, clause?.from ?? 0, clause?.to ?? chunks.length, observe)
    },
  },
]

describe.each(tables)('$table.name', ({ table, run }) => {
  const fatesOf = (text: string, rule: string) => {
    const fates: Fate[] = []
    run(text, (fate) => fates.push(fate))
    return fates.filter((fate) => fate.rule === rule)
  }

  test.each(table.rules.flatMap(({ name, yes }) => yes.map((text) => [name, text] as const)))(
    '%s decides: %s',
    (name, text) => expect(fatesOf(text, name).map(({ fate }) => fate)).toContain('fired'),
  )

  test.each(
    table.rules.flatMap(({ name, no }) => no.map(({ text, fate }) => [name, text, fate] as const)),
  )('%s does not decide: %s (%s)', (name, text, expected) => {
    const fates = fatesOf(text, name)
    expect(fates.map(({ fate }) => fate)).not.toContain('fired')
    const lost = expected.startsWith('lost to ')
    expect(fates).toContainEqual(
      expect.objectContaining({
        fate: lost ? 'lost' : expected,
        ...(lost ? { by: `${table.name}/${expected.slice('lost to '.length)}` } : {}),
      }),
    )
  })
})

const data = {
  id: 'x',
  pattern: '#A',
  produces: 1,
  yes: ['a'],
  no: [{ text: 'b', fate: 'missed' }],
}
const load = (...rules: object[]) =>
  defineRules({ name: 't', asks: '?', triggers: ['A'], reads: ['A'], rules: rules as never })

test('a rule without a negative example does not load', () => {
  expect(() => load({ ...data, no: [] })).toThrow(/t\/x has no negative example/)
  expect(() => load({ ...data, yes: [] })).toThrow(/t\/x has no example/)
  expect(() => load(data, data)).toThrow(/stands twice/)
  expect(load(data).rules).toHaveLength(1)
})

function eventChunks(text: string): Chunk[] {
  const sentence = read(articleOf(text)).sentences[0]
  if (!sentence) throw new Error('no sentence')
  return chunkSentence(sentence, [], lookUpWord).map((chunk) => ({
    ...chunk,
    tags: new Set([...chunk.tags, ...(eventTags(chunk.normal) ?? [])]),
  }))
}
