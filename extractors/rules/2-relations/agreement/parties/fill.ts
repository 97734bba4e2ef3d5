import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { hasProjectsBehind } from '../document/own-projects.ts'
import { guestBehind, hostBehind } from './behind.ts'
import { hostOfHeadline } from './headline-host.ts'
import { pairOfBodies, schoolBeside } from './kin.ts'
import { lastPair, partnersOf } from './last-pair.ts'
import { manySided } from './many-sided.ts'
import { asFilled, countryNames, isBothSided, nearest, type Side, sidesOf } from './parties.ts'
import { china, partnerMeant } from './partner-meant.ts'
import { partnersBefore } from './partners-before.ts'
import { sideOfSpeaker } from './speaker-side.ts'

/** Adds the missing side from the sentences before; null if the context does not give it. */
export function fill(
  sides: readonly Side[],
  index: number,
  analysis: Analysis,
  plural: boolean,
): Side[] | null {
  const kz = sides.filter((side) => side.country === 'KZ' && !countryNames.has(side.name))
  const cn = sides.filter((side) => side.country === 'CN' && !countryNames.has(side.name))
  const home = analysis.home ? { name: analysis.home.name, country: 'KZ' } : null
  const whole = (country: string): Side | null =>
    sides.find((side) => side.country === country) ?? null
  const view = analysis.sentences[index]
  if (sides.length === 0 && view) {
    const pair =
      manySided(analysis, index, view) ??
      pairOfBodies(analysis, index, view) ??
      lastPair(analysis, index, plural)
    if (pair) return pair
  }
  const speaker = (country: string): Side | null =>
    view ? sideOfSpeaker(view, country, analysis) : null
  const beside = ([side]: readonly Side[]): Side | null =>
    side ? schoolBeside(side, analysis, index) : null
  const many = view && cn.length === 0 ? partnersBefore(view, index, analysis) : []
  const before = analysis.sentences[index - 1]
  const guests =
    cn.length + many.length > 0
      ? [...cn, ...many]
      : (inOrder(kz, index, analysis, plural) ??
        [
          beside(kz) ??
            speaker('CN') ??
            (view ? partnerMeant(view, index, analysis) : null) ??
            whole('CN') ??
            (view && isOtherTrip(view) ? china : null) ??
            (before && isRound(before) ? partnersOf(before, analysis) : null) ??
            filled(nearest(analysis, index, 'CN', 3)) ??
            (sides.length === 0 && !plural ? guestOfLead(analysis, index) : null) ??
            (view && (isSaleToChina(view) || isTrip(view)) ? china : null) ??
            (before ? partnerMeant(before, index - 1, analysis) : null) ??
            filled(guestBehind(index, analysis)) ??
            (plural && hasProjectsBehind(index, analysis) ? china : null),
        ].filter(isSide))
  const hosts =
    kz.length > 0
      ? kz
      : [
          speaker('KZ') ??
            beside(guests) ??
            hostOfHeadline(guests, index, analysis) ??
            hostOfLead(guests, analysis, index) ??
            filled(
              hostBefore(index, analysis) ??
                home ??
                nearest(analysis, index, 'KZ', FAR) ??
                hostBehind(index, analysis),
            ),
        ].filter(isSide)
  const all = [...hosts, ...guests]
  return isBothSided(all) ? all : null
}

/**
 * Who of Kazakhstan was told last, at most two sentences before; a place that one only went to or came from, or a zone or pass, gives way to that of
 * who tells of it, and to the article's own.
 */
function hostBefore(index: number, analysis: Analysis): Side | null {
  const found = nearest(analysis, index, 'KZ', 2)
  const near = analysis.sentences
    .slice(Math.max(0, index - 2), index + 1)
    .flatMap(({ actors }) => actors)
  const told = near.findLast(({ name }) => name === found?.name)
  const kind = told?.places[0]?.kind ?? ''
  const passed =
    told?.kind === 'place' &&
    (/^(?:from|to|in|other)$/.test(told.role) || /^(?:zone|site)$/.test(kind))
  if (found && !passed) return found
  const spokesman = near.findLast(
    ({ kind, country, places }) => kind === 'official' && country === 'KZ' && places.length > 0,
  )
  const [own] = spokesman ? sidesOf([spokesman], analysis) : []
  return own ?? hostOfTalks(index, analysis) ?? (analysis.home ? null : found)
}

