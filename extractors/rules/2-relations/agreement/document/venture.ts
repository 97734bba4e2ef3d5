import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Sector } from '../../../../record.ts'
import { countryNames } from '../parties/parties.ts'
import type { Document } from './documents.ts'
import { builds, isBuiltBefore, isBuiltByName } from './works.ts'

/** How far from a document the project that it serves may be told, in sentences, nearest first. */
const NEAR = [0, 1, -1, 2, -2, -3, -4]

/**
 * What a document of a company is about where its own words do not say: the project told beside it («подписан меморандум с компанией.
 * Она возведёт цементный завод»), with that sentence's sectors. Null for documents of places alone, and where none is told.
 */
export function ventureOf(
  document: Document,
  documents: readonly Document[],
  analysis: Analysis,
): readonly Sector[] | null {
  const open = document.about === 'project' && document.sectors.length === 0
  if ((document.about !== null && !open) || !isOfBusiness(document, analysis)) return null
  // «меморандумы с компаниями А, Б и В»: whose project it is is not said
  const beside = documents.filter(
    (other) => other !== document && other.sentence === document.sentence,
  )
  const own = beside.every(({ at }) => at === document.at) ? [0] : []
  for (const away of beside.length === 0 ? NEAR : own) {
    const view = analysis.sentences[document.sentence + away]
    if (!view || view.sentence.title || tellsOfOthers(view, document, away, analysis)) continue
    const sectors = projectIn(view)
    if (sectors) return sectors
  }
  return null
}

/** A company, bank or unnamed partners of the whole country on the Chinese side. */
const isOfBusiness = ({ sides }: Document, { organizations }: Analysis): boolean =>
  sides.some(
    ({ name, country }) =>
      country === 'CN' &&
      (countryNames.has(name) ||
        organizations.some((body) => body.name === name && body.kind === 'company')),
  )

/** Whether a sentence beside the document's tells of another document, or of another company. */
function tellsOfOthers(
  view: SentenceView,
  { sides, sentences }: Document,
  away: number,
  { organizations }: Analysis,
): boolean {
  if (away === 0) return false
  const own = sentences.includes(view.sentence.index)
  if (!own && view.chunks.some(({ mention }) => mention?.kind === 'document')) return true
  return view.actors.some(({ organization, country, chunk }) => {
    const body = organizations[organization ?? -1]
    return (
      country !== 'KZ' &&
      body?.kind === 'company' &&
      !isBuiltByName(view.chunks, chunk) &&
      !sides.some((side) => isOneName(side.name.toLowerCase(), body.name.toLowerCase()))
    )
  })
}

/** «Банк развития Китая», «Государственный банк развития Китая». */
const isOneName = (one: string, other: string): boolean =>
  one.includes(other) || other.includes(one)

/** The sectors of a sentence that says what is to be built; null where it says nothing of the kind. */
function projectIn(view: SentenceView): readonly Sector[] | null {
  const at = builds(view.chunks)
  const word = view.chunks[at]
  if (!word) return null
  // «станция будет построена», but «построят станцию», «будет построена станция»
  const told = view.sectors.filter(({ start }) =>
    isBuiltBefore(view.chunks, at) ? start <= word.start : start >= word.start,
  )
  return [...new Set(told.flatMap(({ codes }) => codes))]
}
