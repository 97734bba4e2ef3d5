import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import type { Clause } from '../../clauses.ts'
import { type Pair, tiedPlaces } from './pairs.ts'

/**
 * «… и с Хэйхэ, с которым нас связывают побратимские отношения, и с Таразом»: the place right before the clause with the article's
 * own; «25-летие побратимских связей с этим китайским городом», «отношения с ним Павлодар установил …»: the guest told last with the
 * host of the sentence or the one told last before. Null elsewhere.
 */
export function pairOfWhich(view: SentenceView, clause: Clause, analysis: Analysis): Pair | null {
  return joinedToUs(view, clause, analysis) ?? withThisCity(view, clause, analysis)
}

function joinedToUs(
  { chunks }: SentenceView,
  { from, to }: Clause,
  { home }: Analysis,
): Pair | null {
  if (from < 2 || !chunks.slice(from, from + 2).some(({ tags }) => tags.has('Which'))) return null
  if (!chunks.slice(from, to).some(({ normal }) => /^(?:нас|нам|нами|наш\S*)$/.test(normal)))
    return null
  const mention = chunks[from - 2]?.mention
  const cn = mention?.kind === 'place' ? mention.places[0] : undefined
  return home?.country === 'KZ' && cn?.country === 'CN' ? { kz: home, cn } : null
}

function withThisCity(
  { chunks, sentence, actors }: SentenceView,
  { from, to }: Clause,
  { home, places }: Analysis,
): Pair | null {
  const at = chunks.findIndex(
    ({ normal }, index) =>
      index > from &&
      index < to &&
      /^(?:эт(?:им|ой)|ним|ней)$/.test(normal) &&
      isWith(chunks[index - 1]),
  )
  const pronoun = /^н/.test(chunks[at]?.normal ?? '')
  const noun = chunks.slice(at + 1, at + 3).find(({ normal }) => KINDS.has(normal))?.normal
  if (
    at < 0 ||
    (noun === undefined && !pronoun) ||
    actors.some(({ country, kind }) => country === 'CN' && kind === 'place')
  )
    return null
  const last = (country: string, kinds: readonly string[] | null): PlaceRef | undefined =>
    places.findLast(
      (place) =>
        place.country === country &&
        place.start < sentence.start &&
        (kinds === null || kinds.includes(place.kind)),
    )
  const cn = last('CN', KINDS.get(noun ?? '') ?? null)
  const own = pronoun ? tiedPlaces(actors).find(({ country }) => country === 'KZ') : undefined
  const kz = own ?? (home?.country === 'KZ' ? home : last('KZ', null))
  return cn && kz ? { kz, cn } : null
}

const isWith = (chunk: { normal: string } | undefined): boolean =>
  /^(?:с|со)$/.test(chunk?.normal ?? '')

const KINDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['городом', ['city']],
  ['провинцией', ['province']],
  ['регионом', ['province', 'prefecture']],
  ['районом', ['province', 'district']],
  ['округом', ['prefecture']],
  ['уездом', ['county']],
])
