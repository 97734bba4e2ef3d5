import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Clause } from '../../clauses.ts'
import { placeMeantBy } from '../../general-words.ts'
import { type Pair, tiedPlaces } from './pairs.ts'

/**
 * «… и с Хэйхэ, с которым нас связывают побратимские отношения, и с Таразом», «в Чэнду, побратимом которого Тараз стал в 2015-м»: the
 * place right before the clause with the article's own or the one it names; «25-летие побратимских связей с этим китайским городом», «отношения с ним Павлодар установил …»: the guest told last with the
 * host of the sentence or the one told last before. Null elsewhere.
 */
export function pairOfWhich(
  view: SentenceView,
  clause: Clause,
  at: number,
  analysis: Analysis,
): Pair | null {
  return joinedToWhich(view, clause, at, analysis) ?? withThisCity(view, clause, analysis)
}

/** The place right before the clause of «который», and the one that the clause names, means by a general word or by «нас». */
function joinedToWhich(
  view: SentenceView,
  { to }: Clause,
  at: number,
  analysis: Analysis,
): Pair | null {
  const { chunks, actors } = view
  const which = chunks.findIndex(
    ({ tags, normal }, index) =>
      index >= at - REACH &&
      index <= at + REACH &&
      index < to &&
      (tags.has('Which') || (index < at && index >= at - 2 && being.test(normal))),
  )
  const comma = chunks.findLastIndex(
    ({ tags }, index) => index < Math.min(at, which) && tags.has('Comma'),
  )
  const mention = comma > 0 && which - comma < REACH ? chunks[comma - 1]?.mention : undefined
  const known = mention?.kind === 'place' && !mention.adjective ? mention.places.at(-1) : undefined
  if (!known) return null
  const country = known.country === 'KZ' ? 'CN' : 'KZ'
  const inside = chunks.slice(comma, to)
  const ours = inside.some(({ normal }) => us.test(normal)) && analysis.home?.country === country
  const [told, ...others] = ours
    ? [analysis.home]
    : tiedPlaces(actors.filter(({ chunk }) => chunk > comma && chunk < to)).filter(
        (place) => place.country === country,
      )
  const other = told ?? meantIn(inside, analysis, country)
  if (!other || others.length > 0) return null
  return country === 'KZ' ? { kz: other, cn: known } : { kz: known, cn: other }
}

function meantIn(
  chunks: SentenceView['chunks'],
  analysis: Analysis,
  country: 'KZ' | 'CN',
): PlaceRef | null {
  for (const [at, chunk] of chunks.entries()) {
    const place = placeMeantBy(chunk, chunks[at + 1], analysis, country)
    if (place) return place
  }
  return null
}

/** Chunks between the word of kinship, «который» and the comma before both. */
const REACH = 6

/** «из Сианя, являющегося побратимом Тараза» */
const being = /^(?:являющ|ставш)(?:и[йм]|его|ему|ем|ей|ую|ая)(?:ся)?$/

const us = /^(?:нас|нам|нами|наш\S*)$/

function withThisCity(
  { chunks, sentence, actors }: SentenceView,
  { from, to }: Clause,
  { home, places }: Analysis,
): Pair | null {
  const at = chunks.findIndex(
    (chunk, index) => index > from && index < to && isThis(chunk) && isWith(chunks[index - 1]),
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

const isThis = wordLike(/^(?:эт(?:им|ой)|ним|ней)$/)
