import type { Chunk } from '../../../../engine/chunk.ts'

/** Whether a word has the sense of signing where it stands. */
export type Fits = (chunks: readonly Chunk[], at: number) => boolean

/** The folded word of a chunk; empty behind either end. */
export const word = (chunks: readonly Chunk[], at: number): string => chunks[at]?.normal ?? ''

/** «соглашение согласовано», «договор между А и Б дорабатывается»: a document in the seven words before. */
export const hasPaperBefore: Fits = (chunks, at) => {
  const before = chunks.slice(Math.max(0, at - 7), at)
  const document = before.findLastIndex(({ tags }) => tags.has('Document'))
  return document >= 0 && !before.slice(document).some(({ tags }) => tags.has('Comma'))
}

/** «имеет соглашения», «подготовка меморандума»: a document in so many words behind, and nothing else named before it. */
export function isOfPapers(far: number): Fits {
  return (chunks, at) => {
    const next = chunks.slice(at + 1, at + 1 + far)
    const end = next.findIndex(({ tags }) => tags.has('Document'))
    return end >= 0 && !next.slice(0, end).some(({ tags }) => tags.has('Comma'))
  }
}

/** «план утверждён», «утвердили план»: what is approved is a document, told before the verb or behind it. */
export const approvesPaper: Fits = (chunks, at) => {
  const tags = chunks[at]?.tags
  if (!tags || tags.has('ApproveParticiple')) return false
  if (isOfPapers(5)(chunks, at)) return !/^прин/.test(word(chunks, at)) || isObject(chunks, at)
  const before = chunks.slice(0, at)
  const document = before.findLastIndex((each) => each.tags.has('Document'))
  if (document < 0) return false
  const between = before.slice(document)
  return between.some((each) => each.tags.has('Which'))
    ? tags.has('ApprovePast')
    : (tags.has('ApprovePassive') || tags.has('ApproveInfinitive')) &&
        !between.some((each) => each.tags.has('Comma'))
}

/** «приняли план», but not «приняли решение подготовить план», «принял гостей в рамках плана»: neither preposition nor resolution up to the document. */
const isObject: Fits = (chunks, at) => {
  const next = chunks.slice(at + 1)
  const document = next.findIndex(({ tags }) => tags.has('Document'))
  return !next
    .slice(0, document)
    .some(({ normal }) => /^(?:о|об|в|на|по|для|к|с|со|от|из|решени[ея])$/.test(normal))
}
