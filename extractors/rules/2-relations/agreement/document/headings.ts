import { countryNames } from '../parties/parties.ts'
import type { Document } from './documents.ts'

/** How far behind an opening sentence what it sums up may be told, in sentences. */
const LONG = 15

/** «Подписаны четыре меморандума.», told without its parties before each is told with its own: no document beside them. */
export const isHeading = (document: Document, documents: readonly Document[]): boolean =>
  isListHead(document, documents) ||
  isNamedBeside(document, documents) ||
  (document.plural &&
    document.source === 'context' &&
    document.sentences.length === 1 &&
    documents.some(
      (other) =>
        other !== document &&
        other.rank > 1 &&
        other.sentence > document.sentence &&
        other.sentence <= document.sentence + (document.sentence <= 2 ? LONG : 3),
    ))

/** «Подписано соглашение о побратимстве» over «подписано письмо о намерениях»: the headline calls the document by another name. */
export const isHeadlineOf = (known: Document, own: Document): boolean =>
  known.titled &&
  !own.titled &&
  (known.type === 'agreement' || own.type === 'agreement' || isOneKind(known, own)) &&
  known.status === own.status &&
  own.sides.every(({ name }) => known.sides.some((side) => side.name === name))

/** «план мероприятий (дорожная карта)» */
const isOneKind = (one: Document, other: Document): boolean =>
  [one, other].every(({ type }) => type === 'plan' || type === 'roadmap')

/** «Подписано 14 документов, в том числе меморандум между А и Б»: the papers counted are of those named in the same breath. */
const isNamedBeside = ({ type, plural, sentence, sides }: Document, all: readonly Document[]) =>
  type === 'other' &&
  plural &&
  all.some(
    (other) =>
      other.type !== 'other' &&
      other.sentence === sentence &&
      other.sides.every(({ name }) => sides.some((side) => side.name === name)),
  )

/** «… ряд меморандумов с представителями Китая. Первый из них – с компанией А»: whom the list names, the opening need not. */
const isListHead = (document: Document, documents: readonly Document[]): boolean =>
  document.plural &&
  documents.some(
    (other) => opens(document, other) && (isOfCountry(document) || isPapersOfSame(document, other)),
  )

/** «подписаны два документа» over documents of the same parties. */
const isPapersOfSame = ({ type, sides }: Document, item: Document): boolean =>
  type === 'other' && item.sides.every(({ name }) => sides.some((side) => side.name === name))

/** Whether a plural with the country as its party opened the list in which a document stands. */
const opens = (head: Document, item: Document): boolean =>
  head !== item && item.opener !== undefined && head.sentences.includes(item.opener)

const isOfCountry = ({ plural, sides }: Document): boolean =>
  plural && sides.some(({ name }) => countryNames.has(name))

/** What an item of such a list has from its opening: the kind counted, who signed, and the home side where the item names none. */
export function underHeading(item: Document, documents: readonly Document[]): void {
  const head = documents.find((other) => isOfCountry(other) && opens(other, item))
  if (!head) return
  if (item.type === 'agreement' && head.type !== 'other') item.type = head.type
  if (item.signatories.length === 0) item.signatories = [...head.signatories]
  const host = head.sides.find(({ country }) => country === 'KZ')
  if (host)
    item.sides = item.sides.map((side) => (side.country === 'KZ' && side.filled ? host : side))
}
