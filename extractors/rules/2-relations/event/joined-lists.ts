import type { PartyRef } from './parties.ts'
import { type EventView, has, isAdjective } from './skeleton.ts'

/**
 * «аким области и делегация провинции», «с губернатором и делегацией вуза»: a delegation in a list with others, which actors alone do
 * not show. Takes and gives the parties of one sentence by their order in it; those joined share the list and role of the first.
 */
export function withJoinedLists(view: EventView, refs: readonly PartyRef[]): readonly PartyRef[] {
  if (!refs.some((ref) => ref.group)) return refs
  const joined: PartyRef[] = []
  for (const ref of refs) {
    const before = joined.at(-1)
    const shared = joined.length > 0 && before ? sharedRole(view, before, ref) : null
    // «делегации А и Б» are two under one word
    joined.push(
      before && shared !== null && before.list !== ref.list
        ? { ...ref, list: before.list, role: shared }
        : ref,
    )
  }
  return joined
}

/** The role that `ref` has with `before` in one list; null where they are in none. */
function sharedRole(view: EventView, before: PartyRef, ref: PartyRef): PartyRef['role'] | null {
  if (!(before.group || ref.group) || before.where || ref.where) return null
  if (!isLinked(view, before.to + 1, ref.at)) return null
  if (before.role === ref.role) return before.role
  const governed = before.role === 'with' || before.role === 'between'
  return governed && ref.role === 'agent' ? before.role : null
}

/** Only «и», a comma, «а также» and adjectives from chunk `from` to `to`. */
function isLinked(view: EventView, from: number, to: number): boolean {
  if (to <= from || to > from + 5) return false
  const between = view.chunks.slice(from, to)
  return (
    between.some((chunk) => has(chunk, 'And', 'Comma')) &&
    between.every(
      (chunk) => has(chunk, 'And', 'Comma', 'Also') || chunk.normal === 'а' || isAdjective(chunk),
    )
  )
}
