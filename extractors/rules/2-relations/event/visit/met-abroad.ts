import { datesAgree } from '../merge.ts'
import { isNamed } from '../party.ts'
import { contains, type Draft, type Scene } from '../scene.ts'

/** «Ездил в Карамай, а 20 августа в Урумчи беседовал с банкиром»: on a trip to China also the towns where he met somebody were visited. */
export function metAbroad(scene: Scene): Draft[] {
  const found: Draft[] = []
  for (const draft of scene.drafts) {
    const { type, place, date } = draft
    if (type !== 'meeting' || draft.background || draft.planned || draft.guessed) continue
    const who = draft.parties.find((party) => party.country === 'KZ' && isNamed(party))
    if (!who || place?.kind !== 'place' || place.country !== 'CN') continue
    const trips = [...scene.drafts, ...found].filter(
      (visit) => visit.type === 'visit' && visit.place?.country === 'CN',
    )
    const away = trips.some(({ parties }) => parties.some(({ name }) => name === who.name))
    const told = trips.some(
      (visit) =>
        visit.place &&
        (visit.place.name === place.name ||
          contains(scene, visit.place, place) ||
          contains(scene, place, visit.place)) &&
        (datesAgree(visit.date, date) || isSoonAfter(visit.date, date)),
    )
    if (away && !told) found.push({ ...draft, type: 'visit', parties: [who] })
  }
  return found
}

/** «13 июня вылетел в Чжэнчжоу, где на следующий день …»: still the same stay. */
const isSoonAfter = (came: string | null, met: string | null): boolean => {
  const days = (Date.parse(met ?? '') - Date.parse(came ?? '')) / DAY_MS
  return came?.length === 10 && days > 0 && days <= STAY
}

const DAY_MS = 86_400_000
/** Days for which who came is taken to be still there. */
const STAY = 3
