import type { OfficialEntity } from '../../../engine/mention.ts'
import type { Event, Sector } from '../../../record.ts'
import { dayNumber } from '../../../text/calendar.ts'
import { Flag } from '../../../text/lexeme.ts'
import type { Party } from './party.ts'
import { officialParty, placeParty } from './party.ts'
import { contains, type Draft, type Scene } from './scene.ts'
import { has, isSaying } from './skeleton.ts'
import { deedsThere } from './visit/deeds-there.ts'
import { stopsBetween } from './visit/first-last.ts'
import { metAbroad } from './visit/met-abroad.ts'
import { isCovered, placeOfVisit, stopsOf, townTold } from './visit/stops.ts'
import { spanTrip, tillLast, tillLeaving } from './visit/trip-span.ts'
import { dayOfTalks, daysOfVisit } from './visit/visit-days.ts'

/** The drafts as events: stand-ins replaced by those named, a trip to a country dropped where its cities are told. */
export function settle(scene: Scene): Event[] {
  scene.drafts = scene.drafts.flatMap((draft) => stopsOf(scene, draft))
  scene.drafts.push(...stopsBetween(scene))
  scene.drafts = scene.drafts.filter((draft) => !isCovered(scene, draft))
  spanTrip(scene)
  tillLast(scene)
  for (const draft of scene.drafts) {
    draft.place = townTold(scene, draft) ?? draft.place ?? placeOfVisit(scene, draft)
    draft.date ??= daysOfVisit(scene, draft) ?? dayOfTalks(scene, draft)
  }
  tillLeaving(scene)
  scene.drafts.push(...deedsThere(scene))
  scene.drafts.push(...metAbroad(scene))
  scene.drafts = scene.drafts.filter((draft) => !isCovered(scene, draft))
  return scene.drafts.map((draft) => toEvent(scene, draft))
}

function toEvent(scene: Scene, draft: Draft): Event {
  const names = draft.parties.map(
    (party) =>
      (spokesman(scene, party, draft) ?? speakerOfBody(scene, party, draft))?.name ?? party.name,
  )
  return {
    type: draft.type,
    name: draft.name,
    date: draft.date,
    place: draft.place?.name ?? null,
    participants: [...new Set(names)],
    sectors: sectorsOf(scene, draft),
    evidence: draft.evidence.slice(0, 6),
  }
}

/** «Встретился с представителями компании X. Её директор А отметил …»: who speaks for the body was there. */
function speakerOfBody(scene: Scene, party: Party, draft: Draft): Party | null {
  if (draft.type !== 'meeting' || party.kind !== 'organization' || party.country !== 'CN')
    return null
  const { officials, organizations } = scene.analysis
  const [one, more] = officials.filter(
    ({ organization }) => organization !== null && organizations[organization]?.name === party.name,
  )
  return one && !more ? officialParty(one) : null
}

/** A delegation without a named head is the one of its people whom the article names. */
function spokesman(scene: Scene, party: Party, draft: Draft): Party | null {
  if (party.standIn !== 'delegation' || draft.background) return null
  if (draft.planned && !isToday(scene, draft)) return null
  if (draft.type === 'exhibition') return null
  if (scene.members.length > 0 || isLongAgo(scene, draft)) return null
  const { officials, organizations } = scene.analysis
  const fitting = officials.filter((official) => {
    const body = official.organization === null ? undefined : organizations[official.organization]
    const places = [...official.places, ...(body?.places ?? [])].map((place) => place.name)
    const country = official.country ?? body?.country ?? null
    return (
      country === party.country &&
      !(country === 'KZ' && (onlySpeaks(scene, official) || isHost(scene, official))) &&
      (party.kind === 'country' ||
        places.some((place) => party.places.includes(place)) ||
        // «делегация из Цзянси», and the mayor of one of its towns
        (country === 'CN' && official.places.some((place) => isWithin(scene, party, place))))
    )
  })
  const first = fitting.find(({ name }) => !isMetBesides(scene, draft, name))
  if (!first || (party.kind === 'country' && fitting.length !== 1)) return null
  return draft.parties.some((other) => other.name === first.name) ? null : officialParty(first)
}

/** «Сегодня делегация переезжает в Сюйчжоу»: told as what is to come, and happening. */
const isToday = ({ analysis }: Scene, { date }: Draft): boolean =>
  date?.length === 10 && date === analysis.article.publishedAt?.slice(0, 10)

