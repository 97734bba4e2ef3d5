import type { Actor, Analysis } from '../../../engine/analysis.ts'
import type { OfficialEntity } from '../../../engine/mention.ts'
import type { EventView } from './skeleton.ts'

/** One who takes part in an event, as a record names it. */
export interface Party {
  name: string
  country: string | null
  /** Names of the places that it is or acts for. */
  places: readonly string[]
  kind: 'official' | 'place' | 'country' | 'organization'
  /** Given by its place, for want of a name («делегация из Мяньяна», «губернатор провинции»). */
  standIn: 'delegation' | 'post' | null
}

/** What a record calls an actor: the person's name, else the place or body that the post belongs to. */
export function partyOf(actor: Actor, analysis: Analysis, view: EventView): Party | null {
  const places = actor.places.map((place) => place.name)
  if (actor.kind !== 'official') {
    return actor.name === null
      ? null
      : { name: actor.name, country: actor.country, places, kind: actor.kind, standIn: null }
  }
  if (actor.name !== null) {
    const entity = actor.official === null ? undefined : analysis.officials[actor.official]
    const body = entity?.organization ?? actor.organization
    const organization = body === null ? undefined : analysis.organizations[body]
    const all = [...places, ...(organization?.places ?? []).map((place) => place.name)]
    const state = all.length === 0 && entity ? headedState(entity) : null
    if (state) all.push(state)
    return {
      name: actor.name,
      country: actor.country,
      places: all,
      kind: 'official',
      standIn: null,
    }
  }
  return unnamed(actor, places, analysis, view)
}

/** «председатель КНР Си Цзиньпин»: the state that he heads, for no town's delegation is led by him. */
const headedState = ({ post, of, country }: OfficialEntity): string | null =>
  /^(?:председатель|президент|лидер|глава государства)$/.test(post ?? '') &&
  (of === null ? post === 'глава государства' : state.test(of))
    ? (countryOf[country ?? ''] ?? null)
    : null

const state = /^(?:КНР|Китай|Китайская Народная Республика|РК|Казахстан|Республика Казахстан)$/

/** «аким области», «губернатор провинции Хэнань»: the named holder of that post, else the place or body itself. */
function unnamed(
  actor: Actor,
  places: string[],
  analysis: Analysis,
  view: EventView,
): Party | null {
  const mention = view.chunks[actor.chunk]?.mention
  const post = mention?.kind === 'official' ? mention.post : null
  const printed = mention ? analysis.article.text.slice(mention.start, mention.end) : ''
  const state = stateLed(printed)
  if (state) return state
  const holder = holderOf(ruling.test(printed) ? 'аким' : post, places, analysis)
  if (holder) return officialParty(holder)
  const body = actor.organization === null ? undefined : analysis.organizations[actor.organization]
  if (body)
    return { name: body.name, country: body.country, places, kind: 'organization', standIn: 'post' }
  const place = places[0]
  if (place !== undefined)
    return { name: place, country: actor.country, places, kind: 'place', standIn: 'post' }
  if (analysis.home && post && kazakhPost.test(post))
    return placeParty(analysis.home.name, 'KZ', 'post')
  return mention ? stateMeant(printed) : null
}

/** «глава государства побывал в Китае», «председатель КНР»: who is not named stands for the state. */
function stateLed(printed: string): Party | null {
  if (/^глав[а-я]{1,2} государства/i.test(printed)) return placeParty('Казахстан', 'KZ', 'post')
  const state = ruler.exec(printed)?.[1]
  return state === undefined ? null : stateParty(state)
}

const stateParty = (state: string): Party =>
  /^к(?:ита|нр)/i.test(state)
    ? placeParty('Китай', 'CN', 'post')
    : placeParty('Казахстан', 'KZ', 'post')

/** «встретился с послом Китая в Казахстане»: an envoy who is not named stands for his state. */
function stateMeant(printed: string): Party | null {
  const state = envoy.exec(printed)?.[1]
  return state === undefined ? null : stateParty(state)
}

const ruler =
  /^(?:президент[а-я]{0,2}|председател[а-я]{1,2}) (кнр|китая|рк|казахстана|республики казахстан)$/i
const envoy =
  /(?:посл[а-я]{1,3}|посол|посланник[а-я]{0,2}|консул[а-я]{0,2}) (кнр|кита[а-я]{1,4}|рк|казахстана|республики казахстан)/i

/** «руководитель области», «руководителем региона»: its аким, where the article names one. */
const ruling = /^руководител[а-я]{1,3} (?:области|региона|города|района)$/i

const kazakhPost = /^(?:аким|глава (?:региона|области|города|мегаполиса|района))/

function holderOf(
  post: string | null,
  places: readonly string[],
  analysis: Analysis,
): OfficialEntity | null {
  if (post === null) return null
  const head = headOf(post)
  const wanted = places[0] ?? (kazakhPost.test(post) ? analysis.home?.name : undefined)
  const fitting = analysis.officials.filter(
    (official) =>
      official.post !== null &&
      headOf(official.post) === head &&
      (wanted === undefined || official.places.some((place) => place.name === wanted)),
  )
  return fitting.length === 1 || wanted !== undefined ? (fitting[0] ?? null) : null
}

/** «глава региона» is its аким; rank of honour says nothing («чрезвычайный и полномочный посол»). */
const headOf = (post: string): string => {
  const plain = post.toLowerCase().replace(/^(?:чрезвычайный и )?полномочный /, '')
  return kazakhPost.test(plain) || /^(?:глава|градоначальник)/.test(plain) ? 'аким' : plain
}

/** A person, with the places of his post. */
export const officialParty = (official: OfficialEntity): Party => ({
  name: official.name,
  country: official.country,
  places: official.places.map((place) => place.name),
  kind: 'official',
  standIn: null,
})

/** A place or country; `standIn` where it stands for people without a name. */
export const placeParty = (
  name: string,
  country: string | null,
  standIn: Party['standIn'],
): Party => ({
  name,
  country,
  places: countries.has(name) ? [] : [name],
  kind: countries.has(name) ? 'country' : 'place',
  standIn,
})

/** A person with a name. */
export const isNamed = ({ kind, standIn }: Party): boolean =>
  kind === 'official' && standIn === null

const countryOf: Readonly<Record<string, string>> = { KZ: 'Казахстан', CN: 'Китай' }
const countries: ReadonlySet<string> = new Set(Object.values(countryOf))

/** Kazakhstan or China by its ISO code; null for other countries. */
export function countryParty(code: string, standIn: Party['standIn']): Party | null {
  const name = countryOf[code]
  return name === undefined ? null : placeParty(name, code, standIn)
}

/** «заседание Казахстанско-китайского делового совета»: a body of both countries, which meets alone. */
export const isJoint = (party: Party): boolean =>
  party.kind === 'organization' && /казах\p{L}*-китай|китай\p{L}*-казах/iu.test(party.name)
