import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Agreement, Sector } from '../../../../record.ts'
import { coveredSectors } from '../../sector/subject.ts'
import { countryNames } from '../parties/parties.ts'
import type { Document } from './documents.ts'

/**
 * The sectors of a bargain whose own words do not say that it is one: a contract, unless its fields are others, or a paper of companies
 * beside which buying or supplying is told («А заключила с Б протокол: отгрузят 20 тысяч тонн пшеницы», «А поставит Б цинк.
 * Соответствующее письмо компании подписали»). Null for other documents.
 */
export function dealOf(
  document: Document,
  type: Agreement['type'],
  analysis: Analysis,
): readonly Sector[] | null {
  if (document.about !== null || !document.sectors.every((code) => wares.has(code))) return null
  const beside = [0, -1, 1].flatMap((away) => {
    const view = analysis.sentences[document.sentence + away]
    return view && tellsDeal(view, away, document) ? [view] : []
  })
  // a «договор» of companies may be of anything
  const bargain = document.type === 'contract' || (type === 'contract' && beside.length > 0)
  if (!bargain && (beside.length === 0 || !isOfCompanies(document, analysis))) return null
  const goods = beside
    .filter(({ sentence }) => sentence.index !== document.sentence)
    .flatMap((view) => coveredSectors(view).flatMap(({ codes }) => codes))
  return [...new Set<Sector>(['trade', ...goods.filter((code) => code === 'food')])]
}

/** Whether a sentence tells of buying: the document's own behind it, one beside if it tells of no other document. */
function tellsDeal({ chunks }: SentenceView, away: number, { at }: Document): boolean {
  const isDocument = ({ mention }: Chunk) => mention?.kind === 'document'
  if (away !== 0) return chunks.some(isBuying) && (away < 0 || !chunks.some(isDocument))
  const own = chunks.slice(at + 1)
  const next = own.findIndex(isDocument)
  return (next < 0 ? own : own.slice(0, next)).some(isBuying)
}

const isBuying = wordLike(
  /^(?:за)?куп(?:ит|ят|ить|ают|ает|ать|ку|ке|ки)$|^приобре(?:т[её]т|тут|сти)$|^постав(?:ит|ят|ить|ка|ки|ку|ке|ок|лять|ляет|ляют)$|^отгру(?:зит|зят|зить|жать|жает|жают|зка|зке|зку)$|^экспортировать$|^сделк[аиуе]$/,
)

/** What is bought and sold. */
const wares: ReadonlySet<Sector> = new Set<Sector>(['trade', 'food', 'agriculture'])

const isOfCompanies = ({ sides }: Document, { organizations }: Analysis): boolean =>
  sides.every(
    ({ name }) =>
      countryNames.has(name) ||
      organizations.some((body) => body.name === name && body.kind === 'company'),
  )
