import type { Analysis } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { gazetteer } from '../../../gazetteer/index.ts'
import { fold } from '../../../text/words/fold.ts'
import { placeParty } from './party.ts'
import type { PartyRef } from './party-ref.ts'
import { type EventView, has } from './skeleton.ts'
import type { Delegation } from './visit/delegation.ts'

/** «Павлодарцы», «ответный визит актюбинцев», «с кызылординцами»: people told by where they are from, the article's own place first. */
export function peopleOfPlace(
  view: EventView,
  at: number,
  known: readonly Delegation[],
  analysis: Analysis,
): PartyRef | null {
  const chunk = view.chunks[at]
  if (!chunk || chunk.mention || !isPeople(chunk)) return null
  const [, stem = '', ending = ''] = /^(.+)ц(ы|ев|ам|ами)$/.exec(chunk.normal) ?? []
  const adjective = `${stem}ск`.replaceAll('-', '')
  const { home, places, officials } = analysis
  const all = [...(home ? [home] : []), ...places].filter(({ id }) => isOf(id, adjective))
  // «кызылординцы»: of the town or its region, whichever the article's officials are of
  const place =
    all.find(({ name }) => officials.some((one) => one.places.some((of) => of.name === name))) ??
    all[0]
  if (!place) return null
  // those of the delegation of which the text tells
  const led = known.find(
    (one) =>
      one.head !== null &&
      one.country === place.country &&
      one.start < chunk.start &&
      places.some(({ id, name }) => one.places.includes(name) && isOf(id, adjective)),
  )
  const party = led?.head ?? placeParty(place.name, place.country, 'delegation')
  const role = roleOf(view, at, ending)
  return { party, at, to: at, role, list: -1 - at, group: true, where: false }
}

const isPeople = wordLike(/\p{L}{4}ц(?:ы|ев|ам|ами)$/u)

/** Whether the place's adjective begins so: «павлодарск», «восточноказахстанск». */
function isOf(id: string, adjective: string): boolean {
  const entry = gazetteer.byId.get(id)
  return (
    entry !== undefined &&
    entry.kind !== 'country' &&
    openings(entry).some((one) => one.startsWith(adjective))
  )
}

type Entry = NonNullable<ReturnType<typeof gazetteer.byId.get>>
const folded = new WeakMap<Entry, string[]>()

/** An entry's names and adjectives, folded and without hyphens: worked out once an entry. */
function openings(entry: Entry): string[] {
  const known = folded.get(entry)
  if (known) return known
  const all = [...entry.adjectives, ...entry.names].map(({ text }) =>
    fold(text).replaceAll('-', ''),
  )
  folded.set(entry, all)
  return all
}

function roleOf(view: EventView, at: number, ending: string): PartyRef['role'] {
  const before: Chunk | undefined = view.chunks[at - 1]
  if (/^со?$/.test(before?.normal ?? '')) return 'with'
  if (ending === 'ы') return 'subject'
  if (ending === 'ам') return 'to'
  if (ending === 'ами') return 'agent'
  return has(before, 'VisitNoun', 'Group', 'MeetingNoun') ? 'of' : 'object'
}
