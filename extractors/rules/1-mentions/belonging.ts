import type {
  CountryMention,
  OrganizationEntity,
  OrganizationMention,
  PlaceMention,
  PlaceRef,
} from '../../engine/mention.ts'
import type { PostHead } from '../../text/posts.ts'
import type { Token } from '../../text/read.ts'

/** The place or body that a post belongs to. */
export interface Belonging {
  /** Nominative, as the record prints it; null where only country or nothing is known. */
  of: string | null
  places: PlaceRef[]
  organization: number | null
  country: string | null
  end: number
  /** Whether the words say it; «аким области» is filled from the article. */
  explicit: boolean
}

/** What is known around a post: the sentence's tokens, places and bodies. */
export interface Surroundings {
  text: string
  tokens: readonly Token[]
  places: readonly (PlaceMention | CountryMention)[]
  bodies: readonly OrganizationMention[]
  organizations: readonly OrganizationEntity[]
  home: PlaceRef | null
  /** KZ places, the most often named first. */
  homes: readonly PlaceRef[]
  /** CN places named up to this sentence, the last one last: what «губернатор провинции» means. */
  chinese: readonly PlaceRef[]
}

/** What follows a post up to the name: «провинции Хэнань», «Республики Казахстан в КНР», «торгового бюро города Мяньян». */
export function belongingAfter(
  around: Surroundings,
  from: number,
  post: PostHead,
): { to: number; reach: number; belonging: Belonging | null } {
  const { tokens } = around
  const places: (PlaceMention | CountryMention)[] = []
  let body: OrganizationMention | null = null
  let anaphoric: string | null = null
  let to = from
  let reach = from
  for (let at = from; at < Math.min(tokens.length, from + 22); ) {
    const token = tokens[at]
    if (!token) break
    const organization = around.bodies.find(
      (each) => each.start <= token.start && each.end > token.start,
    )
    const place = around.places.find(
      (each) => !each.adjective && each.start <= token.start && each.end > token.start,
    )
    if (organization) {
      body ??= organization
      at = skip(tokens, at, organization.end)
      to = at
    } else if (place) {
      places.push(place)
      at = skip(tokens, at, place.end)
      to = at
    } else if (region.test(token.lower) && !nextIsPlace(around, at + 1)) {
      anaphoric = token.lower
      at++
      to = at
    } else if (
      government.test(token.lower) ||
      around.places.some((each) => each.adjective && each.start === token.start)
    ) {
      at++
    } else if (
      /^(?:в|во|и|,|по|на|при)$/.test(token.lower) &&
      places.length > 0 &&
      nextIsPlace(around, at + 1)
    ) {
      at++
    } else if (
      places.length === 0 &&
      body === null &&
      !post.seat &&
      /^\p{Ll}/u.test(token.text) &&
      /(?:ого|ой|ых|их|ия|ий|ов|ел|ли|ки|та|тва|ции|ры|ам|ям|сти|ства|у|ю|ы)$/.test(token.lower) &&
      at - from < 7
    ) {
      at++
    } else if (
      places.length === 0 &&
      body === null &&
      /^(?:и|по|при|с|в|на)$/.test(token.lower) &&
      at > from &&
      at - from < 7 &&
      !post.seat
    ) {
      at++
    } else if (token.text === '-' && at - from < 3) {
      at++
    } else break
    reach = at
  }
  return {
    to,
    reach,
    belonging: make(
      around,
      places,
      body,
      anaphoric === null ? null : meant(around, anaphoric, post.title),
      to,
    ),
  }
}

/** Index of the first token at or behind an offset. */
function skip(tokens: readonly Token[], at: number, end: number): number {
  let next = at
  while (next < tokens.length && (tokens[next]?.start ?? 0) < end) next++
  return next
}

function nextIsPlace(around: Surroundings, at: number): boolean {
  const token = around.tokens[at]
  return (
    token !== undefined &&
    around.places.some(
      (place) => !place.adjective && place.start <= token.start && place.end > token.start,
    )
  )
}

/** «аким области», «глава региона», «мэр города»: the article's own place. */
const region = /^(?:области|региона|города|района|провинции|мегаполиса|края|округа|уезда)$/

/** What kinds of place a word without a name can mean. */
function kindsMeant(word: string): readonly string[] {
  if (/^(?:города|мегаполиса)$/.test(word)) return ['city']
  if (word === 'района') return ['district', 'province']
  if (word === 'провинции') return ['province']
  if (word === 'округа') return ['prefecture']
  if (word === 'уезда') return ['county']
  return ['region', 'city']
}

