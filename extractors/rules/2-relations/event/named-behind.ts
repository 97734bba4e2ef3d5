import type { PartyRef } from './parties.ts'
import { type EventView, has, isAdjective } from './skeleton.ts'

/**
 * «с официальными лицами — губернатором А и мэром Б», «с руководством вуза, включая ректора В», «с чиновниками провинции, возглавляемыми Г»:
 * those whom a collective noun stands for are named behind it, and stand in its role. Takes and gives the parties of one sentence.
 */
export function withNamedBehind(view: EventView, refs: readonly PartyRef[]): PartyRef[] {
  const joined = new Set<number>()
  const meant = new Set<PartyRef>()
  for (const ref of refs) {
    if (ref.party.kind !== 'official' || ref.party.standIn !== null) continue
    const people = refs.filter((one) => one.list === ref.list && one.party.kind === 'official')
    const opener = openerOf(view, people[0]?.at ?? ref.at)
    const from = opener < 0 ? -1 : withManyAt(view, opener)
    if (from < 0) continue
    joined.add(ref.list)
    // «с руководством города, включая акима»: the city is not one more party
    for (const one of refs)
      if (one.at > from && one.at < opener && one.party.kind !== 'official') meant.add(one)
  }
  if (joined.size === 0) return [...refs]
  return refs.flatMap((ref) =>
    meant.has(ref) ? [] : [joined.has(ref.list) ? { ...ref, role: 'with' as const } : ref],
  )
}

/** Where the words stand that introduce the names at `at`: a dash, a colon, «включая», «возглавляемыми»; -1 for none. */
function openerOf(view: EventView, at: number): number {
  const [before, comma] = [view.chunks[at - 1], view.chunks[at - 2]]
  if (has(before, 'Dash', 'Colon')) return has(view.chunks[at], 'Ins') ? at - 1 : -1
  const names = /^(?:включая|возглавляемыми|возглавляемым|возглавляемой)$/
  return names.test(before?.normal ?? '') && has(comma, 'Comma') ? at - 2 : -1
}

/** Where «с» stands before a collective noun in the instrumental, at most seven chunks before `end`, with no verb between; -1 for none. */
function withManyAt(view: EventView, end: number): number {
  for (let at = end - 1; at > Math.max(0, end - 8); at--) {
    const chunk = view.chunks[at]
    if (!chunk || has(chunk, 'Past', 'Present', 'Comma')) return -1
    if (!many.has(chunk.token.lower)) continue
    let back = at - 1
    while (view.chunks[back] && !view.chunks[back]?.mention && isAdjectiveAt(view, back)) back--
    return /^со?$/.test(view.chunks[back]?.normal ?? '') ? back : -1
  }
  return -1
}

const isAdjectiveAt = (view: EventView, at: number): boolean => {
  const chunk = view.chunks[at]
  return chunk !== undefined && isAdjective(chunk)
}

/** Words for several people of one side, in the instrumental. */
const many = new Set([
  'лицами',
  'руководством',
  'руководителями',
  'представителями',
  'чиновниками',
  'коллегами',
  'партнерами',
  'гостями',
  'властями',
  'членами',
])
