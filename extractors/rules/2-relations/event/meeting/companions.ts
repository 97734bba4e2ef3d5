import type { Frame } from '../frame.ts'
import { inClause, type PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import type { EventView } from '../skeleton.ts'

/** «вместе с А», «в сопровождении А», «кроме А, участвовали»: persons with a name beside those who met, added to their side. */
export function withCompanions(view: EventView, refs: readonly PartyRef[], frame: Frame): Frame {
  if (frame.type !== 'meeting' || frame.parties.length === 0) return frame
  const met = [...frame.parties, ...frame.others]
  const more = inClause(view, refs, frame.at).filter(
    (ref) =>
      isNamed(ref.party) &&
      isBeside(view, ref, refs) &&
      !met.some(({ name }) => name === ref.party.name),
  )
  if (more.length === 0) return frame
  return { ...frame, parties: [...frame.parties, ...more.map(({ party }) => party)] }
}

/** The words before the list of `ref` say that its people came along. */
function isBeside({ chunks }: EventView, ref: PartyRef, refs: readonly PartyRef[]): boolean {
  const first = refs.find(({ list }) => list === ref.list)?.at ?? ref.at
  const [second, before] = [chunks[first - 2]?.normal ?? '', chunks[first - 1]?.normal ?? '']
  return (
    (/^(?:вместе|совместно|наряду)$/.test(second) && /^со?$/.test(before)) ||
    (second === 'в' && before === 'сопровождении') ||
    /^(?:кроме|помимо)$/.test(before)
  )
}
