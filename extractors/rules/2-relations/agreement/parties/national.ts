import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { DocumentMention } from '../../../../engine/mention.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import { isSpeaker } from '../segment.ts'
import { partnersNamed } from './partner-words.ts'

/** «межправительственное соглашение», «правительства двух стран подписали», «президенты подписали»: a document of the two states. */
export function isNational(view: SentenceView, at: number, analysis: Analysis): boolean {
  const { chunks } = view
  if (/^(?:межправительственн|межгосударственн)/.test(chunks[at - 1]?.normal ?? '')) return true
  if (isOfHeads(view, analysis)) return true
  return chunks.some(
    (chunk, index) =>
      isRule(chunk) &&
      chunks
        .slice(index + 1, index + 3)
        .some(
          (next) =>
            /^(?:стран|государств)$/.test(next.normal) ||
            (next.mention?.kind === 'country' && /^правительства/.test(chunk.normal)),
        ),
  )
}

const isRule = wordLike(
  /^(?:правительств[аоу]м?и?|правительств|глав[аы]|президент[ыа]|лидер[ыа]|минист(?:р|ры))$/,
)

/** «Премьер-министр X и Y подписали», «министры двух стран подписали»: those who act for a state, with nobody of a place or body. */
function isOfHeads({ actors, chunks }: SentenceView, { article, officials }: Analysis): boolean {
  const acting = actors.filter(
    ({ kind, role, chunk }) =>
      kind === 'official' &&
      /^(?:subject|agent|between)$/.test(role) &&
      chunks.slice(Math.max(0, chunk - 2), chunk + 5).some(({ tags }) => tags.has('Sign')),
  )
  const heads = acting.filter(({ start, end, official, places, organization }) => {
    const words = article.text.slice(start, end)
    const post = officials[official ?? -1]?.post ?? words.toLowerCase()
    if (places.length > 0 || organization !== null) return false
    return ofState.test(post) || (/^глав[аы]/.test(post) && country.test(words))
  })
  const local = actors.some(
    ({ kind, role, places, organization }) =>
      role !== 'in' && kind !== 'country' && (places.length > 0 || organization !== null),
  )
  if (heads.length === 0 || local) return false
  return (
    chunks.some(({ normal }) => /^(?:стран|государств)$/.test(normal)) ||
    heads.some(
      ({ start, end, official }) =>
        official !== null || country.test(article.text.slice(start, end)),
    )
  )
}

const country = /Казахстан|РК|Кита|КНР/
const ofState = /^(?:президент|премьер|вице-премьер|глав[аы] государств|лидер|министр)/

/** «между казахстанскими и китайскими предпринимателями»: people of both countries, none of whom is named. */
export const isBetweenPeople = ({ sentence: { tokens } }: SentenceView): boolean =>
  tokens.some(({ lower }, at) => {
    if (lower !== 'между') return false
    const [one = '', and, other = '', whom = ''] = tokens
      .slice(at + 1, at + 5)
      .map((token) => token.lower)
    return ours.test(one) && and === 'и' && ours.test(other) && partnersNamed(whom) === 'many'
  })

const ours = /^(?:казахстанск|китайск)/

/**
 * «Фирмы Сычуани заключили с казахстанцами контракты на 17 млн», «предприниматели заключили 12 контрактов»: several contracts of people of
 * whom none is named.
 */
export const isOfUnnamedPeople = (
  view: SentenceView,
  { from, to }: Clause,
  { type, plural }: DocumentMention,
): boolean =>
  plural === true &&
  type === 'contract' &&
  view.chunks.slice(from, to).some(({ token }) => people.test(token.lower)) &&
  !view.actors.some(
    (actor) =>
      actor.chunk >= from &&
      actor.chunk < to &&
      actor.name !== null &&
      (actor.kind === 'organization' || actor.kind === 'official') &&
      !isSpeaker(view, actor),
  )

const people =
  /^(?:предпринимател|бизнесмен|производител|поставщик|экспорт[её]р|аграри|фермер|мукомол|участник|коммерсант|фирм|компани|предприяти|организаци)(?:и|ы|я|ям|ами|ями)$/

/**
 * Whether a document of which nobody is named who signs is the two states' own: «декларация о партнёрстве между двумя странами», or what was
 * signed on a state visit («Президент посетил Китай с государственным визитом. … были подписаны двусторонние соглашения»), told in the
 * sentence itself or in the one before.
 */
export const isOfStates = (view: SentenceView, at: number, before?: SentenceView): boolean =>
  isBetweenCountries(view, at) ||
  isStateVisit(view) ||
  (before !== undefined && isStateVisit(before) && !namesLocal(view))

/** «с государственным визитом», «в ходе госвизита» */
const isStateVisit = ({ chunks }: SentenceView): boolean =>
  chunks.some(
    (chunk, at) =>
      isStatesOwn(chunk) || (isVisit(chunk) && /^государственн/.test(chunks[at - 1]?.normal ?? '')),
  )

const isStatesOwn = wordLike(/^госвизит/)
const isVisit = wordLike(/^визит/)

/** Whether a sentence names a place or body below the two states. */
const namesLocal = ({ chunks }: SentenceView): boolean =>
  chunks.some(({ mention }) => mention?.kind === 'place' || mention?.kind === 'organization')

/** «подписана декларация о партнёрстве между двумя странами», with nobody named who signs. */
function isBetweenCountries({ chunks, tags }: SentenceView, at: number): boolean {
  if (tags.has('Sides')) return false
  const before = chunks.slice(0, at).findLastIndex(({ normal }) => normal === 'между')
  if (before >= 0 && chunks.slice(before + 1, before + 3).some(isStates)) return true
  const behind = chunks.slice(at + 1).findIndex(({ normal }) => normal === 'между')
  const from = at + 2 + behind
  return (
    behind >= 0 &&
    !chunks.slice(at + 1, from).some(({ mention }) => mention?.kind === 'document') &&
    chunks.slice(from, from + 2).some(isStates)
  )
}

const isStates = ({ normal }: Chunk): boolean => /^(?:странами|государствами)$/.test(normal)
