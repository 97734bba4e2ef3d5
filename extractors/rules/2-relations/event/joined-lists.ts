import type { PartyRef } from './party-ref.ts'
import { isRuling } from './rulers.ts'
import { type EventView, has, isAdjective } from './skeleton.ts'

/**
 * «аким области и делегация провинции», «с губернатором и делегацией вуза»: a delegation in a list with others, which actors alone do
 * not show. Takes and gives the parties of one sentence by their order in it; those joined share the list and role of the first.
 */
export function withJoinedLists(view: EventView, refs: readonly PartyRef[]): readonly PartyRef[] {
  if (!refs.some((ref) => ref.group)) return refs
  const all: PartyRef[] = []
  let before: PartyRef | undefined
  let grows = false
  for (const ref of refs) {
    const open: boolean = grows || before?.group === true || ref.group
    const joined: PartyRef | null = before && open ? joinedTo(view, before, ref) : null
    grows = joined !== null
    const next = joined ?? ref
    all.push(next)
    before = next
  }
  return all
}

/** `ref` with the list and role of `before`, whose list it goes on with; null where it does not. */
function joinedTo(view: EventView, before: PartyRef, ref: PartyRef): PartyRef | null {
  if (before.where || ref.where || !isLinked(view, before.to + 1, ref.at)) return null
  const chunk = view.chunks[ref.at]
  const fits = before.role === ref.role || has(chunk, ...(cases[before.role] ?? []))
  return fits ? { ...ref, list: before.list, role: before.role } : null
}

/** The case that a role is told in where no preposition of its own tells it. */
const cases: Readonly<Partial<Record<PartyRef['role'], readonly string[]>>> = {
  subject: ['Nom'],
  of: ['Gen'],
  object: ['Acc'],
  with: ['Ins'],
  between: ['Ins'],
  agent: ['Ins'],
}

/** Only «и», a comma, «а также», adjectives and «руководство» from chunk `from` to `to`. */
function isLinked(view: EventView, from: number, to: number): boolean {
  if (to <= from || to > from + 5) return false
  const between = view.chunks.slice(from, to)
  return (
    between.some((chunk) => has(chunk, 'And', 'Comma')) &&
    between.every(
      (chunk) =>
        has(chunk, 'And', 'Comma', 'Also') ||
        chunk.normal === 'а' ||
        isAdjective(chunk) ||
        isRuling(chunk),
    )
  )
}
