import type { Analysis } from '../../../engine/analysis.ts'
import type { Document } from './documents.ts'

/** «Документ предусматривает …»: a sentence right after the signing, opened by the document, adds sectors. */
export function continueSectors(
  analysis: Analysis,
  index: number,
  documents: readonly Document[],
): void {
  const view = analysis.sentences[index]
  if (!view?.tags.has('Document')) return
  const at = view.chunks.findIndex((chunk) => chunk.mention?.kind === 'document')
  const mention = view.chunks[at]?.mention
  if (at > 3 || mention?.kind !== 'document') return
  if (view.tags.has('Sign') && !mention.anaphoric) return
  if (!view.chunks.some((chunk) => contents.test(chunk.normal))) return
  const from = view.chunks[at]?.end ?? 0
  const meant = documents.filter(
    (known) =>
      index - known.lastSentence <= 4 &&
      known.lastSentence !== index &&
      (mention.anaphoric || known.type === mention.type),
  )
  for (const document of mention.plural ? meant : meant.slice(-1)) {
    for (const sector of view.sectors) {
      if (sector.start < from) continue
      for (const code of sector.codes)
        if (!document.sectors.includes(code)) document.sectors.push(code)
    }
  }
}

/** Verbs by which a document tells its contents. */
const contents =
  /^(?:предусм|определ|включа|охватыва|направлен|касает|затрагива|предполага|закрепля|закрепл|содержит|обознач|регламентир|нацелен|посвящ|призван|отражен|прописан|рассчитан)/
