import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { pairsInSeries } from '../tie/series.ts'
import { countryNames, type Side, sideOf, sidesOf } from './parties.ts'

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
  const paired = plural ? pairsAt(analysis, index - 1) : null
  if (paired) return paired
  if (!here.tags.has('Sides') && !level && !closesTalks(here) && !pointsBack(here)) return null
  for (let at = index - 1; at >= Math.max(0, index - (level ? FAR : NEAR)); at--) {
    const view = analysis.sentences[at]
    if (!view || view.tags.has('Present')) continue
    const sides = actingSides(view, analysis)
    const [kz, cn] = ['KZ', 'CN'].map((country) => {
      const own = sides.filter((side) => side.country === country)
      return own.find(({ name }) => level === null || isOfLevel(name, level, analysis)) ?? own[0]
    })
    if (kz && cn) return [balanced(kz, cn, analysis), balanced(cn, kz, analysis)].map(asFilled)
  }
  return null
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

const asFilled = (side: Side): Side => ({ ...side, filled: true })

const acting = ['subject', 'with', 'between', 'agent', 'from', 'of']

const actingSides = (view: SentenceView, analysis: Analysis): Side[] =>
  sidesOf(
    view.actors.filter((actor) => acting.includes(actor.role)),
    analysis,
  ).filter((side) => !countryNames.has(side.name))

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

/** «наши города», «два региона», «города подписали», «регионы стали»: the pair that the article is about, and of which level. */
function levelMeant({ chunks }: SentenceView): Level | 'any' | null {
  const at = chunks.findIndex(
    (chunk, index) =>
      !chunk.mention &&
      /^(?:города|области|регионы|мегаполисы|провинции|они)$/.test(chunk.normal) &&
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
