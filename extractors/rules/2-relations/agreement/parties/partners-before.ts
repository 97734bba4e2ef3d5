import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Side } from './parties.ts'

/** How far back the companies may have been told, in sentences. */
const REACH = 2

/** «С обеими компаниями подписаны меморандумы», «с этими предприятиями»: the companies told last, at most two sentences before. */
export function partnersBefore(view: SentenceView, index: number, analysis: Analysis): Side[] {
  if (!view.chunks.some(pointsToMany)) return []
  for (let at = index - 1; at >= Math.max(0, index - REACH); at--) {
    const before = analysis.sentences[at]
    if (!before || before.sentence.title) continue
    const told = companiesIn(before, analysis)
    if (told.length > 0) return told
  }
  return []
}

/** The companies of a sentence that are not known to be of Kazakhstan, as parties of the Chinese side. */
export function companiesIn({ actors }: SentenceView, { organizations }: Analysis): Side[] {
  const bodies = actors.flatMap(({ organization }) => organizations[organization ?? -1] ?? [])
  const names = bodies
    .filter(({ kind, country }) => kind === 'company' && (country === 'CN' || country === null))
    .map(({ name }) => name)
  return [...new Set(names)].map((name) => ({ name, country: 'CN', filled: true }))
}

const mayBeMany = wordLike(/^(?:ними|(?:компани|корпораци|предприяти|фирм|инвестор)(?:ями|ами))$/)

function pointsToMany(chunk: Chunk, at: number, chunks: readonly Chunk[]): boolean {
  if (!mayBeMany(chunk)) return false
  const { normal } = chunk
  const before = chunks[at - 1]?.normal ?? ''
  if (normal === 'ними') return /^(?:с|со)$/.test(before)
  return /^(?:обоими|обеими|этими|данными|двумя|тремя|всеми)$/.test(before)
}