/** «В Павлодар прибыла делегация. Её принял аким области X. … Подписан меморандум»: for whom the last to receive or meet a guest there stands. */
function hostOfTalks(index: number, analysis: Analysis): Side | null {
  const told = analysis.sentences.slice(Math.max(0, index - TALKS), index)
  const host = told
    .filter(({ sentence, tags }) => !sentence.title && (tags.has('Receive') || tags.has('Meet')))
    .flatMap(({ actors }) => actors)
    .findLast(
      ({ kind, country, places, role }) =>
        kind === 'official' && country === 'KZ' && places.length > 0 && role === 'subject',
    )
  return host ? (sidesOf([host], analysis)[0] ?? null) : null
}

/** How far back a document's talks may be told, in sentences. */
const TALKS = 5

/** «В прошлом месяце во время визита в Китай аким подписал …»: whom he met there, the sentences before do not tell. */
const isOtherTrip = (view: SentenceView): boolean =>
  view.dates.some(({ precision }) => precision === 'month' || precision === 'year') && isTrip(view)

/** «побывала в Пекине и Нанкине, где встретилась с китайскими компаниями» */
const isRound = ({ sentence, actors }: SentenceView): boolean =>
  !sentence.title && actors.some(({ kind, country }) => kind === 'place' && country === 'CN')

/** «в ходе визита в Китай» */
const isTrip = ({ chunks, actors }: SentenceView): boolean =>
  actors.some(({ kind, country }) => kind === 'country' && country === 'CN') &&
  chunks.some(({ normal }) => /^(?:визит|поездк|командировк)/.test(normal))

/** «заключил контракт о поставке мёда в Китай»: the buyer is not named. */
const isSaleToChina = ({ chunks }: SentenceView): boolean =>
  chunks.some(
    ({ mention }, at) =>
      mention?.kind === 'country' &&
      mention.code === 'CN' &&
      chunks[at - 1]?.normal === 'в' &&
      chunks.slice(0, at).some(({ normal }) => /^(?:поставк|экспорт)/.test(normal)),
  )

/** «Подписаны соглашения с областью А и городом Б» behind a sentence about as many guests: they pair in order. */
function inOrder(
  hosts: readonly Side[],
  index: number,
  analysis: Analysis,
  plural: boolean,
): Side[] | null {
  const before = analysis.sentences[index - 1]
  if (!plural || hosts.length < 2 || !before || before.sentence.title) return null
  const guests = sidesOf(
    before.actors.filter(({ kind, role }) => kind === 'place' && role !== 'in'),
    analysis,
  ).filter(({ country }) => country === 'CN')
  return guests.length === hosts.length ? guests.map(asFilled) : null
}

/** How far behind the opening a document without parties is still its pair's, in sentences. */
const FAR = 12

/** The opening sentence of the text that tells of a Chinese place or body. */
function leadOf({ sentences }: Analysis, index: number): SentenceView | null {
  const lead = sentences.findIndex(
    ({ sentence, actors }) => !sentence.title && actors.some(isGuest),
  )
  return lead > OPENING || index - lead > FAR || lead === index ? null : (sentences[lead] ?? null)
}

/** The only Chinese place or body of the opening sentence that brings both sides together; where it lies does not count. */
function guestOfLead(analysis: Analysis, index: number): Side | null {
  const view = leadOf(analysis, index)
  if (!view) return null
  const acting = view.actors.filter((actor) => isGuest(actor) && actor.role !== 'in')
  const guests = sidesOf(acting.length > 0 ? acting : view.actors.filter(isGuest), analysis)
  return guests.length === 1 &&
    (analysis.home !== null || view.actors.some(({ country }) => country === 'KZ'))
    ? filled(guests[0] ?? null)
    : null
}

/** The home body beside a guest body of the opening sentence: where one of the two is told by it, the other is. */
function hostOfLead(guests: readonly Side[], analysis: Analysis, index: number): Side | null {
  const view = leadOf(analysis, index)
  const bodies = view?.actors.filter(({ kind }) => kind === 'organization') ?? []
  const sides = sidesOf(bodies, analysis)
  const told = guests.some(({ name }) => sides.some((side) => side.name === name))
  return told ? filled(sides.find(({ country }) => country === 'KZ') ?? null) : null
}

/** How far behind the headline and the dateline a text may open, in sentences. */
const OPENING = 4

const isGuest = ({ kind, country, locating }: Actor): boolean =>
  country === 'CN' && kind !== 'country' && !locating

const isSide = (side: Side | null): side is Side => side !== null

const filled = (side: Side | null): Side | null => side && asFilled(side)
