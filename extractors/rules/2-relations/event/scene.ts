import type { Analysis } from '../../../engine/analysis.ts'
import { gazetteer } from '../../../gazetteer/index.ts'
import type { Event, Evidence } from '../../../record.ts'
import type { Frame } from './frame.ts'
import type { PartyRef } from './parties.ts'
import { officialParty, type Party, placeParty } from './party.ts'
import type { EventView } from './skeleton.ts'
import type { Delegation } from './visit/delegation.ts'

/** An event as the statements told so far give it. */
export interface Draft {
  type: Event['type']
  date: string | null
  place: Party | null
  parties: Party[]
  name: string | null
  /** What it is called: «фестиваль», «турнир»; where one word tells it. */
  noun?: string
  sentence: number
  /** Chunk of its trigger, where one word tells it. */
  at?: number
  background: boolean
  /** Still to come. */
  planned?: boolean
  /** Its parties are guessed from the trip, until the text lists them. */
  assumed?: boolean
  /** Its place is guessed from who met, not told. */
  guessed?: boolean
  /** Its day is that of the trip that the story is in, not told with it. */
  lent?: boolean
  /** «Помимо того, он встретился с …»: another than those told before, unless it has their names. */
  more?: boolean
  /** Works shown to guests on their way. */
  works?: boolean
  /** The first or last stop of a trip. */
  stage?: boolean
  evidence: Evidence[]
}

/** A meeting told before those who met, of whom `heard` were told since. */
export interface Pending {
  date: string | null
  place: Party | null
  sentence: number
  heard: Party[]
  /** Told without a day or place: only «в ней приняли участие …» right behind tells of it. */
  bare?: true
}

export interface Trip {
  parties: Party[]
  places: Party[]
  date: string | null
}

/** What was done in a town of China, and the trip that the story was in. */
export interface Deed {
  place: Party
  date: string | null
  sentence: number
  trip: Trip | null
  /** Who did it, where they have a name. */
  who: readonly Party[]
}

/** What the story has told up to here: the trip it is in, the last meeting and gathering, the last day. */
export interface Scene {
  analysis: Analysis
  views: readonly EventView[]
  refs: readonly (readonly PartyRef[])[]
  delegations: readonly Delegation[]
  drafts: Draft[]
  /** What was done in towns of China. */
  deeds: Deed[]
  trip: Trip | null
  /** «Встреча прошла 5 июня в Павлодаре»: told before those who met. */
  pending: Pending | null
  /** A trip told beside the story («в июле мы …»): it frames its own sentence only. */
  aside: (Trip & { sentence: number }) | null
  lastDate: { date: string; sentence: number } | null
  /** Days of the trip that the story is in, told before any of its stops. */
  days: string | null
  /** What single sentences tell of its first day and length: «гости прибыли 11 июля», «за четыре дня они посетили». */
  span: {
    from: string | null
    days: number | null
    leaving: { date: string; visit: Draft } | null
  }
  /** Where the scene is, told for the next `reach` sentences: «Добро пожаловать в город Туркестан», the forum just told. */
  where: { place: Party; sentence: number; reach: number } | null
  hero: Party | null
  /** The last gathering to come that was told with its place and no day. */
  coming: Frame | null
  /** The first talks spoken of as known, whose sides no sentence up to there has told. */
  unsaid: Frame | null
  /** «В её состав вошли А, Б и В»: who came with a delegation of which no head is named. */
  members: readonly Party[]
}

/** KZ of CN, CN of KZ, null of any other. */
export const otherCountry = (country: string | null): string | null =>
  country === 'KZ' ? 'CN' : country === 'CN' ? 'KZ' : null

/** The one whom the article is about on the KZ side: the akim of the home place, else the first named KZ official, else the home place. */
export function heroOf(analysis: Analysis): Party | null {
  const { home, officials } = analysis
  const akim = officials.find(
    (one) =>
      home &&
      /^(?:и\.о\. )?аким/.test(one.post ?? '') &&
      one.places.some((place) => place.id === home.id),
  )
  const first = akim ?? officials.find((one) => one.country === 'KZ' && one.post !== null)
  if (first) return officialParty(first)
  return home ? placeParty(home.name, 'KZ', 'post') : null
}

/** The party of `country` nearest before sentence `index`: the traveller, then who acted last, then the hero. */
export function counterpart(
  scene: Scene,
  index: number,
  country: string | null,
  not: readonly Party[],
): Party[] {
  const fits = (party: Party): boolean =>
    party.country === country && !not.some((other) => other.name === party.name)
  const travelling = scene.trip?.parties.filter(fits) ?? []
  if (travelling.length > 0) return travelling
  for (let at = index; at >= Math.max(0, index - 3); at--) {
    const near = (scene.refs[at] ?? []).filter(
      (ref) =>
        fits(ref.party) &&
        !ref.where &&
        (ref.party.kind === 'official' || ref.group || ref.party.standIn !== null),
    )
    const last = near.findLast((ref) => ref.role === 'subject') ?? near.at(-1)
    if (last) return [last.party]
  }
  if (scene.hero && fits(scene.hero)) return [scene.hero]
  const known = scene.delegations.find((one) => one.country === country)
  if (known?.head && fits(known.head)) return [known.head]
  const place = known?.places[0]
  return place === undefined ? [] : [placeParty(place, country, 'delegation')]
}

/** Evidence of a draft: the whole sentence of its trigger. */
export function evidenceOf(
  scene: Scene,
  index: number,
  rule: string,
  confidence: number,
): Evidence {
  const sentence = scene.views[index]?.view.sentence
  const [start, end] = [sentence?.start ?? 0, sentence?.end ?? 0]
  return { quote: scene.analysis.article.text.slice(start, end), start, end, rule, confidence }
}

/** Sentence that told of a draft last. */
export const lastTold = (scene: Scene, draft: Draft): number => {
  const start = draft.evidence.at(-1)?.start
  const at = scene.views.findLastIndex(({ view }) => view.sentence.start === start)
  return Math.max(at, draft.sentence)
}

/** Both countries are among the parties and places. */
export function linked(parties: readonly Party[], place: Party | null): boolean {
  const countries = new Set([...parties.map((party) => party.country), place?.country ?? null])
  return countries.has('KZ') && countries.has('CN')
}

/** Parties whose country is not known belong to the side that the known ones lack. */
export function completed(parties: readonly Party[], place: Party | null): Party[] {
  const known = new Set(parties.map((party) => party.country).filter((country) => country !== null))
  if (known.size === 0 && place?.country) known.add(place.country)
  const missing = known.size === 1 ? otherCountry([...known][0] ?? null) : null
  return parties.map((party) =>
    party.country === null && missing ? { ...party, country: missing } : party,
  )
}

/** Whether `inner` lies in `outer`, by the gazetteer's units. */
export function contains(scene: Scene, outer: Party, inner: Party): boolean {
  if (outer.country !== inner.country || outer.name === inner.name || inner.kind === 'country')
    return false
  if (outer.kind === 'country') return true
  const idOf = (name: string): string | undefined =>
    scene.analysis.places.find((place) => place.name === name)?.id
  const target = idOf(outer.name)
  const start = idOf(inner.name)
  let unit = start === undefined ? undefined : gazetteer.byId.get(start)
  while (unit?.partOf && unit.partOf !== target) unit = gazetteer.byId.get(unit.partOf)
  return target !== undefined && unit?.partOf === target
}
