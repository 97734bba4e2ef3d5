import type { Chunk } from '../engine/chunk.ts'
import { wordLike } from '../engine/word-like.ts'

/** A run of chunks: index of the first and of the one after the last. */
export interface Clause {
  from: number
  to: number
}

/**
 * Cuts a sentence's chunks into clauses: at semicolons, at a comma before «который», «что», «где», «а», «но», and at a
 * dash between words. Participial phrases stay with their noun.
 */
export function findClauses(chunks: readonly Chunk[]): Clause[] {
  const clauses: Clause[] = []
  let from = 0
  for (let at = 1; at < chunks.length; at++) {
    if (!opensClause(chunks, at)) continue
    clauses.push({ from, to: at })
    from = at
  }
  clauses.push({ from, to: chunks.length })
  return clauses
}

function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at]
  const before = chunks[at - 1]
  if (!chunk || !before) return false
  if (before.token.text === ';') return true
  if (before.tags.has('Comma')) {
    // «не только чиновники, но и врачи»
    if (chunk.normal === 'но' && chunks[at + 1]?.normal === 'и') return false
    // «Побратимами они, однако, не являются»
    if (chunk.normal === 'однако' && chunks[at + 1]?.tags.has('Comma')) return false
    // «Пекин, Казань, а с прошлого года – и Ланьчжоу»
    if (chunk.normal === 'а' && listGoesOn(chunks, at)) return false
    if (chunk.tags.has('Which') || isOpener(chunk))
      return !(chunk.normal === 'а' && chunks[at + 1]?.normal === 'также')
    if (isAmong(chunk) || chunks[at + 1]?.normal === 'числе') return false
    const next = chunks[at + 1]
    return isPreposition(chunk) && next?.tags.has('Which') === true
  }
  return false
}

/** Whether the member of a list behind «а» comes after a dash and «и», with only a time between. */
function listGoesOn(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at + 1; next < Math.min(chunks.length, at + 7); next++) {
    if (chunks[next]?.mention || chunks[next]?.tags.has('Comma')) return false
    if (chunks[next]?.tags.has('Dash')) return chunks[next + 1]?.normal === 'и'
  }
  return false
}

const isOpener = wordLike(
  /^(?:что|где|куда|когда|а|но|однако|чтобы|поскольку|тогда|если|хотя|ведь)$/,
)
const isPreposition = wordLike(/^(?:в|во|на|с|со|о|об|по|к|из|от|для|под|между|при)$/)
const isAmong = wordLike(/^(?:среди|числе)$/)
