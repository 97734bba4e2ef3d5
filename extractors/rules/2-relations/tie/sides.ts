import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import type { Clause } from '../../clauses.ts'
import { placeMeantBy } from '../../general-words.ts'
import { ofAnniversary } from './anniversary.ts'
import { isOfBoth, namesBehind, pairOfPlural } from './both.ts'
import { epithetOf, hostOf } from './epithet.ts'
import { namedBeside } from './named-beside.ts'
import { pairsOf, tiedPlaces } from './pairs.ts'
import { talkers } from './talkers.ts'
import { foreignOwner, ofThird, withThird } from './third.ts'

/**
 * The places that a clause ties, in order of the text; where one side is missing, those of the whole sentence, then the place
 * that a general word stands for («регион», «наш город»). Empty where a side stays unknown.
 */
export function sidesOf(
  view: SentenceView,
  clause: Clause,
  at: number,
  analysis: Analysis,
  standing: boolean,
): PlaceRef[] {
  const called = namesBehind(view, at)
  if (called) return called
  const actors = view.actors.filter(({ chunk }) => chunk >= clause.from && chunk < clause.to)
  // «между А и Б, центром провинции В»
  const between = tiedPlaces(actors.filter(({ role }) => role === 'between'))
  if (pairsOf(between).length > 0) return between
  const inClause = tiedPlaces(actors)
  if (pairsOf(inClause).length > 0) return inClause
  const plural = pairOfPlural(view, clause, analysis)
  if (plural) return plural
  const joined = withGeneral(inClause, view, clause, analysis)
  if (joined) return joined
  if (withThird(view, clause) && inClause.every(({ country }) => country === 'CN')) return []
  const all = withMissing(inClause, tiedPlaces(view.actors))
  if (pairsOf(all).length > 0) return all
  const named = standing ? namedBeside(view, at) : null
  if (named) return named
  const guests = standing ? epithetOf(view, at) : null
  const host = guests ? hostOf(view, analysis) : null
  if (guests && host) return [host, guests]
  if (foreignOwner(view, at)) return []
  const kz = all.filter((place) => place.country === 'KZ')
  const cn = [...all, ...proposing(view)].filter((place) => place.country === 'CN')
  const celebrating = standing && kz.length + cn.length === 1 ? hostOfFeast(view, at, all) : null
  if (celebrating) return [...all, celebrating]
  if (cn.length > 0) {
    const own =
      meant(view, clause, analysis, 'KZ') ??
      meant(view, { from: 0, to: view.chunks.length }, analysis, 'KZ') ??
      (standing ? unsaid(view, analysis) : (likeBefore(view, cn, analysis) ?? ours(view, analysis)))
    if (own) return [own, ...cn]
    return standing && !isOfBoth(view, at) ? [] : talkers(view, analysis)
  }
  if (ofThird(view)) return []
  const other =
    kz.length > 0 ? (meant(view, clause, analysis, 'CN') ?? townBefore(view, analysis)) : null
  if (other) return [...kz, other]
  const proposer = kz.length > 0 ? placeOfProposer(view) : null
  if (proposer) return [...kz, proposer]
  const both = kz.length > 0 ? [] : bothMeant(view, clause, at, analysis)
  return both.length > 0 || standing ? both : talkers(view, analysis)
}

/** «… привезли Хэфэй. Город в провинции Аньхой стал побратимом Костаная»: the one Chinese town that the sentence before names. */
function townBefore({ chunks, sentence }: SentenceView, analysis: Analysis): PlaceRef | null {
  if (chunks[0]?.normal !== 'город' || chunks[1]?.mention?.kind === 'place') return null
  const before = analysis.sentences[sentence.index - 1]?.sentence
  const towns = new Map<string, PlaceRef>()
  for (const place of analysis.places)
    if (place.country === 'CN' && place.kind === 'city' && before && isWithin(place, before))
      towns.set(place.id, place)
  const [only, ...others] = towns.values()
  return only && others.length === 0 ? only : null
}

const isWithin = (place: PlaceRef, { start, end }: SentenceView['sentence']): boolean =>
  place.start >= start && place.end <= end

/** «С областью А провинцию связывают побратимские отношения, а город Б …»: the place that a general word of the clause means comes before those of others. */
function withGeneral(
  inClause: readonly PlaceRef[],
  view: SentenceView,
  clause: Clause,
  analysis: Analysis,
): PlaceRef[] | null {
  const country = inClause[0]?.country
  if (country === undefined || (clause.from === 0 && clause.to === view.chunks.length)) return null
  const other = meant(view, clause, analysis, country === 'KZ' ? 'CN' : 'KZ')
  return other ? [...inClause, other] : null
}

