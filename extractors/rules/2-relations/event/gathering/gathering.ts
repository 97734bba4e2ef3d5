import type { Analysis } from '../../../../engine/analysis.ts'
import { carries } from '../../../../engine/chunk.ts'
import type { Event } from '../../../../record.ts'
import type { Frame } from '../frame.ts'
import { plainFrame } from '../frame-of.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import { anyBetween, clauseOf, type EventView, has, withRelative } from '../skeleton.ts'
import { isAttended, isToTell } from './ceremony.ts'
import { daysOf } from './days-of.ts'
import { isDoneAt } from './done-at.ts'
import { gatheringFate, isAskedTo } from './gathering-fate.ts'
import {
  countedPlaces,
  holdsDays,
  isItem,
  isNamedEvent,
  isOfDays,
  isOfDocument,
  isOfWorld,
  isPart,
  isRowOf,
  isUntil,
  isVenue,
} from './gathering-kind.ts'
import { nameOf } from './gathering-name.ts'
import { placesOf } from './gathering-places.ts'
import { honoured } from './honoured.ts'
import { isHosted, isMade, isScheduled, isToBeSigned } from './made.ts'
import { partiesOfName } from './of-both.ts'
import { isOnlyRecalled } from './only-recalled.ts'
import { participants, withGuests } from './participants.ts'
import { isRibbon } from './ribbon.ts'
import { worldFair } from './world-fair.ts'

const types: readonly [string, Event['type']][] = [
  ['Forum', 'forum'],
  ['Exhibition', 'exhibition'],
  ['Gathering', 'other'],
  ['Ceremony', 'other'],
]

const telling: ReadonlySet<string> = new Set([
  'SomeEvent',
  'WorldFair',
  ...types.map(([tag]) => tag),
])

/** The forums, exhibitions and other gatherings that a sentence tells, one each; plurals («бизнес-форумы») name none. */
export function gatheringFrames(
  view: EventView,
  refs: readonly PartyRef[],
  analysis: Analysis,
): Frame[] {
  const frames: Frame[] = []
  let outer: Event['type'] | null = null
  view.chunks.forEach((chunk, at) => {
    if (!carries(chunk, telling)) return
    if (has(chunk, 'WorldFair')) {
      const fair = worldFair(view, refs, at)
      if (fair) frames.push(fair)
      return
    }
    if (has(view.chunks[at + 1], 'WorldFair')) return
    const event = has(chunk, 'SomeEvent') && (isNamedEvent(view, at) || isRibbon(view, at))
    const type = event ? 'other' : types.find(([tag]) => has(chunk, tag))?.[1]
    if (
      !type ||
      (chunk.mention && !has(chunk, 'Launched', 'Opened')) ||
      !(event || has(chunk, 'Singular') || isRowOf(view, at))
    )
      return
    if (has(chunk, 'Ceremony') && !isToTell(view, at)) return
    if (isPart(type, outer, chunk) || isVenue(view, at)) return
    if (isOfDocument(view, at) || isItem(view, at) || isOfWorld(view, at)) return
    if (anyBetween(view, at + 1, at + 3, 'Signing') || isUntil(view, at)) return
    if (has(view.chunks[at - 1], 'Exhibition', 'Forum')) return
    if (view.chunks.slice(Math.max(0, at - 4), at).some((word) => word.normal === 'рамках'))
      outer = type
    const frame = frameOf(view, refs, at, type, analysis)
    const counted = countedPlaces(view, refs, at)
    if (counted.length === 0) frames.push(frame)
    for (const place of counted) frames.push({ ...frame, places: [place] })
  })
  return frames.filter((frame) => !holdsDays(view, frame, frames) && !isOfDays(view, frame, frames))
}

/** What is told of the gathering at chunk `at`. */
function frameOf(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  type: Event['type'],
  analysis: Analysis,
): Frame {
  const clause = withRelative(view, at)
  const own = clauseOf(view, at)
  const near = refs.filter((ref) => ref.at >= clause.from && ref.at < clause.to)
  const fate = gatheringFate(view, at, clause.to)
  const places = placesOf(view, refs, near, at, analysis)
  const name = nameOf(view, at, analysis)
  const held =
    has(view.chunks[at], 'Opened') ||
    isAttended(view, at) ||
    anyBetween(view, clause.from, withGuests(view, at).to, 'HeldVerb', 'TakePart') ||
    isAskedTo(view, at) ||
    isHosted(view, near, own) ||
    isMade(view, at) ||
    isDoneAt(view, at, own) ||
    isScheduled(view, at, fate.told) ||
    isToBeSigned(view, at, fate.told)
  // «пригласил на форум, который пройдёт …»: who invites or is asked is on no list.
  // «подчеркнул важность форума, который пройдёт …»: nor is he who speaks of what is to come.
  const asked =
    fate.said === 'invited' ||
    anyBetween(view, own.from, at, 'Invite') ||
    (fate.said === 'held' &&
      fate.told === 'planned' &&
      !anyBetween(view, clause.from, clause.to, 'TakePart') &&
      honoured(view, near).length === 0)
  const owner = asked ? null : daysOf(view, at)
  const opened = near.find(
    ({ party, at: to }) => party.kind === 'organization' && isOpening(view, at, to),
  )
  const shown = asked
    ? []
    : withOwner(
        owner,
        participants(view, refs, at),
        anyBetween(view, clause.from, view.chunks.length, 'TakePart'),
      )
  const rule = `event/${type === 'other' ? 'gathering' : type}`
  const frame = plainFrame(view, at, type, rule, fate.told)
  frame.parties = shown.length > 0 || !isSummit(view, at) ? shown : partiesOfName(name)
  if (opened) frame.opened = opened.party
  frame.places = places
  frame.anaphoric = isOnlyRecalled(view, at, { places, name, held, owner, shown })
  frame.name = name
  return frame
}

/** «саммит «Центральная Азия – Китай»»: its sides meet there; a fair or forum of such a name has its own guests. */
const isSummit = ({ chunks }: EventView, at: number): boolean =>
  chunks[at]?.normal.startsWith('саммит') ?? false

/** «Дни провинции», in which others take part too; those of a country are of them alone. */
const withOwner = (owner: Party | null, came: Party[], took: boolean): Party[] => {
  if (!owner) return came
  const others = took ? came.filter(({ name }) => name !== owner.name) : []
  return owner.kind === 'country' && others.length > 0 ? others : [owner, ...others]
}

/** «открылось генеральное консульство», «открытие представительства центра»: the body at `to` is what is opened at `at`. */
const isOpening = (view: EventView, at: number, to: number): boolean =>
  (has(view.chunks[at], 'Opened') && to >= at && to <= at + 2) ||
  (/^(?:открыти|запуск)/.test(view.chunks[at]?.normal ?? '') && to > at && to <= at + 2)
