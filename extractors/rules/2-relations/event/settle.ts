import type { Event, Sector } from '../../../record.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { tellTitlePlace } from './meeting/title-place.ts'
import { officialParty, type Party } from './party.ts'
import type { Draft, Scene } from './scene.ts'
import { spokesman } from './spokesman.ts'
import { deedsThere } from './visit/deeds-there.ts'
import { stopsBetween } from './visit/first-last.ts'
import { metAbroad } from './visit/met-abroad.ts'
import { isCovered, placeOfVisit, stopsOf, townTold } from './visit/stops.ts'
import { isRetold } from './visit/titled.ts'
import { spanTrip, tillLast, tillLeaving } from './visit/trip-span.ts'
import { dayOfTalks, daysOfVisit, monthOfTalks } from './visit/visit-days.ts'

/** The drafts as events: stand-ins replaced by those named, a trip to a country dropped where its cities are told. */
export function settle(scene: Scene): Event[] {
  scene.drafts = scene.drafts.flatMap((draft) => stopsOf(scene, draft))
  scene.drafts.push(...stopsBetween(scene))
  scene.drafts = scene.drafts.filter((draft) => !isCovered(scene, draft) && !isRetold(scene, draft))
  spanTrip(scene)
  tillLast(scene)
  for (const draft of scene.drafts) {
    draft.place = townTold(scene, draft) ?? draft.place ?? placeOfVisit(scene, draft)
    draft.date ??= daysOfVisit(scene, draft) ?? dayOfTalks(scene, draft)
  }
  tillLeaving(scene)
  for (const draft of scene.drafts) draft.date ??= monthOfTalks(scene, draft)
  tellTitlePlace(scene)
  scene.drafts.push(...deedsThere(scene))
  scene.drafts.push(...metAbroad(scene))
  scene.drafts = scene.drafts.filter((draft) => !isCovered(scene, draft))
  const events = scene.drafts.map((draft) => toEvent(scene, draft))
  return events.filter(
    (event, at) =>
      !isHistory(event) && (scene.drafts[at]?.more || !isToldAgain(event, events.slice(0, at))),
  )
}

/** «Композитор приехал в Алматы в 1943 году»: Kazakhstan's places have ties of their own since 1991. */
const isHistory = ({ date }: Event): boolean => date !== null && date < '1991'

/** «Аким провёл встречу с главой компании X А. … Стороны …»: talks of no others than those of talks told before, by whatever name. */
const isToldAgain = (event: Event, before: readonly Event[]): boolean =>
  event.type === 'meeting' &&
  event.date === null &&
  event.participants.length > 1 &&
  before.some(
    ({ type, place, participants }) =>
      type === 'meeting' &&
      (place === null || event.place === null || place === event.place) &&
      event.participants.every((name) => participants.includes(name)),
  )

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
    participants: [...new Set(withoutHeaded(scene, draft, names))],
    sectors: sectorsOf(scene, draft),
    evidence: draft.evidence.slice(0, 6),
  }
}

/** «Палата провела встречу с миссией. Открыл её президент палаты А»: he was there for his body. */
function withoutHeaded(
  { analysis: { officials, organizations } }: Scene,
  { type, parties }: Draft,
  names: readonly string[],
): readonly string[] {
  const bodies = new Set(
    parties.flatMap(({ kind, name }) =>
      type === 'meeting' && kind === 'organization' ? [name] : [],
    ),
  )
  if (bodies.size === 0) return names
  const headed = officials.flatMap(({ name, organization }) => {
    const body = organization === null ? undefined : organizations[organization]?.name
    return body !== undefined && names.includes(name) ? [body] : []
  })
  return names.filter((name) => !(bodies.has(name) && headed.includes(name)))
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
