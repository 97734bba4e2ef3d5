import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { dataPath } from '../../../extractors/data.ts'
import { eventTags } from '../../../extractors/text/event-words.ts'
import { fold } from '../../../extractors/text/words/fold.ts'

const entries: { root: string; tags: string[]; phrase: string }[] = parse(
  readFileSync(dataPath('extractors/lexicon/events.yaml'), 'utf8'),
)

test.each(entries.map((entry) => [entry.phrase, entry.tags] as const))(
  '«%s» shows %j',
  (phrase, tags) => {
    const words = phrase.split(/[\s,]+/).map((word) => eventTags(fold(word)) ?? [])
    expect(words.some((found) => tags.every((tag) => found.includes(tag)))).toBe(true)
  },
)

test('forms carry case, number and tense', () => {
  expect(eventTags('встречу')).toEqual(['MeetingNoun', 'Acc', 'Singular'])
  expect(eventTags('посетила')).toEqual(['VisitVerb', 'Transitive', 'Past'])
  expect(eventTags('встретятся')).toEqual(['MeetVerb', 'Future'])
  expect(eventTags('стол')).toBeUndefined()
})
