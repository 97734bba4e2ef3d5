import type {
  CountryMention,
  OrganizationMention,
  PlaceMention,
  PlaceRef,
} from '../../../engine/mention.ts'
import { canBeGenitive } from '../../../text/genitive.ts'
import type { PostHead } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import { isPreterite } from '../../../text/tense.ts'
import { latinEnd } from '../organization/name-run.ts'
import { bodyMeant, isBodyWord } from './bodies-meant.ts'
import { type Around, type Belonging, tokenAt } from './draft.ts'
import { placeMeant, placeWord } from './homes.ts'

type Located = PlaceMention | CountryMention

/** What follows a post. */
export interface After {
  /** Token index behind the place or body. */
  to: number
  /** Token index behind all words that can belong to the post, where a name may stand. */
  reach: number
  /** Token index of the place, body or name: between it and the post stands the post's matter («торговли и интеграции»). */
  matter: number
  /** «горкома» of «секретарь Урумчийского горкома КПК»: it belongs to the post, the adjective to the place. */
  partyOrgan: string | null
  /** The place or body; `country` is its holder's, where the name tells: it decides what «округа», «компании» mean. */
  belonging(country: string | null): Belonging | null
}

/** What follows a post up to the name: «провинции Хэнань», «Республики Казахстан в КНР», «торгового бюро города Мяньян». */
export function belongingAfter(around: Around, from: number, post: PostHead): After {
  const { tokens } = around
  const places: Located[] = []
  let body: OrganizationMention | null = null
  let word: string | null = null
  let bodyWord: string | null = null
  let partyOrgan: string | null = null
  let to = from
  let matter: number | null = null
  let at = from
  while (at < Math.min(tokens.length, from + 22)) {
    const token = tokens[at]
    if (!token) break
    const organization = around.bodies.find(
      (each) => each.start <= token.start && each.end > token.start,
    )
    const place = around.places.find((each) => each.start <= token.start && each.end > token.start)
    if (organization) {
      // «директор центра «Диалог» университета X»: a body and the one it is part of
      const owner: boolean = body !== null && organization.start === body.end + 1
      if ((body && !owner) || (post.seat && !post.title.startsWith('глав'))) break
      body ??= organization
      matter ??= at
      at = tokenAt(tokens, at, organization.end)
      // «Co., Ltd. Сюй Хай»
      if (tokens[at]?.text === '.' && at + 1 < tokens.length) at++
      to = at
    } else if (place && !place.adjective) {
      places.push(place)
      matter ??= at
      at = tokenAt(tokens, at, place.end)
      to = at
    } else if (place && party.test(tokens[tokenAt(tokens, at, place.end)]?.lower ?? '')) {
      places.push(place)
      matter ??= at
      at = tokenAt(tokens, at, place.end) + 1
      partyOrgan = tokens[at - 1]?.lower ?? null
      if (/^кпк$/.test(tokens[at]?.lower ?? '')) at++
      to = at
    } else if (placeWord.test(token.lower) && !nounAt(around, at + 1)) {
      word = tokens[at - 1]?.lower === 'автономного' ? 'автономного района' : token.lower
      matter ??= at
      at++
      to = at
    } else if (token.text === '(' && bracketed(around, at)) {
      at = bracketed(around, at) ?? at + 1
    } else if (!post.seat && isBodyWord(token.lower) && body === null && places.length === 0) {
      bodyWord = token.lower
      matter ??= at
      at++
      to = at
    } else if (passes(around, at, from, post, places.length > 0 || body !== null || word !== null))
      at++
    else break
  }
  const end = tokens[to - 1]?.end ?? 0
  const start = tokens[from]?.start ?? 0
  return {
    to,
    reach: at,
    matter: matter ?? at,
    partyOrgan,
    belonging(country) {
      if (body) return ofBody(around, body, places, end)
      const told = bodyWord === null ? null : bodyMeant(around, bodyWord, start, country)
      if (told) return { ...ofBody(around, told, [], end), explicit: false }
      const meant = word === null ? null : placeMeant(around, word, post.title, country, start)
      return ofPlaces(around, places, meant, end)
    },
  }
}

/** Token index behind a bracket that holds only a place or a Latin name («г. Харбина (пров. Хэйлунцзян)»); null if it holds more. */
function bracketed({ tokens, places }: Around, at: number): number | null {
  const first = tokens[at + 1]
  const place = first && places.find((each) => each.start === first.start)
  const latin = latinEnd(tokens, at + 1)
  const close = place ? tokenAt(tokens, at, place.end) : latin === null ? at : latin + 1
  return tokens[close]?.text === ')' ? close + 1 : null
}