/** The places of a clause with the sentence's of the country that the clause leaves out; all of them where it names none. */
function withMissing(inClause: readonly PlaceRef[], all: readonly PlaceRef[]): PlaceRef[] {
  const told = inClause[0]?.country
  return all.filter((place) => place.country !== told || inClause.includes(place))
}

/** «В Уральске отметили 10-летие побратимства с Чанша»: the one place of the other country in which the sentence sets the feast. */
function hostOfFeast(
  view: SentenceView,
  at: number,
  [guest]: readonly PlaceRef[],
): PlaceRef | null {
  if (!ofAnniversary(view, at) && !/^(?:с|со)$/.test(view.chunks[at + 1]?.normal ?? '')) return null
  const [host, more] = view.actors.filter(
    ({ kind, role, country }) => kind === 'place' && role === 'in' && country !== guest?.country,
  )
  return more ? null : (host?.places[0] ?? null)
}

/** «Предложение породниться поступило от Чэнду»: places that an offer comes from. */
const proposing = ({ tags, actors }: SentenceView): PlaceRef[] =>
  tags.has('Propose')
    ? actors.flatMap(({ kind, role, places }) =>
        kind === 'place' && role === 'from' ? places : [],
      )
    : []

/** «Вице-мэр Лояна предложил Костанаю породниться»: the place that a Chinese official of the sentence acts for. */
function placeOfProposer(view: SentenceView): PlaceRef | null {
  if (!view.tags.has('Propose')) return null
  for (const { kind, places } of view.actors)
    if (kind === 'official' && places[0]?.country === 'CN') return places[0]
  return null
}

/** «С Инином у Талдыкоргана побратимство давнее. А Наньнин предложил породниться.»: the KZ place of the same kind told last, two sentences away at most. */
function likeBefore(
  { sentence, tags }: SentenceView,
  [other]: readonly PlaceRef[],
  analysis: Analysis,
): PlaceRef | null {
  if (!tags.has('Propose') || other?.kind !== 'city') return null
  const from = analysis.sentences[Math.max(0, sentence.index - 2)]?.sentence.start ?? 0
  return (
    analysis.places.findLast(
      ({ country, kind, start }) =>
        country === 'KZ' && kind === 'city' && start >= from && start < sentence.start,
    ) ?? null
  )
}

/** «Провинция и область стали побратимами», «Они стали побратимами»: both sides by general words only. */
function bothMeant(view: SentenceView, clause: Clause, at: number, analysis: Analysis): PlaceRef[] {
  if (clause.from < at && view.chunks.slice(clause.from, at).some(({ normal }) => normal === 'они'))
    return pairBefore(view, analysis)
  const own = meant(view, clause, analysis, 'KZ')
  const other = meant(view, clause, analysis, 'CN')
  if (own && other) return [own, other]
  return isOfBoth(view, at) ? talkers(view, analysis) : []
}

/** «Тараз и Чэнду дружат. Они стали побратимами»: the only two places that the sentence before ties. */
function pairBefore({ sentence }: SentenceView, { sentences }: Analysis): PlaceRef[] {
  const before = sentences[sentence.index - 1]
  const pairs = before && !before.sentence.title ? pairsOf(tiedPlaces(before.actors)) : []
  const [only, ...others] = pairs
  return only && others.length === 0 ? [only.kz, only.cn] : []
}

/** «Мы хотим, чтобы провинция стала нам побратимом»: the article's own place. */
const ours = ({ chunks }: SentenceView, { home }: Analysis): PlaceRef | null =>
  chunks.some(({ normal }) => /^(?:наш\S{0,3}|нас|нам|мы)$/.test(normal)) ? home : null

/**
 * «Города-побратимы: Урумчи, Сиань», «нас связывают побратимские отношения»: a list without an owner is that of the article's own
 * place, and so are relations where the article names no other place of Kazakhstan.
 */
function unsaid({ chunks }: SentenceView, { home, places }: Analysis): PlaceRef | null {
  if (chunks.some(isHomely)) return home
  const alone = places.every(({ country, id }) => country !== 'KZ' || id === home?.id)
  return alone && chunks.some((chunk) => /^побратимск/.test(chunk.normal)) ? home : null
}

/** A word for the article's own place; «городов-побратимов провинции X» names none. */
const isHomely = wordLike(/^(?:наш|нас$|нам$|(?:город|област|регион)(?!\S{1,3}-побратимов$))/)

/** The place that a bare general word of the clause means; null without one. */
function meant(
  view: SentenceView,
  clause: Clause,
  analysis: Analysis,
  country: 'KZ' | 'CN',
): PlaceRef | null {
  for (let at = clause.from; at < clause.to; at++) {
    const place = placeMeantBy(view.chunks[at], view.chunks[at + 1], analysis, country)
    if (place) return place
  }
  return null
}
