import type { Actor } from '../../../engine/analysis.ts'
import { type EventView, isAdjective } from './skeleton.ts'

/** «руководство города», «власти провинции», «администрация университета»: people of the place or body, who stand for it. */
export function isOfRulers(view: EventView, actor: Actor): boolean {
  if (actor.kind !== 'place' && actor.kind !== 'organization') return false
  let before = actor.chunk - 1
  for (let chunk = view.chunks[before]; chunk && isAdjective(chunk); chunk = view.chunks[before])
    before--
  const word = view.chunks[before]
  return word !== undefined && !word.mention && rulers.test(word.normal)
}

const rulers = /^(?:руководств[оауе]|власти|властей|властям|администраци[яию]|чиновник(?:и|ов|ам))$/
