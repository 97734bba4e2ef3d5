import type { Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { pairsInSeries } from '../../tie/series.ts'
import { asFilled, complete, countryNames, type Side, sideOf, sidesOf } from './parties.ts'
import { china, kindMeant } from './partner-meant.ts'

/** How far back a pair may have been told: for «стороны», and for «города», «регионы», whom the article is about. */
const NEAR = 5
const FAR = 12

/**
 * «Стороны подписали …», «когда регионы заключили …», «Соглашения подписаны»: the sides of the nearest sentence before that brings
 * both countries together. Of several pairs («А и Б с В и Г») all, where the document is a plural; else the first.
 */
export function lastPair(analysis: Analysis, index: number, plural: boolean): Side[] | null {
  const here = analysis.sentences[index]
  if (!here) return null
  const level = levelMeant(here)
  const paired = plural ? (pairsAt(analysis, index) ?? pairsAt(analysis, index - 1)) : null
  if (paired) return paired
  if (!here.tags.has('Sides') && !level && !closesTalks(here) && !pointsBack(here)) return null
  const strict = level !== null && level !== 'any'
  return (
    (strict ? pairBefore(analysis, index, level, true) : null) ??
    pairBefore(analysis, index, level, false)
  )
}

/** The sides of the nearest sentence before that brings both countries together; `strict`: only two of the level that is meant. */
function pairBefore(
  analysis: Analysis,
  index: number,
  level: Level | 'any' | null,
  strict: boolean,
): Side[] | null {
  const here = analysis.sentences[index]
  for (let at = index - 1; at >= Math.max(0, index - (level ? FAR : NEAR)); at--) {
    const view = analysis.sentences[at]
    if (!view || view.tags.has('Present')) continue
    const sides = actingSides(view, analysis)
    const [kz, cn] = ['KZ', 'CN'].map((country) => {
      const own = sides.filter((side) => side.country === country)
      const meant = own.find(({ name }) => level === null || isOfLevel(name, level, analysis))
      return meant ?? (strict ? undefined : own[0])
    })
    if (!kz || !cn) continue
    const many = isPlace(cn, analysis)
      ? (partnersOf(view, analysis) ?? (isRound(view, level, here) ? china : null))
      : null
    if (many) return [kz, many].map(asFilled)
    const others = sides.filter((side) => side !== cn && isListedWith(side, cn, view, analysis))
    return [balanced(kz, cn, analysis), balanced(cn, kz, analysis), ...others].map(asFilled)
  }
  return null
}

/** «Делегация посетила Пекин и Тяньцзинь. Подписано 11 меморандумов»: with whom in the towns is not told. */
function isRound(view: SentenceView, level: Level | 'any' | null, here?: SentenceView): boolean {
  if (level !== null || !here) return false
  const counted = here.chunks.some(
    ({ mention }) => mention?.kind === 'document' && (mention.count ?? 0) > 2,
  )
  const towns = view.actors.filter(
    ({ kind, country, places }) =>
      kind === 'place' && country === 'CN' && places[0]?.kind === 'city',
  )
  return (
    counted &&
    view.tags.has('Visit') &&
    new Set(towns.map(({ name }) => name)).size > 1 &&
    !view.actors.some(({ kind, country }) => kind === 'official' && country === 'CN')
  )
}

/** «Договор об этом», «соответствующее соглашение»: of those of whom the sentence before speaks. */
const pointsBack = ({ chunks }: SentenceView): boolean =>
  chunks.some(
    ({ mention, tags }, at) =>
      (mention?.kind === 'document' || tags.has('Document')) &&
      ((chunks[at + 1]?.normal === 'об' && chunks[at + 2]?.normal === 'этом') ||
        /^соответствующ/.test(chunks[at - 1]?.normal ?? '')),
  )

/** «На встрече подписан план», with nobody named: by those who met. */
const closesTalks = ({ chunks, actors }: SentenceView): boolean =>
  actors.every(({ role }) => role === 'in') &&
  chunks.some(({ normal }) => /^(?:встреч[аеи]|переговор)/.test(normal))

const acting = ['subject', 'with', 'between', 'agent', 'from', 'of']

const actingSides = (view: SentenceView, analysis: Analysis): Side[] => {
  const sides = sidesOf(
    view.actors.filter((actor) => acting.includes(actor.role)),
    analysis,
  ).filter((side) => !countryNames.has(side.name))
  return isAboutChina(view.sentence.index, analysis) ? complete(sides) : sides
}

/** «встретился с представителями корпорации «Х». В составе китайской делегации прибыли …», «в Пекине»: whence a guest of unknown country is. */
const isAboutChina = (index: number, { sentences }: Analysis): boolean =>
  sentences
    .slice(index, index + 2)
    .some(
      ({ chunks, actors }, away) =>
        chunks.some(({ mention }) => mention?.kind === 'country' && mention.code === 'CN') ||
        (away === 0 && actors.some(({ role, country }) => role === 'in' && country === 'CN')),
    )

const isPlace = ({ name }: Side, { places }: Analysis): boolean =>
  places.some((place) => place.name === name)

/** «побывала в Пекине и Нанкине, где встретилась с китайскими компаниями»: those met, of whom none is named, and not where. */
export function partnersOf(view: SentenceView, analysis: Analysis): Side | null {
  const named = view.actors.some(({ role, country }) => role === 'with' && country === 'CN')
  return !named && kindMeant(view, analysis) === 'many' ? china : null
}

/** «с руководством компаний А и Б»: a body named in one list with another. */
function isListedWith(side: Side, known: Side, view: SentenceView, { organizations }: Analysis) {
  const list = (name: string) =>
    view.actors.find(
      ({ kind, organization }) =>
        kind === 'organization' && organizations[organization ?? -1]?.name === name,
    )?.list
  return (
    side.country === known.country &&
    list(side.name) !== undefined &&
    list(side.name) === list(known.name)
  )
}

/** The pairs of the sentence at `at`, where it names as many KZ as CN places, several of each. */
export function pairsAt(analysis: Analysis, at: number): Side[] | null {
  const view = analysis.sentences[at]
  if (!view?.tags.has('Sister')) return null
  const series = pairsInSeries(view)
  if (series.length > 0)
    return series
      .flatMap((pair) => [pair.kz, pair.cn])
      .map(({ name, country }) => asFilled({ name, country }))
  const places = view.actors.filter(({ kind, role }) => kind === 'place' && role !== 'in')
  const sides = places.flatMap((actor) => sideOf(actor, analysis) ?? [])
  const kz = sides.filter(({ country }) => country === 'KZ')
  const cn = sides.filter(({ country }) => country === 'CN')
  return kz.length > 1 && kz.length === cn.length ? [...kz, ...cn].map(asFilled) : null
}

type Level = 'cities' | 'regions'

const isLevel = wordLike(/^(?:города|области|регионы|мегаполисы|провинции|они)$/)

/** «наши города», «два региона», «города подписали», «регионы стали»: the pair that the article is about, and of which level. */
function levelMeant({ chunks }: SentenceView): Level | 'any' | null {
  const at = chunks.findIndex(
    (chunk, index) =>
      isLevel(chunk) &&
      (/^(?:наши|оба|обе|два|две)$/.test(chunks[index - 1]?.normal ?? '') ||
        ['Sign', 'Become', 'Establish', 'Plan'].some((tag) => chunks[index + 1]?.tags.has(tag))),
  )
  const word = chunks[at]?.normal
  if (word === undefined) return null
  if (/^(?:города|мегаполисы)$/.test(word)) return 'cities'
  return word === 'они' ? 'any' : 'regions'
}

function isOfLevel(name: string, level: Level | 'any', { places }: Analysis): boolean {
  const kind = places.find((place) => place.name === name)?.kind
  if (level === 'any') return true
  return level === 'cities' ? kind === 'city' : kind === 'region' || kind === 'province'
}

/** A state body stands for its place where the other side is a place. */
function balanced(side: Side, other: Side, { organizations, places }: Analysis): Side {
  const body = organizations.find(({ name }) => name === side.name)
  const place = body?.kind === 'government' ? body.places[0] : undefined
  return place && places.some(({ name }) => name === other.name)
    ? { name: place.name, country: side.country }
    : side
}
