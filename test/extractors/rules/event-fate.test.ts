import { expect, test } from 'vitest'
import { chunkSentence } from '../../../extractors/engine/chunk.ts'
import { fateOf } from '../../../extractors/rules/2-relations/event/fate.ts'
import { eventTags } from '../../../extractors/text/event-words.ts'
import { read } from '../../../extractors/text/read.ts'
import { articleOf } from '../article-of.ts'

const triggers = ['MeetingNoun', 'VisitNoun', 'MeetVerb', 'VisitVerb', 'ReceiveVerb', 'TalkVerb']

/** Fate and rule of the first trigger of a sentence. */
function fate(text: string): { fate: string; rule: string | null } {
  const sentence = read(articleOf(text)).sentences[0]
  if (!sentence) throw new Error('no sentence')
  const chunks = chunkSentence(sentence, [], () => undefined).map((chunk) => ({
    ...chunk,
    tags: new Set([...chunk.tags, ...(eventTags(chunk.normal) ?? [])]),
  }))
  const at = chunks.findIndex((chunk) => triggers.some((tag) => chunk.tags.has(tag)))
  return fateOf(chunks, at, 0, chunks.length)
}

test.each([
  'Встреча с губернатором состоялась.',
  'Состоялась встреча с губернатором.',
  'Аким встретился с губернатором и выразил готовность сотрудничать.',
  'Делегация посетила Урумчи.',
  'Вчера аким провёл переговоры с губернатором.',
  'Аким принял делегацию и предложил провести форум.',
  'Делегация находится с визитом в Урумчи.',
])('%s → held', (text) => expect(fate(text).fate).toBe('held'))
