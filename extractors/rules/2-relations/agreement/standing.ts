import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { DocumentMention } from '../../../engine/mention.ts'
import { unsigned } from './governs.ts'
import type { Signing } from './status.ts'

/** «В рамках соглашения между А и Б», «согласно меморандуму между …»: a document of two told sides that something is done by is signed. */
export function standingSigning({ chunks, tags }: SentenceView, at: number): Signing | null {
  const mention = chunks[at]?.mention
  if (mention?.kind !== 'document' || mention.plural || mention.anaphoric) return null
  const lead = chunks.slice(Math.max(0, at - 3), at).map(({ normal }) => normal)
  // «шагом по реализации меморандума»
  const carrying = lead.findIndex((word) => carriedOut.test(word))
  const from = carrying >= 0 ? carrying : lead.findIndex((word) => doneBy.test(word))
  // «обсудили ход реализации дорожной карты А и Б»: what is carried out is signed
  const carried = carrying >= 0 && joinsBoth(chunks, at)
  if (unsigned.some((tag) => tags.has(tag) && !(carried && tag === 'Discuss'))) return null
  const plain = lead.slice(from + 1).every((word) => /(?:ого|ему|ому|ой|ом|с|на)$/.test(word))
  const ground = from >= 0 && plain && (carried || hasPartiesBehind(chunks, at) || isPact(mention))
  return ground || binds(chunks, at)
    ? { at, status: 'signed', rule: 'agreement/standing', noun: false }
    : null
}

/** «соглашения между А и Б» */
function hasPartiesBehind(chunks: readonly Chunk[], at: number): boolean {
  const behind = chunks.slice(at + 1, at + 9).findIndex(({ normal }) => normal === 'между')
  return behind >= 0 && !chunks.slice(at + 1, at + behind).some((each) => each.tags.has('Comma'))
}

/** «дорожной карты сотрудничества А и Б»: a KZ and a CN place right behind. */
function joinsBoth(chunks: readonly Chunk[], at: number): boolean {
  const countries = chunks
    .slice(at + 1, at + 8)
    .flatMap(({ mention }) => (mention?.kind === 'place' ? (mention.places[0]?.country ?? []) : []))
  return countries.includes('KZ') && countries.includes('CN')
}

/** What two sides only have together; a plan or a programme may be of one. */
const isPact = ({ type }: DocumentMention): boolean =>
  type === 'memorandum' || type === 'agreement' || type === 'protocol'

/** «А и Б связывает меморандум», «соглашение связало А и Б» */
const binds = (chunks: readonly Chunk[], at: number): boolean =>
  chunks
    .slice(Math.max(0, at - 2), at + 2)
    .some(({ normal }) =>
      /^(?:связ(?:ыва[ею]т|ывал[аио]?|ал[аио]?)|объедин(?:ил[аио]?|яет))$/.test(normal),
    )

const carriedOut = /^(?:реализаци|выполнени|исполнени)/

/** What stands between a deed and the document that it is done by. */
const doneBy =
  /^(?:по|рамках|согласно|соответствии|основе|основании|реализаци[июя]|выполнени[еия]|исполнени[еия]|выполняют|исполняют|реализуют|условиям)$/
