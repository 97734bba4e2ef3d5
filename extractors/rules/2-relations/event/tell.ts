import { absorb, isSame } from './merge.ts'
import type { Draft, Scene } from './scene.ts'
import type { EventView } from './skeleton.ts'
import { dateOf } from './when-where.ts'

/** Adds a draft to the story, or what it says more to the draft of the same event. */
export function add(scene: Scene, next: Draft): Draft {
  const same = scene.drafts.findLast((known) => isSame(known, next))
  if (same) absorb(same, next)
  else scene.drafts.push(next)
  const told = same ?? next
  if (next.date !== null && !next.background && !next.date.includes('/')) scene.lastDate = { date: next.date, sentence: next.sentence }
  return told
}

/** The date of a trigger in its sentence; «в тот же день» is the last day told. */
export function dateIn(scene: Scene, view: EventView, at: number): string | null {
  const { date, sameDay } = dateOf(view, at)
  if (sameDay) return scene.lastDate?.date ?? null
  return date ?? null
}
