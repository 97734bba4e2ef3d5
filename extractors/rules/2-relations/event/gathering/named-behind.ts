import { wordLike } from '../../../../engine/word-like.ts'
import type { PartyRef } from '../parties.ts'
import { type EventView, has, isAdjective } from '../skeleton.ts'

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
  const led = ledBodies(view, refs)
  if (joined.size === 0)
    return led.size === 0
      ? [...refs]
      : refs.map((ref) => (led.has(ref) ? { ...ref, role: 'with' } : ref))
  return refs.flatMap((ref) =>
    meant.has(ref) ? [] : [joined.has(ref.list) ? { ...ref, role: 'with' as const } : ref],
  )
}

/** «с руководством китайских компаний А (AA) и Б (BB)»: the bodies are those met; brackets and quotes part their list. */
function ledBodies(view: EventView, refs: readonly PartyRef[]): Set<PartyRef> {
  const led = new Set<PartyRef>()
  const bodies = refs.filter((ref) => ref.party.kind === 'organization')
  let last: PartyRef | null = null
  for (const ref of bodies) {
    const goesOn = last !== null && isListed(view, last.to + 1, ref.at)
    // a Latin name shows no case
    if (!goesOn && (!/^(?:of|subject)$/.test(ref.role) || !isLed(view, ref.at))) last = null
    else {
      led.add(ref)
      last = ref
    }
  }
  return led
}

const isListed = (view: EventView, from: number, to: number): boolean =>
  from < to &&
  view.chunks
    .slice(from, to)
    .every(
      (chunk) =>
        has(chunk, 'Open', 'Close', 'Quote', 'And', 'Comma') ||
        /^\p{Lu}{2,8}$/u.test(chunk.token.text),
    )

/** «с руководством крупных компаний …» right before the body at `at`. */
function isLed(view: EventView, at: number): boolean {
  let back = at - 1
  const isMany = (): boolean => many.has(view.chunks[back]?.token.lower ?? '')
  while (back > at - 6 && !isMany() && (has(view.chunks[back], 'Quote') || isOfBody(view, back)))
    back--
  if (!isMany()) return false
  back--
  while (back > at - 9 && isAdjectiveAt(view, back)) back--
  return /^со?$/.test(view.chunks[back]?.normal ?? '')
}

const isOfBody = (view: EventView, at: number): boolean =>
  isAdjectiveAt(view, at) ||
  /^(?:компани|корпораци|холдинг|предприяти|фирм|групп|концерн|банк|университет|вуз|ассоциаци|подразделени|филиал|производител|оператор)/.test(
    view.chunks[at]?.normal ?? '',
  )

/** Where the words stand that introduce the names at `at`: a dash, a colon, «включая», «возглавляемыми»; -1 for none. */
function openerOf(view: EventView, at: number): number {
  const [before, comma] = [view.chunks[at - 1], view.chunks[at - 2]]
  if (has(before, 'Dash', 'Colon')) return has(view.chunks[at], 'Ins') ? at - 1 : -1
  return introduces(before) && has(comma, 'Comma') ? at - 2 : -1
}

const introduces = wordLike(/^(?:включая|возглавляемыми|возглавляемым|возглавляемой)$/)

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
  'ректоратом',
  'деканатом',
  'дирекцией',
  'администрацией',
  'менеджментом',
  'директорами',
  'главами',
  'владельцами',
  'инвесторами',
  'специалистами',
  'учеными',
  'членами',
])
