import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/**
 * The verb left out behind a day: «10 мая побывал в Сиане, 12-го – в Ланьчжоу», «в марте область посетил А, в сентябре – мэр Б». Each gives
 * `told` again, its trigger the dash, with another place or another guest.
 */
export function gapped(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
  told: Frame | undefined,
): Frame[] {
  const { chunks } = view
  if (!told || told.anaphoric || told.others.length > 0) return []
  if (!chunks.some((chunk, i) => i > at && (has(chunk, 'Dash') || isThen(chunk)))) return []
  const found: Frame[] = []
  let from = chunks.findIndex((chunk, i) => i > at && has(chunk, 'Comma', 'Colon'))
  while (from > 0) {
    const next = chunks.findIndex((chunk, i) => i > from && has(chunk, 'Comma', 'Colon'))
    const to = next < 0 ? chunks.length : next
    const part = partAt(view, refs, { from, to }, told)
    if (part) found.push(part)
    from = next
  }
  return found
}

/** What the words between two commas tell without a verb of their own. */
function partAt(
  view: EventView,
  refs: readonly PartyRef[],
  { from, to }: { from: number; to: number },
  told: Frame,
): Frame | null {
  const { chunks } = view
  if (anyBetween(view, from, to, 'Past', 'Future', 'Which', 'VisitVerb', 'HeldVerb', 'StayVerb'))
    return null
  const [start, end] = [chunks[from]?.start ?? 0, chunks[to - 1]?.end ?? 0]
  const day = view.view.dates.find((date) => date.start >= start && date.end <= end)
  const dash = chunks.findIndex(
    (chunk, i) => i > from && i < to && has(chunk, 'Dash') && chunk.start >= (day?.end ?? start),
  )
  // «посетили Сиань, затем Ланьчжоу», «побывали в Сиане, а потом в Ланьчжоу»
  const adverb = chunks[from + 1]?.normal === 'а' ? from + 2 : from + 1
  const then = dash < 0 && isThen(chunks[adverb]) ? adverb : dash
  const later = chunks.slice(from, then + 1).some((chunk) => next.test(chunk.normal))
  if ((!day && !later) || then < 0) return null
  const behind = refs.filter((ref) => ref.at > then && ref.at <= then + 6 && ref.at < to)
  const towns = behind.filter(
    (ref) => ref.party.kind === 'place' && (ref.where || ref.at === then + 1) && !isTraveller(ref),
  )
  const town = towns[0]
  const group =
    town && isGuest(town, told) ? { ...town.party, standIn: 'delegation' as const } : null
  // without a verb a month is taken for the next one
  const base: Frame = day?.date && day.kind === 'point' ? { ...told, date: day.date } : told
  if (group) return { ...base, at: then, parties: [group] }
  if (town)
    return {
      ...base,
      at: then,
      places: towns.filter((ref) => ref.list === town.list).map((ref) => ref.party),
    }
  if (dash < 0) return null
  const guests = behind.filter((ref) => ref.role === 'subject' && isTraveller(ref))
  return guests.length > 0 && told.parties.length > 0
    ? { ...base, at: then, parties: guests.map((ref) => ref.party) }
    : null
}

/** «в марте в Павлодаре побывала делегация Сианя, в мае – Ланьчжоу»: of the guests' country. */
const isGuest = ({ party, where }: PartyRef, { parties, places }: Frame): boolean =>
  !where &&
  parties[0]?.standIn === 'delegation' &&
  parties[0].country === party.country &&
  places[0]?.country !== party.country

// «…, днём – в Алтае», «…, второй – в Тачэне», «…, а до этого – в Чугучаке»
const isThen = wordLike(/^(?:затем|потом|далее)$/)
const next = /^(?:днем|вечером|затем|потом|позже|раньше|этого|второй|третий|следующий)$/
