import type { CountryMention, PlaceMention, PlaceRef } from '../../../engine/mention.ts'
import type { Around, Belonging } from './draft.ts'

type Located = PlaceMention | CountryMention

/** What a post belongs to by the places behind it; `meant` is the place that a bare «области» stands for. */
export function ofPlaces(
  around: Around,
  places: readonly Located[],
  meant: PlaceRef | null,
  end: number,
  title: string,
): Belonging | null {
  const first = places[0]
  if (!first) return meant && ofRefs([meant], end, false)
  if (first.kind === 'place') {
    const own = ofRefs(listed(around.text, places), end, true)
    // «генеральный консул в Алматы»: he sits there for the other country
    return isConsulIn(around.text, title, first.start)
      ? { ...own, places: [], country: own.country === 'KZ' ? 'CN' : 'KZ' }
      : own
  }
  const second = places[1]
  const between = second ? around.text.slice(first.end, second.start).trim() : ''
  if (second?.kind === 'place' && !/^(?:в|во)$/.test(between))
    return ofRefs(second.places, end, true)
  const of = nominative(around.text.slice(first.start, first.end), first.name)
  const host = second ? ` ${between} ${short(around.text.slice(second.start, second.end))}` : ''
  return { of: of + host, places: [], organization: null, country: first.code, end, explicit: true }
}

const isConsulIn = (text: string, title: string, place: number): boolean =>
  /консул$/.test(title) && /\sво? (?:г(?:\.|ороде) ?)?$/.test(text.slice(place - 12, place))

/** Places that are meant without being named behind the post. */
export const placeRefsMeant = (places: PlaceRef[], end: number): Belonging =>
  ofRefs(places, end, false)

/** Places as what a post belongs to: the first is named. */
function ofRefs(places: PlaceRef[], end: number, explicit: boolean): Belonging {
  const [first] = places
  return {
    of: first ? printedName(first) : null,
    places,
    organization: null,
    country: first?.country ?? null,
    end,
    explicit,
  }
}

/** A Chinese place's other name stays as printed («Чугучак»), a Kazakh one's former name too; abbreviations are written out. */
export const printedName = ({ name, printed, country }: PlaceRef): string => {
  if (country !== 'CN') return former.get(printed) ?? name
  return /^[А-Я]{2,4}$/.test(printed) || shortens(printed, name) ? name : printed
}

/** «Синьцзян» (also «Синцзян») of Синьцзян-Уйгурский автономный район, «Боро-Тала» of its prefecture. */
const shortens = (printed: string, name: string): boolean =>
  !/ /.test(printed) && bareSound(name).startsWith(`${bareSound(printed)}-`)

const bareSound = (name: string): string => name.toLowerCase().replaceAll('ь', '')

/** Names that Kazakh regions and cities bore since 1997: posts of that time are posts of these. */
const former = new Map([
  ['ЮКО', 'Южно-Казахстанская область'],
  ['Южный Казахстан', 'Южно-Казахстанская область'],
  ['Южно-Казахстанская область', 'Южно-Казахстанская область'],
  ['Нур-Султан', 'Нур-Султан'],
  ['Капшагай', 'Капшагай'],
  ['Капчагай', 'Капчагай'],
  ['Семипалатинск', 'Семипалатинск'],
  ['Зыряновск', 'Зыряновск'],
  ['Лениногорск', 'Лениногорск'],
])

/**
 * The places of a list («провинций Шэньси, Хубэй и Хэнань»); of nested ones the first («города Мяньян провинции Сычуань», also
 * with another behind them: «Абайского района Карагандинской области и уезда Хочэн»).
 */
function listed(text: string, places: readonly Located[]): PlaceRef[] {
  const refs: PlaceRef[] = []
  let last: Located | null = null
  for (const place of places) {
    if (place.kind !== 'place') break
    const between = last ? text.slice(last.end, place.start) : null
    if (between?.trim() !== '') {
      if (between !== null && !/^\s*(?:,|и|, а также|а также)\s*$/.test(between)) break
      refs.push(...place.places)
    }
    last = place
  }
  return refs
}

/** «Республики Казахстан» → Республика Казахстан, «Китайской Народной Республики» likewise; «РК» and «КНР» stay as printed. */
function nominative(printed: string, name: string): string {
  if (/^[А-Я]{2,4}$/.test(printed)) return printed
  if (/народн/i.test(printed)) return 'Китайская Народная Республика'
  return /^республик/i.test(printed) ? `Республика ${name}` : name
}

/** The host of a mission as printed, without the head of a town; «Китайской Народной Республике» is КНР, which has no case to get wrong. */
const short = (host: string): string =>
  /китайской народной/i.test(host) ? 'КНР' : host.replace(/^(?:г\.|городе)\s*/i, '')

/** An adjective before the post: «шанхайский мэр», «китайский посол». */
export function belongingBefore(
  around: Around,
  at: number,
): { start: number; belonging: Belonging } | null {
  const token = around.tokens[at - 1]
  const adjective =
    token && around.places.find((place) => place.adjective && place.end === token.end)
  if (!adjective) return null
  const end = around.tokens[at]?.end ?? adjective.end
  if (adjective.kind === 'place')
    return { start: adjective.start, belonging: ofRefs(adjective.places, end, true) }
  const { name, code } = adjective
  return {
    start: adjective.start,
    belonging: { of: name, places: [], organization: null, country: code, end, explicit: true },
  }
}
