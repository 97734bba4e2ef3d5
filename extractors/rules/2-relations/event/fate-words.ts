import { type Chunk, retagged } from '../../../engine/chunk.ts'
import { has } from './skeleton.ts'

/** Verbs of what is done. */
export const deeds = [
  'HeldVerb',
  'MakeVerb',
  'TakePart',
  'StayVerb',
  'VisitVerb',
  'MeetVerb',
  'ReceiveVerb',
]

/** The last chunk with `tag` behind `from` and before `at`, else `from`. */
export function lastOf(tag: string, chunks: readonly Chunk[], from: number, at: number): number {
  for (let index = at - 1; index > from; index--) if (has(chunks[index], tag)) return index
  return from
}

/** A deed in the past is done: «встретился» needs no further word, and «готов» beside it speaks of something else. */
export function asTrigger(chunk: Chunk, done: boolean): Chunk {
  const tags = new Set([...chunk.tags, 'Trigger'])
  if (done || (has(chunk, 'Past') && !has(chunk, 'Participle'))) tags.add('Done')
  return retagged(chunk, tags)
}

/** `#Deed` for what is done; `#Between` for what may stand between an invitation or a plan and the trigger. */
export function besideTrigger(chunk: Chunk): Chunk {
  const deed = has(chunk, ...deeds)
  const tags = new Set(chunk.tags)
  if (deed) tags.add('Deed')
  if (deed || has(chunk, 'Infinitive', 'Intend')) tags.add('Between')
  // «делегация участвует в выставке»: an imperfective of now, which the verbs of agreements take for to come
  if (/^участву[ею]т$/.test(chunk.normal)) tags.delete('Future')
  return retagged(chunk, tags)
}
