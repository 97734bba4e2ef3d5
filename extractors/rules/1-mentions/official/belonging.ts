import type { CountryMention, OrganizationMention, PlaceMention } from '../../../engine/mention.ts'
import type { PostHead } from '../../../text/posts.ts'
import { isQuote, latinEnd } from '../organization/name-run.ts'
import { bodyMeant } from './bodies-meant.ts'
import { endOfNext } from './body-row.ts'
import { isBodyWord } from './body-words.ts'
import { type Around, type Belonging, tokenAt } from './draft.ts'
import { isPlaceWord, placeMeant } from './homes.ts'
import { ofPlaces } from './of-places.ts'
import { goesAbroad, nounAt, passes, pastTwin } from './passing.ts'

type Located = PlaceMention | CountryMention

/** What follows a post. */
export interface After {
  /** Token index behind the place or body. */
  to: number
  /** Token index behind the first of several bodies that share the post; null where one stands alone. */
  toFirst: number | null
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
  let toFirst: number | null = null
  let to = from
  let matter: number | null = null
  let at = from
  while (at < Math.min(tokens.length, from + 22)) {
    const token = tokens[at]
    if (!token) break
    // «глава «КазМунайГаза»»: a known name may stand in marks of its own
    const offset = (isQuote(token) ? tokens[at + 1]?.start : undefined) ?? token.start
    const organization = around.bodies.find((each) => each.start <= offset && each.end > offset)
    const place = around.places.find((each) => each.start <= token.start && each.end > token.start)
    const behindTwin = pastTwin(around, at, post)
    if (organization) {
      // «директор центра «Диалог» университета X»: a body and the one it is part of
      const owner: boolean = body !== null && organization.start === body.end + 1
      if ((body && !owner) || (post.seat && !canHead(around, organization, post))) break
      body ??= organization
      matter ??= at
      at = tokenAt(tokens, at, organization.end)
      // «Co., Ltd. Сюй Хай»
      if (tokens[at]?.text === '.' && at + 1 < tokens.length) at++
      if (offset > token.start && /^[»”"]$/.test(tokens[at]?.text ?? '')) at++
      to = at
    } else if (behindTwin !== null) {
      at = behindTwin
    } else if (place && !place.adjective) {
      // «руководители университета X и города Y»: the place stands for itself
      if (body && post.plural && tokens[at - 1]?.lower === 'и') {
        toFirst ??= to
        break
      }
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
    } else if (isPlaceWord.of(token.lexeme) && !nounAt(around, at + 1)) {
      word = tokens[at - 1]?.lower === 'автономного' ? 'автономного района' : token.lower
      matter ??= at
      at++
      to = at
    } else if (tokens[at + 1]?.lower === 'акимата' && levels.has(token.lower)) {
      word = levels.get(token.lower) ?? null
      matter ??= at
      at += 2
      to = at
    } else if (token.text === '(' && bracketed(around, at)) {
      at = bracketed(around, at) ?? at + 1
    } else if (
      (!post.seat || /^глава$/.test(post.title)) &&
      headsBody(post, token.lower) &&
      body === null &&
      places.length === 0
    ) {
      bodyWord = token.lower
      matter ??= at
      at++
      to = at
    } else if (goesAbroad(around, at, places[0] ?? word ?? homeOf(around, body, from, post))) break
    else if (body && (post.plural || post.either) && endOfNext(around, at)) {
      toFirst ??= to
      at = tokenAt(tokens, at, endOfNext(around, at) ?? 0)
      if (/^[»”"]$/.test(tokens[at]?.text ?? '')) at++
      to = at
    } else if (passes(around, at, from, post, places.length > 0 || body !== null || word !== null))
      at++
    else break
  }
  const end = tokens[to - 1]?.end ?? 0
  const start = tokens[from]?.start ?? 0
  return {
    to,
    toFirst,
    reach: at,
    matter: matter ?? at,
    partyOrgan,
    belonging(country) {
      if (body) return ofBody(around, body, places, end)
      const told = bodyWord === null ? null : bodyMeant(around, bodyWord, start, country)
      if (told) return { ...ofBody(around, told, [], end), explicit: false }
      // «заместитель председателя Народного правительства»: of a province, whose chairman is no governor
      const governs = /председател/.test(post.title) && tokens[from + 1]?.lower === 'правительства'
      const meant =
        word !== null
          ? placeMeant(around, word, post.title, country, start)
          : governs && country === 'CN'
            ? placeMeant(around, 'провинции', post.title, country, start)
            : null
      return ofPlaces(around, places, meant, end, post.title)
    },
  }
}

/** «пресс-секретарь городского акимата»: of the town. */
const levels = new Map([
  ['городского', 'города'],
  ['областного', 'области'],
  ['районного', 'района'],
])

/** «глава компании X», «секретарь парткома университета X»: posts of a place that a body has too. */
const canHead = ({ organizations }: Around, { entity }: OrganizationMention, { title }: PostHead) =>
  /^глав|(?:заместитель|советник|помощник) главы|архитектор|врач|омбудсмен/.test(title) ||
  (/секретарь (?:парт|комитета)/.test(title) &&
    /university|company/.test(organizations[entity]?.kind ?? ''))

/** «представителей компании X», «китайских предпринимателей»: the country of several people by their body or the adjective before them. */
function homeOf(
  { organizations, places, tokens }: Around,
  body: OrganizationMention | null,
  from: number,
  post: PostHead,
): { country: string } | null {
  if (!post.plural) return null
  const start = tokens[from - 1]?.start ?? 0
  const adjective = places.find(
    (place) => place.adjective && place.end < start && start - place.end <= NEAR,
  )
  const named = adjective?.kind === 'place' ? adjective.places[0]?.country : adjective?.code
  const country = (body && organizations[body.entity]?.country) ?? named
  return country ? { country } : null
}

/** Letters between an adjective and the noun that it is of, with one more adjective at most. */
const NEAR = 20

/** Token index behind a bracket that holds only a place or a Latin name («г. Харбина (пров. Хэйлунцзян)»); null if it holds more. */
function bracketed({ tokens, places }: Around, at: number): number | null {
  const first = tokens[at + 1]
  const place = first && places.find((each) => each.start === first.start)
  const latin = latinEnd(tokens, at + 1)
  const close = place ? tokenAt(tokens, at, place.end) : latin === null ? at : latin + 1
  return tokens[close]?.text === ')' ? close + 1 : null
}

const party = /^(?:горкома|парткома|обкома|райкома|крайкома)$/

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

/** «директор больницы»; what a minister is of is his matter («министр сельского хозяйства»). */
const headsBody = ({ title }: PostHead, word: string): boolean =>
  isBodyWord(word) && !/министр/.test(title)