/** Whether a word can stand between a post and what it belongs to without saying anything of it. */
function passes(around: Around, at: number, from: number, post: PostHead, found: boolean): boolean {
  const token = around.tokens[at]
  if (!token) return false
  const { lower } = token
  if (
    government.test(lower) ||
    around.places.some((each) => each.adjective && each.start === token.start)
  )
    return true
  // «представитель Казахстана при ШОС»
  if (lower === 'при' && found && /^\p{Lu}{2,5}$/u.test(around.tokens[at + 1]?.text ?? ''))
    return true
  if (/^(?:в|во|и|,|по|на|при)$/.test(lower) && found)
    return (
      nounAt(around, at + 1) &&
      around.bodies.every((each) => each.start !== around.tokens[at + 1]?.start)
    )
  if (post.seat || at - from >= 7) return false
  // «представитель ЦМП МОН РК»: what nobody spells out
  if (/^\p{Lu}{2,5}$/u.test(token.text) && !/^\p{Lu}{4,}$/u.test(around.tokens[at + 1]?.text ?? ''))
    return true
  if (found) return false
  if (/^(?:и|по|при|с|в|на)$/.test(lower)) return at > from || /^(?:по|в)$/.test(lower)
  // «секретарь Совета безопасности»: a body's capital, where no name goes on
  const next = around.tokens[at + 1]?.text ?? ''
  const body = /^\p{Lu}\p{Ll}/u.test(token.text) && /^\p{Ll}/u.test(next) && canBeGenitive(next)
  return (
    (/^\p{Ll}/u.test(token.text) || (body && at - from < 2)) &&
    (governed(lower) || behindPo(around, at))
  )
}

/** Words that a post governs: «управления туризма», «по связям», «отделом». */
const governed = (lower: string): boolean =>
  canBeGenitive(lower) || (/(?:ом|ем|ам|ям|ами|ями|у|ю)$/.test(lower) && !isPreterite(lower))

/** «по науке», «по международным связям» */
const behindPo = ({ tokens }: Around, at: number): boolean =>
  /(?:е|ым|им|ому|ему|ой|ей)$/.test(tokens[at]?.lower ?? '') &&
  [1, 2].some((back) => tokens[at - back]?.lower === 'по')

/** Words between a seat and its place that say nothing more: «мэр народного правительства города X». */
const government =
  /^(?:народного|правительства|администрации|акимата|отдела|сектора|пресс-службы|муниципального|городского|провинциального|местного|автономного|кпк|компартии|нашей|нашего|этой|этого|данного|комитета|парткома|китайской|китайского|казахстанского)$/

const party = /^(?:горкома|парткома|обкома|райкома|крайкома)$/

const nounAt = (around: Around, at: number): boolean => {
  const token: Token | undefined = around.tokens[at]
  return (
    token !== undefined &&
    around.places.some(
      (each) => !each.adjective && each.start <= token.start && each.end > token.start,
    )
  )
}

/** A body as what a post belongs to. */
export function ofBody(
  around: Around,
  body: OrganizationMention,
  places: readonly Located[],
  end: number,
): Belonging {
  const entity = around.organizations[body.entity]
  const own = places.flatMap((place) => (place.kind === 'place' ? place.places : []))
  const refs = entity && entity.places.length > 0 ? entity.places : own
  const country = entity?.country ?? refs[0]?.country ?? null
  return { of: body.name, places: refs, organization: body.entity, country, end, explicit: true }
}

function ofPlaces(
  around: Around,
  places: readonly Located[],
  meant: PlaceRef | null,
  end: number,
): Belonging | null {
  const first = places[0]
  if (!first) return meant && ofRefs([meant], end, false)
  if (first.kind === 'place') return ofRefs(listed(around.text, places), end, true)
  const second = places[1]
  const between = second ? around.text.slice(first.end, second.start).trim() : ''
  if (second?.kind === 'place' && !/^(?:в|во)$/.test(between))
    return ofRefs(second.places, end, true)
  const of = nominative(around.text.slice(first.start, first.end), first.name)
  const host = second ? ` ${between} ${short(around.text.slice(second.start, second.end))}` : ''
  return { of: of + host, places: [], organization: null, country: first.code, end, explicit: true }
}

/** Places that are meant without being named behind the post. */
export const placeRefsMeant = (places: PlaceRef[], end: number): Belonging =>
  ofRefs(places, end, false)

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
const printedName = ({ name, printed, country }: PlaceRef): string => {
  if (country !== 'CN') return former.get(printed) ?? name
  return /^[А-Я]{2,4}$/.test(printed) || name.startsWith(`${printed}-`) ? name : printed
}

/** Names that Kazakh regions and cities bore since 1997: posts of that time are posts of these. */
const former = new Map([
  ['ЮКО', 'Южно-Казахстанская область'],
  ['Южный Казахстан', 'Южно-Казахстанская область'],
  ['Южно-Казахстанская область', 'Южно-Казахстанская область'],
  ['Нур-Султан', 'Нур-Султан'],
  ['Капшагай', 'Капшагай'],
])

/** The places of a list («провинций Шэньси, Хубэй и Хэнань»); of nested ones («города Мяньян провинции Сычуань») the first. */
function listed(text: string, places: readonly Located[]): PlaceRef[] {
  const refs: PlaceRef[] = []
  let last: Located | null = null
  for (const place of places) {
    if (place.kind !== 'place') break
    if (last && !/^\s*(?:,|и|, а также|а также)\s*$/.test(text.slice(last.end, place.start))) break
    refs.push(...place.places)
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

/** The host of a mission as printed, without the head of a town. */
const short = (host: string): string => host.replace(/^(?:г\.|городе)\s*/i, '')

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
