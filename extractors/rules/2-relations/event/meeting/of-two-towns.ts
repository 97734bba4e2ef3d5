import type { Analysis } from '../../../../engine/analysis.ts'
import { pairMeantBy } from '../../../general-words.ts'
import type { Frame } from '../frame.ts'
import { placeParty } from '../party.ts'
import type { EventView } from '../skeleton.ts'
import { isHeld, meetingFrame } from './meeting-frame.ts'

/** «прошла встреча предпринимателей двух городов»: people of whom no more is said than the two towns or regions that the story is about. */
export function ofTwoTowns(view: EventView, at: number, analysis: Analysis): Frame | null {
  const chunk = view.chunks[at + 1]
  if (!chunk) return null
  const word = people.exec(analysis.article.text.slice(chunk.start, chunk.start + REACH))?.[1]
  if (word === undefined || !isHeld(view, at)) return null
  const plural = { ...chunk, mention: null, normal: plurals[word] ?? word }
  const pair = pairMeantBy(plural, undefined, analysis)
  if (!pair) return null
  const [home, other] = pair.map(({ name, country }) => placeParty(name, country, null))
  const frame = meetingFrame(view, at, 'event/meeting-between', [], [])
  return home && other ? { ...frame, parties: [home], others: [other], apart: true } : null
}

/** UTF-16 units that the people and their two towns take. */
const REACH = 70

const plurals: Readonly<Record<string, string>> = { городов: 'города', регионов: 'регионы' }

/** Not heads or delegations: of those the text tells more. */
const people =
  /^(?:(?:\p{Ll}+ )?представителей |\p{Ll}+(?:их|ых) )?(?:предпринимател|бизнесмен|бизнес|делов|учен|врач|медик|молод|студент|школьник|педагог|преподавател|специалист|журналист|ветеран|художник|писател|аграри|фермер|инвестор|туроператор|экспортер)\p{Ll}* (?:\p{Ll}+ )?(?:двух|обоих|обеих) (городов|регионов)/u
