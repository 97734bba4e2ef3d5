import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'

/** Whether what stands behind a document speaks of teaching or of exchanges. */
export const tellsTraining = (chunks: readonly Chunk[]): boolean => chunks.some(isTraining)

/** «о подготовке тренеров», «о программе двойного диплома»: what the document is on, right behind it. */
export const isTeaching = (chunks: readonly Chunk[], at: number): boolean =>
  /^(?:о|об|по|на)$/.test(chunks[at + 1]?.normal ?? '') &&
  chunks
    .slice(at + 2, at + 5)
    // «о подготовке к Азиаде»
    .some((chunk, index) => isOfTeaching(chunk) && chunks[at + 3 + index]?.normal !== 'к')

const isOfTeaching = wordLike(
  /^(?:подготовк|обучени|стажиров|практик[аеиу]|диплом|двухдиплом|двудиплом|магистратур|докторантур|аспирантур|переподготовк)/,
)

const isTraining = wordLike(
  /^(?:филиал|кампус|подготовк|обмен(?!я)|обучени|стажиров|диплом|двудиплом|учеб|образовательн|академическ|студен|преподавател|практик|язык|лингвист)/,
)
