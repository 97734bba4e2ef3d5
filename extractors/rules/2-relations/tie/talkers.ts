import type { Actor, Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'

/**
 * Whom a wish for kinship joins that names them not («Аким Алматы принял мэра Чэнду. Гости предложили породниться», «В Жаркенте
 * хотят породниться с Хоргосом»): the one KZ and the one CN place that this sentence, or one of the three before, brings together
 * by its places and the people who act for them. Empty where there are more, or where a town would be tied to a province.
 */
export function talkers(view: SentenceView, analysis: Analysis): PlaceRef[] {
  const found = new Map<string, PlaceRef>()
  const { index } = view.sentence
  for (let at = index; at >= Math.max(0, index - REACH); at--) {
    const told = analysis.sentences[at]
    if (!told || told.sentence.title) break
    for (const actor of told.actors)
      if (speaks(actor, at === index)) {
        const [place] = actor.places
        if (place) found.set(place.id, place)
      }
    const [kz, cn] = ['KZ', 'CN'].map((code) =>
      [...found.values()].filter(({ country }) => country === code),
    )
    if (!kz || !cn || kz.length > 1 || cn.length > 1) return []
    const [own, other] = [kz[0], cn[0]]
    if (own && other) return alike(own, other) ? [own, other] : []
  }
  return onlyGuest([...found.values()], view, analysis)
}

/** The one Chinese place of like rank that the article has told of, with the KZ place found or the article's own. */
function onlyGuest(
  [own, ...others]: readonly PlaceRef[],
  { sentence }: SentenceView,
  { places, home }: Analysis,
): PlaceRef[] {
  const host = own ?? home
  if (host?.country !== 'KZ' || others.length > 0) return []
  const guests = places.filter(
    (place) => place.country === 'CN' && place.start < sentence.start && alike(host, place),
  )
  const [guest] = guests
  return guest && guests.every(({ id }) => id === guest.id) ? [host, guest] : []
}

/** Sentences back that a wish may leave its sides to. */
const REACH = 3

/** Places that act, and officials for their own; in the sentence of the wish also where it is wished («в Жаркенте хотят»). */
const speaks = ({ kind, role, country, locating }: Actor, here: boolean): boolean =>
  locating !== true &&
  (kind === 'official' ||
    (kind === 'place' && role !== 'from' && (role !== 'in' || (here && country === 'KZ'))))

/** A town with a town, a region with a province; a prefecture may be either, and so may a town of a region's rank. */
export const alike = (one: PlaceRef, other: PlaceRef): boolean =>
  ((other.kind === 'prefecture' || isOfRank(other)) && isLarge(one)) ||
  (isOfRank(one) && isLarge(other)) ||
  isLarge(one) === isLarge(other)

/** Towns that have a region's code of ISO 3166-2: Алматы is KZ-75, Чунцин CN-CQ. */
const isOfRank = ({ kind, id }: PlaceRef): boolean =>
  kind === 'city' && /^(?:KZ|CN)-[A-Z\d]{2}$/.test(id)

const isLarge = ({ kind }: PlaceRef): boolean => kind === 'region' || kind === 'province'
