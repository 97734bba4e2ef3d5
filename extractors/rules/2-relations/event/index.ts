import type { Analysis } from '../../../engine/analysis.ts'
import type { Event } from '../../../record.ts'
import type { Frame } from './frame.ts'
import { gatheringFrames } from './gathering/gathering.ts'
import { tellLastDay } from './gathering/last-day.ts'
import { withNamedBehind } from './gathering/named-behind.ts'
import { tellNextHost } from './gathering/next-host.ts'
import { tellAttendance, tellScene, tellSomeEvent } from './gathering/tell-attendance.ts'
import { tellDays } from './gathering/tell-days.ts'
import { tellGathering } from './gathering/tell-gathering.ts'
import { tellSpeakers } from './gathering/tell-speakers.ts'
import { meetingFrames } from './meeting/meeting.ts'
import { tellNextTalks } from './meeting/next-talks.ts'
import { tellThosePresent } from './meeting/pending.ts'
import { tellThoseHeard } from './meeting/pending-sides.ts'
import { tellMeeting } from './meeting/tell-meeting.ts'
import { tellMembers } from './meeting/tell-members.ts'
import { tellUnsaid } from './meeting/unsaid-sides.ts'
import { partiesOf } from './parties.ts'
import { heroOf, type Scene } from './scene.ts'
import { settle } from './settle.ts'
import { eventViews } from './skeleton.ts'
import { tellDeeds } from './visit/deeds-there.ts'
import { findDelegations } from './visit/delegations.ts'
import { tellBack } from './visit/tell-back.ts'
import { tellVisit } from './visit/tell-visit.ts'
import { tellSpan } from './visit/trip-span.ts'
import { tellUntil } from './visit/until.ts'
import { visitFrames } from './visit/visit.ts'
import { signedAt, welcome } from './where.ts'

/** The visits, meetings, forums, exhibitions and other gatherings that an article states, each once, in order of first mention. */
export function findEvents(analysis: Analysis): Event[] {
  const views = eventViews(analysis)
  const delegations = findDelegations(views, analysis)
  const scene: Scene = {
    analysis,
    views,
    refs: views.map((view) => withNamedBehind(view, partiesOf(view, analysis, delegations))),
    delegations,
    drafts: [],
    deeds: [],
    trip: null,
    aside: null,
    pending: null,
    lastDate: null,
    days: null,
    span: { from: null, days: null, leaving: null },
    where: null,
    hero: heroOf(analysis),
    coming: null,
    members: [],
    unsaid: null,
  }
  for (const view of views) {
    if (view.view.sentence.tokens.at(-1)?.text === '?') continue
    const refs = scene.refs[view.index] ?? []
    welcome(scene, view, refs)
    signedAt(scene, view, refs)
    tellUntil(scene, view)
    const frames = [
      ...visitFrames(view, refs, analysis),
      ...meetingFrames(view, refs, analysis),
      ...(tellLastDay(scene, view) ? [] : gatheringFrames(view, refs, analysis)),
    ].sort((a, b) => order(a) - order(b) || a.at - b.at)
    for (const frame of frames) tell(scene, frame)
    tellSpan(scene, view)
    tellDays(scene, view)
    tellSomeEvent(scene, view)
    tellMembers(scene, view)
    tellAttendance(scene, view, refs)
    tellScene(scene, view, refs)
    tellThosePresent(scene, view, refs)
    tellThoseHeard(scene, view, refs)
    tellSpeakers(scene, view, refs)
    tellNextHost(scene, view, refs)
    tellNextTalks(scene, view, refs)
    tellBack(scene, view, refs)
    tellDeeds(scene, view, refs)
  }
  tellUnsaid(scene)
  return settle(scene)
}

// A trip told in a sentence frames the meetings of that sentence, wherever it stands in it.
const order = (frame: Frame): number => (frame.type === 'visit' ? 0 : 1)

function tell(scene: Scene, frame: Frame): void {
  if (
    frame.fate === 'denied' ||
    (frame.fate === 'invited' && (frame.type === 'visit' || frame.type === 'meeting'))
  ) {
    trace(scene, frame, frame.fate)
    return
  }
  if (frame.type === 'visit') tellVisit(scene, frame)
  else if (frame.type === 'meeting') tellMeeting(scene, frame)
  else tellGathering(scene, frame)
}

function trace(scene: Scene, frame: Frame, guard: string): void {
  const chunk = scene.views[frame.sentence]?.chunks[frame.at]
  if (chunk)
    scene.analysis.trace.push({
      sentence: frame.sentence,
      rule: frame.rule,
      start: chunk.start,
      end: chunk.end,
      guard,
    })
}
