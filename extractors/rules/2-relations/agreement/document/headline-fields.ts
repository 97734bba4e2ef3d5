import type { Analysis } from '../../../../engine/analysis.ts'
import type { Sector } from '../../../../record.ts'
import { coveredSectors } from '../../sector/subject.ts'
import type { Document } from './documents.ts'

/**
 * The fields that the headline names, for a company's document whose own words name none («Завод колёсных дисков запустят в Павлодаре.
 * … Соглашение с компанией подпишут до конца года»). Where it is the article's only document, one field of its own leaves room for
 * them, and the opening sentence speaks for it as the headline does.
 */
export function headlineFields(
  document: Document,
  sectors: readonly Sector[],
  documents: readonly Document[],
  analysis: Analysis,
): readonly Sector[] {
  const only = documents.length === 1
  const own = sectors.filter((code) => !general.has(code))
  if (own.length > (only ? 1 : 0) || !isOfCompany(document, analysis)) return []
  const titles = analysis.sentences.filter(({ sentence }) => sentence.title)
  const opening = analysis.sentences.find(({ sentence }) => !sentence.title)
  const told = [
    ...titles.flatMap((view) => view.sectors),
    ...(only && opening ? coveredSectors(opening) : []),
  ]
  const codes = [...new Set(told.flatMap((sector) => sector.codes))]
  const fields = codes.filter((code) => !general.has(code))
  // «От канатной дороги до солнечных панелей» sums several documents up
  return only || fields.length <= 2 ? fields : []
}

/** What any headline boasts of. */
const general: ReadonlySet<Sector> = new Set<Sector>(['investment', 'economy', 'humanitarian'])

/** «Компания намерена открыть откормочную площадку, соглашение подпишут осенью»: what the sentence tells ahead of a body's bare document. */
export function fieldsAhead(
  document: Document,
  documents: readonly Document[],
  analysis: Analysis,
): readonly Sector[] {
  const view = analysis.sentences[document.sentence]
  const own = documents.filter(({ sentence }) => sentence === document.sentence)
  if (!view || view.tags.has('Discuss') || own.length > 1) return []
  const bodies = analysis.organizations.filter(({ name }) =>
    document.sides.some((side) => side.name === name),
  )
  const at = view.chunks.findIndex(({ mention }) => mention?.kind === 'document')
  const comma = view.chunks.findLastIndex(({ tags }, index) => index < at && tags.has('Comma'))
  const end = view.chunks[comma]?.start
  // what schools are is no field of their memorandum
  if (end === undefined || bodies.length === 0 || bodies.some(isUniversity)) return []
  const told = coveredSectors(view).filter((sector) => sector.end <= end)
  return [...new Set(told.flatMap(({ codes }) => codes))]
}

const isUniversity = ({ kind }: Analysis['organizations'][number]): boolean => kind === 'university'

const isOfCompany = ({ sides }: Document, { organizations }: Analysis): boolean =>
  sides.some(({ name }) =>
    organizations.some((body) => body.name === name && body.kind === 'company'),
  )
