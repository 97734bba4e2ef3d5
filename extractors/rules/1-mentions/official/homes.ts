import type { CountryMention, PlaceMention, PlaceRef } from '../../../engine/mention.ts'
import { gazetteer } from '../../../gazetteer/index.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import type { Around } from './draft.ts'

/** KZ places of an article, the most often named first; of even ones the earlier. */
export function homesOf(places: readonly (PlaceMention | CountryMention)[]): PlaceRef[] {
  const counts = new Map<string, { place: PlaceRef; count: number }>()
  for (const mention of places) {
    if (mention.kind !== 'place') continue
    for (const place of mention.places) {
      if (place.country !== 'KZ') continue
      const known = counts.get(place.id)
      if (known) known.count++
      else counts.set(place.id, { place, count: 1 })
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map((each) => each.place)
}

/** Words that stand for a place told elsewhere: «аким области», «глава региона», «мэр города». */
export const placeWord =
  /^(?:области|региона|города|района|провинции|мегаполиса|столицы|округа|уезда|порта|зоны|сэз|областей|регионов|городов|районов|провинций)$/

/** The same, asked once of a spelling. */
export const isPlaceWord = new Flag((lower) => placeWord.test(lower))

/**
 * The place that such a word means behind a post: behind a Chinese post, or where its holder is Chinese, the last such
 * place told so far, else the KZ place of that kind that the article names most; null if the article names none.
 */
export function placeMeant(
  around: Around,
  word: string,
  title: string,
  country: string | null,
  start = 0,
): PlaceRef | null {
  const kinds = kindsOf[word] ?? []
  if (kinds.includes('zone')) return zoneMeant(around, word, country)
  if (kinds.length === 0) return null
  if (
    /^(?:провинции|округа|уезда|автономного района)$/.test(word) ||
    chinesePost.test(title) ||
    country === 'CN'
  )
    return (
      // «председатель правительства региона»: a Chinese region is a province
      (word === 'региона' ? chineseOf(around, ['province'], start) : null) ??
      chineseOf(around, kinds, start)
    )
  if (word === 'столицы') return around.homes.find((place) => place.name === 'Астана') ?? null
  const named =
    toldBefore(around, kinds, start) ?? around.homes.find((place) => kinds.includes(place.kind))
  // «глава региона» in Актобе heads the region that the town lies in
  if (word === 'региона' && named?.kind === 'city') {
    const region = around.homes.find((place) => place.kind === 'region')
    return region ?? (own.test(named.name) ? named : (regionOf(named) ?? named))
  }
  return named ?? (word === 'области' ? regionOf(around.homes[0]) : null) ?? around.homes[0] ?? null
}

/** Cities that are regions of their own. */
const own = /^(?:Алматы|Астана|Нур-Султан|Шымкент)$/

/** The last CN place of such kinds told before `start`; where none was, the last that the sentence tells. */
const chineseOf = (
  { chinese }: Pick<Around, 'chinese'>,
  kinds: readonly string[],
  start: number,
): PlaceRef | null =>
  chinese.findLast((place) => kinds.includes(place.kind) && place.start < start) ??
  chinese.findLast((place) => kinds.includes(place.kind)) ??
  null

/** The last KZ place of such a kind that the sentence itself tells before `start`: «в Сарани … аким города». */
function toldBefore(
  { named, tokens }: Pick<Around, 'named' | 'tokens'>,
  kinds: readonly string[],
  start: number,
): PlaceRef | null {
  const from = tokens[0]?.start ?? 0
  return (
    named.findLast(
      (place) =>
        place.country === 'KZ' &&
        place.start >= from &&
        place.end <= start &&
        kinds.includes(place.kind),
    ) ?? null
  )
}

/** «директор порта», «руководство зоны»: the zone so called that was told last, of the holder's country before others. */
function zoneMeant({ named, text }: Around, word: string, country: string | null): PlaceRef | null {
  const stem = word.slice(0, 3)
  const zones = named.filter(
    ({ kind, name, start, end }) =>
      kind === 'zone' && `${name} ${text.slice(start, end)}`.toLowerCase().includes(stem),
  )
  return zones.findLast((zone) => zone.country === country) ?? zones.at(-1) ?? null
}

/** The region that a city or district lies in: «аким области» in an article that names only its centre. */
export function regionOf(place: PlaceRef | undefined): PlaceRef | null {
  const region = gazetteer.byId.get(gazetteer.byId.get(place?.id ?? '')?.partOf ?? '')
  if (!place || region?.kind !== 'region' || region.country !== 'KZ') return null
  return { ...place, id: region.id, name: region.name, printed: region.name, kind: region.kind }
}

const kindsOf: Record<string, readonly string[]> = {
  области: ['region'],
  региона: ['region', 'city'],
  города: ['city'],
  мегаполиса: ['city'],
  столицы: ['city'],
  района: ['district', 'province'],
  'автономного района': ['province'],
  провинции: ['province'],
  округа: ['prefecture'],
  уезда: ['county'],
  порта: ['zone'],
  зоны: ['zone'],
  сэз: ['zone'],
}

// our regions have no government
const chinesePost =
  /губернатор|партком|горком|партийного комитета|комитета партии|КПК|мэр(?!ии)|(?:глав|председател)\p{L}+ (?:народного )?правительства/u

/** The place of a seat that the text gives none («аким Ержан Сапаров»): by the post's own country and kind. */
export function seatOf(
  around: Pick<Around, 'homes' | 'chinese' | 'named' | 'tokens'>,
  title: string,
  start = 0,
): PlaceRef | null {
  if (/аким|прокурор|омбудсмен|архитектор|санитарн|военком|глав\S администрации/.test(title))
    return (
      toldBefore(around, ['region', 'city'], start) ??
      around.homes.find((place) => /region|city/.test(place.kind)) ??
      null
    )
  if (/губернатор/.test(title)) return chineseOf(around, ['province'], start)
  if (/мэр|город(?:а|ского комитета)|горком/.test(title)) return chineseOf(around, ['city'], start)
  if (
    /(?:секретар\S{1,2}|член) .*(?:парткома|комитета (?:партии|КПК)|партийного комитета|провинциального)/.test(
      title,
    )
  )
    return around.chinese.at(-1) ?? null
  return null
}