/** The place that «области», «провинции», «города» after a post means: a Chinese post's the last such place told, else home. */
function meant(around: Surroundings, word: string, title: string): PlaceRef | null {
  if (word !== 'провинции' && !chinesePost.test(title)) {
    return around.homes.find((place) => kindsMeant(word).includes(place.kind)) ?? around.home
  }
  const kind = word === 'провинции' ? 'province' : word === 'города' ? 'city' : null
  return around.chinese.findLast((place) => kind === null || place.kind === kind) ?? null
}

const chinesePost = /губернатор|партком|партийного комитета|комитета партии|КПК|мэр/

/** Words between a seat and its place that say nothing more: «мэр народного правительства города X». */
const government =
  /^(?:народного|народное|правительства|администрации|акимата|муниципального|городского|провинциального|местного|автономного|кпк|компартии|нашей|нашего|этой|этого|комитета)$/

function make(
  around: Surroundings,
  places: readonly (PlaceMention | CountryMention)[],
  body: OrganizationMention | null,
  anaphoric: PlaceRef | null,
  to: number,
): Belonging | null {
  const end = around.tokens[to - 1]?.end ?? 0
  if (body) {
    const entity = around.organizations[body.entity]
    const own = places.flatMap((place) => (place.kind === 'place' ? place.places : []))
    const refs = entity && entity.places.length > 0 ? entity.places : own
    const country = entity?.country ?? refs[0]?.country ?? null
    return { of: body.name, places: refs, organization: body.entity, country, end, explicit: true }
  }
  const first = places[0]
  if (!first) {
    if (!anaphoric) return null
    return {
      of: anaphoric.name,
      places: [anaphoric],
      organization: null,
      country: anaphoric.country,
      end,
      explicit: false,
    }
  }
  if (first.kind === 'country') {
    const second = places[1]
    const host = second ? around.text.slice(first.end, second.end).trim() : ''
    const of =
      nominativeCountry(around.text.slice(first.start, first.end), first.name) +
      (host ? ` ${shortHost(host)}` : '')
    const local = places.find((place) => place.kind === 'place')
    const own = local?.kind === 'place' && !/^(?:в|во)\s/.test(host) ? local.places : []
    return own.length > 0
      ? {
          of: own[0]?.printed ?? of,
          places: own,
          organization: null,
          country: own[0]?.country ?? first.code,
          end,
          explicit: true,
        }
      : { of, places: [], organization: null, country: first.code, end, explicit: true }
  }
  const list = listed(around, places)
  return {
    of: list[0]?.name ?? null,
    places: list,
    organization: null,
    country: list[0]?.country ?? null,
    end,
    explicit: true,
  }
}

/** The places of a list («провинций Шэньси, Хубэй и Хэнань»); of nested ones («города Мяньян провинции Сычуань») the first. */
function listed(
  around: Surroundings,
  places: readonly (PlaceMention | CountryMention)[],
): PlaceRef[] {
  const refs: PlaceRef[] = []
  let last = 0
  for (const place of places) {
    if (place.kind !== 'place') break
    const joined =
      refs.length === 0 ||
      /^\s*(?:,|и|, а также|а также)\s*$/.test(around.text.slice(last, place.start))
    if (!joined) break
    refs.push(...place.places)
    last = place.end
  }
  return refs
}

/** «Республики Казахстан» → Республика Казахстан, «КНР» stays. */
function nominativeCountry(printed: string, name: string): string {
  if (/^[А-Я]{2,4}$/.test(printed)) return printed
  return /^республик/i.test(printed) ? `Республика ${name}` : /народн/i.test(printed) ? 'КНР' : name
}

const shortHost = (host: string): string =>
  host
    .replace(/Китайской Народной Республике/i, 'КНР')
    .replace(/Республике Казахстан/i, 'Республике Казахстан')

/** An adjective or a place before the post: «шанхайский мэр», «китайский посол». */
export function belongingBefore(
  around: Surroundings,
  at: number,
): { start: number; belonging: Belonging } | null {
  const token = around.tokens[at - 1]
  const adjective =
    token && around.places.find((place) => place.adjective && place.end === token.end)
  if (!adjective) return null
  const end = around.tokens[at]?.end ?? adjective.end
  if (adjective.kind === 'country') {
    return {
      start: adjective.start,
      belonging: {
        of: adjective.name,
        places: [],
        organization: null,
        country: adjective.code,
        end,
        explicit: true,
      },
    }
  }
  const places = adjective.places
  return {
    start: adjective.start,
    belonging: {
      of: places[0]?.name ?? null,
      places,
      organization: null,
      country: places[0]?.country ?? null,
      end,
      explicit: true,
    },
  }
}
