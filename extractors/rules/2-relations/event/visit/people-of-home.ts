import type { Analysis } from '../../../../engine/analysis.ts'
import type { Party } from '../party.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'

/** «В августе 15 преподавателей прошли обучение», «они тренировались»: people of whom nobody says whose they are are the article's only body of that kind. */
export function peopleOfHome(
  view: EventView,
  at: number,
  abroad: string | null,
  { organizations }: Analysis,
): Party[] {
  const { from, to } = clauseOf(view, at)
  const told = view.chunks.some(
    (chunk, i) =>
      i >= from && i < to && (/^(?:они|земляки)$/.test(chunk.normal) || has(chunk, 'People')),
  )
  const start = view.chunks[at]?.start ?? 0
  const bodies = organizations.filter(
    ({ country, name, evidence }) =>
      country !== null &&
      country !== abroad &&
      ofPeople.test(name) &&
      evidence.some(({ end }) => end <= start),
  )
  const [body, more] = bodies
  if (!told || !body || more) return []
  const places = body.places.map(({ name }) => name)
  return [{ name: body.name, country: body.country, places, kind: 'organization', standIn: null }]
}

/** Bodies that have pupils, players or patients' doctors. */
const ofPeople =
  /школ|гимнази|лице|колледж|училищ|университет|институт|академи|больниц|клиник|госпитал|центр|театр|филармони|ансамбл|клуб|федераци|команд|вуз/i
