import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { Sector } from '../../../../record.ts'
import { coveredSectors } from '../../sector/subject.ts'
import type { Document } from './documents.ts'

/** How far behind the only document of an article its fields may be told, in sentences. */
const REACH = 8

/**
 * The fields of the one document of an article, where its own sentences name none: those in which the sides then say they work
 * together («Стороны договорились развивать торговые связи», «Это позволит реализовать совместные культурные проекты»). Empty for
 * others.
 */
export function outlookOf(
  document: Document,
  documents: readonly Document[],
  analysis: Analysis,
): Sector[] {
  const only = documents.length === 1
  const general = document.about === null || document.about === 'sister_city'
  if (!only || !general || document.status !== 'signed' || document.stated) return []
  const first = document.sentence + 1
  return analysis.sentences
    .slice(first, first + REACH)
    .filter(
      (view) =>
        tellsFields(view) &&
        // where the document's own contents are told, only what the sides agree on besides, or say at the signing
        (document.sectors.length === 0 ||
          (view.tags.has('Sides') && view.tags.has('Agree')) ||
          view.sentence.index === first),
    )
    .flatMap((view) => coveredSectors(view).flatMap(({ codes }) => codes))
}

/** A sentence about what the two sides do together, not about what they talked of, need, or have done elsewhere. */
function tellsFields({ chunks, tags, sentence }: SentenceView): boolean {
  if (sentence.title || apart.some((tag) => tags.has(tag)) || denies(chunks) || proposes(chunks))
    return false
  const words = chunks.filter(({ mention }) => !mention).map(({ normal }) => normal)
  if (!words.some((word) => together.test(word))) return false
  const [first, second] = words.filter((word) => /^[а-яё]/.test(word))
  return (
    tags.has('Sides') ||
    /^эт(?:о|от|а)$/.test(first ?? '') ||
    (first === 'в' && second === 'рамках') ||
    words.some((word, at) => ours.test(word) && next(words, at)) ||
    words.some((word) => /^сфер(?:ах|е)$/.test(word)) ||
    words.some(
      (word, at) => together.test(word) && inField.test(words.slice(at + 1, at + 3).join(' ')),
    )
  )
}

/** «сотрудничества в области культуры». */
const inField = /^в (?:области|областях|отраслях)$/

/** A denial, which «не только студентами, но и врачами» is not. */
const denies = (chunks: readonly Chunk[]): boolean =>
  chunks.some(
    ({ tags }, at) =>
      tags.has('Not') && !/^(?:только|просто|менее)$/.test(chunks[at + 1]?.normal ?? ''),
  )

/** A proposal, which «по направлениям, представляющим взаимный интерес» is not. */
const proposes = (chunks: readonly Chunk[]): boolean =>
  chunks.some(
    ({ tags, normal }, at) =>
      tags.has('Propose') &&
      !(/^интерес/.test(normal) && /^взаимн/.test(chunks[at - 1]?.normal ?? '')),
  )

const next = (words: readonly string[], at: number): boolean =>
  words.slice(at + 1, at + 3).some((word) => /^(?:город|регион|област|стран)/.test(word))

const apart = ['Need', 'Discuss', 'Document', 'Consider', 'Visit', 'Meet']
const together = /^(?:сотрудничеств|взаимодейств|совместн|двусторонн|связ(?:и|ей|ям)$|взаимн)/
const ours = /^(?:нашим[и]?|наших|между)$/
