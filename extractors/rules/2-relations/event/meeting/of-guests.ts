import type { Frame } from '../frame.ts'
import { isPerson } from '../party-ref.ts'
import { type Draft, lastTold, otherCountry, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

/** «Область посетила делегация. На встрече аким отметил …»: those on the visit just told, and who of their hosts speaks or takes part. */
export function ofGuests(
  scene: Scene,
  frame: Frame,
  view: EventView,
): Pick<Draft, 'parties' | 'place' | 'date'> | null {
  const visit = scene.drafts.at(-1)
  if (visit?.type !== 'visit' || visit.background || visit.planned) return null
  if (frame.sentence === visit.sentence || frame.sentence - lastTold(scene, visit) > 6) return null
  // «На встрече гостей приветствовал аким» is told by its verb
  const byVerb = view.chunks.some((chunk) => has(chunk, 'ReceiveVerb', 'MeetVerb'))
  if (byVerb && !view.chunks.some((chunk) => has(chunk, 'TakePart'))) return null
  // «на встрече с бизнесом»: others than the guests, whom «с казахстанской стороной» means
  const [by, , side] = view.chunks.slice(frame.at + 1, frame.at + 4)
  if (/^со?$/.test(by?.normal ?? '') && !side?.normal.startsWith('сторон')) return null
  const country = otherCountry(visit.parties[0]?.country ?? null)
  const hosts = (scene.refs[frame.sentence] ?? []).filter(
    (ref) => ref.role === 'subject' && !ref.where && isPerson(ref) && ref.party.country === country,
  )
  if (hosts.length === 0 || country === null) return null
  const parties = [...hosts.map(({ party }) => party), ...visit.parties]
  // «В понедельник прошли переговоры. Район на них представлял …»
  const told = scene.pending && frame.sentence - scene.pending.sentence <= 1 ? scene.pending : null
  return {
    parties,
    place: told?.place ?? visit.place,
    date: told?.date ?? visit.date,
  }
}
