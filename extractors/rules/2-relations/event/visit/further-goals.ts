import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import type { Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, type EventView, has, isAdjective } from '../skeleton.ts'

/**
 * «в Чанше, центре провинции Хунань, а также в городах Чжучжоу и Юэян», «в Алматы и в Конаеве»: the places of `all` that go on with the
 * list of `first` behind a preposition of their own; in order.
 */
export function furtherPlaces(
  view: EventView,
  all: readonly PartyRef[],
  first: PartyRef,
): PartyRef[] {
  const found: PartyRef[] = []
  let last = first
  for (const ref of all.filter(({ at }) => at > first.at)) {
    const ofFirst = ref.list === first.list
    if (!ofFirst && ref.list !== last.list && !isFurther(view, last, ref)) continue
    if (!ofFirst) found.push(ref)
    last = ref
  }
  return found
}

function isFurther(view: EventView, last: PartyRef, ref: PartyRef): boolean {
  if (ref.party.kind !== 'place' || ref.party.country !== last.party.country) return false
  let at = ref.at - 1
  for (let word = view.chunks[at]; word && isOfPlace(word); word = view.chunks[at]) at--
  if (!/^(?:во?|на)$/.test(view.chunks[at]?.normal ?? '')) return false
  const before = view.chunks[at - 1]
  if (has(before, 'And')) return at - 2 === last.to
  return (
    before?.normal === 'также' && !anyBetween(view, last.to, at, 'Past', 'MeetingNoun', 'Forum')
  )
}

const isOfPlace = (word: EventView['chunks'][number]): boolean =>
  isAdjective(word) || /^(?:город|уезд|район|округ|провинци|област|порт)/.test(word.normal)

/** «посетила три города провинции Хубэй – Ухань, Сянъян и Цзинмэнь», «четыре провинции Китая – …»: what is counted is told behind the dash; null where it is not. */
export function townsOf(
  view: EventView,
  near: readonly PartyRef[],
  first: PartyRef,
): PartyRef[] | null {
  if (first.party.kind === 'organization' || !has(view.chunks[first.to + 1], 'Dash', 'Colon'))
    return null
  const counted = view.chunks
    .slice(Math.max(0, first.at - 3), first.at)
    .some(
      ({ normal }) =>
        /^(?:город(?:а|ов|ах|ам)|район(?:ы|а|ов|ах)|уезд(?:ы|а|ов|ах))$/.test(normal) ||
        (first.party.kind === 'country' &&
          /^(?:провинци(?:и|й|ях)|регион(?:а|ов|ах))$/.test(normal)),
    )
  const town = near.find((ref) => ref.at === first.to + 2 && ref.party.kind === 'place')
  return counted && town ? near.filter((ref) => ref.list === town.list) : null
}

/** «подписан в Харбине, во время визита делегации в КНР»: the one town of that country where the sentence is. */
export function inTown(scene: Scene, { places, sentence }: Frame): Party[] {
  const [country, more] = places
  if (country?.kind !== 'country' || more) return places
  const towns = (scene.refs[sentence] ?? []).flatMap(({ party, where }) =>
    where && party.kind === 'place' && party.country === country.country ? [party] : [],
  )
  const [town, other] = towns
  return town && !other ? [town] : places
}