const isWithin = (
  scene: Scene,
  outer: Party,
  { name, country }: OfficialEntity['places'][number],
): boolean => outer.kind === 'place' && contains(scene, outer, placeParty(name, country, null))

/** «Помимо того, он встретился с …»: whom the text tells as another than the delegation is not hers. */
const isMetBesides = (scene: Scene, draft: Draft, name: string): boolean =>
  scene.drafts.some(
    (other) =>
      other !== draft && other.more === true && other.parties.some((party) => party.name === name),
  )

/** Who is told to have met guests at home need not have led the delegation that went abroad. */
const isHost = (scene: Scene, official: OfficialEntity): boolean =>
  scene.drafts.some(
    ({ type, place, parties, background }) =>
      type === 'meeting' &&
      !background &&
      place?.country === 'KZ' &&
      parties.some((party) => party.name === official.name),
  )

/** «отметил аким области», «по поручению акима»: an akim who is only quoted need not have gone; a guest who is has come. */
const onlySpeaks = (scene: Scene, official: OfficialEntity): boolean =>
  scene.refs.every((refs, index) => {
    const chunks = scene.views[index]?.chunks ?? []
    return refs.every(
      (ref) =>
        ref.party.name !== official.name ||
        /^(?:поручени|указани|распоряжени|инициатив|приглашени)/.test(
          chunks[ref.at - 1]?.normal ?? '',
        ) ||
        // «Ермек Кошербаев: «Для области важно …»»
        has(chunks[ref.to + 1], 'Colon') ||
        chunks.slice(Math.max(0, ref.at - 6), ref.at + 7).some((chunk) => isSaying(chunk.normal)),
    )
  })

/** More than a month before the article: who led that delegation is not who leads this one. */
function isLongAgo(scene: Scene, draft: Draft): boolean {
  const { publishedAt } = scene.analysis.article
  const last = draft.date?.split('/').at(-1) ?? ''
  if (publishedAt === null || last === '') return false
  if (last.length < 7) return last < publishedAt.slice(0, 4)
  const day = dayNumber(last.length === 7 ? `${last}-28` : last)
  return dayNumber(publishedAt.slice(0, 10)) - day > 31
}

/** Sectors of the sentences that tell the event, and of later ones that say what was talked of at it. */
function sectorsOf(scene: Scene, draft: Draft): Sector[] {
  const told = scene.views.flatMap(({ view }, index) =>
    draft.evidence.some((evidence) => view.sentence.start === evidence.start) ? [index] : [],
  )
  const last = told.at(-1)
  const later = draft.type !== 'meeting' || last === undefined ? [] : talkedOf(scene, draft, last)
  const codes = [...told, ...later].flatMap((index) =>
    (scene.views[index]?.view.sectors ?? []).flatMap((sector) => sector.codes),
  )
  return [...new Set(codes)]
}

/** Sentences behind a meeting, before the next event, that name fields: «в ходе встречи … в таких сферах, как …». */
function talkedOf(scene: Scene, draft: Draft, from: number): number[] {
  const found: number[] = []
  if (recalls(scene, from)) return found
  for (let index = from + 1; index < Math.min(scene.views.length, from + 14); index++) {
    const view = scene.views[index]?.view
    if (!view) break
    const next = scene.drafts.some(
      (other) =>
        other !== draft &&
        !other.background &&
        !other.planned &&
        (other.type === 'meeting' || other.type === 'visit') &&
        other.evidence[0]?.start !== undefined &&
        other.evidence[0].start === view.sentence.start,
    )
    if (next && !recalls(scene, index)) break
    if (next) continue
    const { tokens } = view.sentence
    if (
      tokens.some(({ lexeme }) => ofMeeting.of(lexeme)) &&
      tokens.some(({ lexeme }) => fields.of(lexeme))
    )
      found.push(index)
  }
  return found
}

/** What a speaker recalls («мы обсудили»): told beside the scene. */
const recalls = (scene: Scene, index: number): boolean =>
  scene.views[index]?.view.sentence.tokens.some((token) => token.lower === 'мы') ?? false

const ofMeeting = new Flag((lower) => /^(?:встреч|переговор|бесед|сторон|обсуж|обсуд)/.test(lower))
const fields = new Flag((lower) => /^(?:сфер|отрасл|направлени|обсу|договор)/.test(lower))
