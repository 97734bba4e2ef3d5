import type { PlaceRef } from '../../../engine/mention.ts'
import type { PostHead } from '../../../text/posts.ts'
import { ofBody } from './belonging.ts'
import { bodiesInRow } from './body-row.ts'
import type { Around, Belonging, Draft } from './draft.ts'
import { placeRefsMeant } from './of-places.ts'
import { inList } from './persons-row.ts'

/**
 * Several persons with one post in the plural: as many places or bodies as names are told apart in order, whether they
 * stand behind the post («акимы Павлодарской и Акмолинской областей А и Б») or were listed before it («… между А и Б. … подписали ректоры В и Г»).
 */
export function distributed(
  drafts: Draft[],
  belonging: Belonging | null,
  around: Around,
  post: PostHead,
): Draft[] {
  if (drafts.length < 2) return drafts
  const places = belonging?.places ?? []
  if (belonging && places.length === drafts.length && belonging.organization === null)
    return drafts.map((draft, index) => {
      const place = places[index]
      return place
        ? {
            ...draft,
            belonging: { ...belonging, of: place.name, places: [place], country: place.country },
          }
        : draft
    })
  const states = belonging?.of?.split(' и ') ?? []
  if (belonging && places.length === 0 && states.length === drafts.length && states.length > 1)
    return drafts.map((draft, at) => ({
      ...draft,
      belonging: ofState(belonging, states[at] ?? ''),
    }))
  const row = bodiesInRow(around, belonging).map((body) => ofBody(around, body, [], body.end))
  if (row.length === drafts.length) return paired(drafts, row) ?? drafts
  if (belonging?.explicit) return drafts
  const start = drafts[0]?.start ?? 0
  const each = post.seat
    ? listBefore(around, post.title, start, drafts.length).map((place) =>
        placeRefsMeant([place], start),
      )
    : bodiesBefore(around, post.title, start).map((body) => ({
        ...ofBody(around, body, [], start),
        explicit: false,
      }))
  return paired(drafts, each) ?? drafts
}

/** «президенты Казахстана и КНР А и Б»: each is of the state in his place. */
function ofState(belonging: Belonging, printed: string): Belonging {
  const state = stateNamed.find(([start]) => printed.startsWith(start))
  return { ...belonging, of: state?.[1] ?? printed, country: state?.[2] ?? null }
}

const stateNamed = [
  ['РК', 'РК', 'KZ'],
  ['Казахстан', 'Казахстан', 'KZ'],
  ['Республик', 'Республика Казахстан', 'KZ'],
  ['КНР', 'КНР', 'CN'],
  ['Китая', 'Китай', 'CN'],
  ['Китай', 'Китай', 'CN'],
] as const

/** «аким Павлодара и вице-мэр Сианя А и Б»: two posts, then two names; the first is of the first. */
export function inOrder(drafts: readonly Draft[], text: string): Draft[] {
  const out: Draft[] = []
  for (let at = 0; at < drafts.length; ) {
    const pair = pairAt(drafts, at, text)
    out.push(...(pair ?? drafts.slice(at, at + 1)))
    at += pair ? 3 : 1
  }
  return out
}

/** The two persons of a bare post, a post with a name and a bare name that start at `at`; null for other rows. */
function pairAt(drafts: readonly Draft[], at: number, text: string): [Draft, Draft] | null {
  const [first, second, third] = drafts.slice(at, at + 3)
  if (!first?.post || !second?.post || !third || first.post.plural || second.post.plural)
    return null
  const shaped = !first.name && first.belonging && second.name && third.name && !third.post
  const joined = [
    [first, second],
    [second, third],
  ].every(([one, two]) => text.slice(one?.end, two?.start) === ' и ')
  if (!shaped || !joined || !third.cases.some((one) => second.cases.includes(one))) return null
  const { post, belonging } = first
  return [
    { ...second, start: first.start, post, belonging },
    {
      ...third,
      rule: 'official/shared-post',
      post: second.post,
      belonging: second.belonging,
    },
  ]
}

/** As many belongings as persons, in order; null where a country does not fit its person. */
function paired(drafts: readonly Draft[], each: readonly Belonging[]): Draft[] | null {
  if (each.length !== drafts.length) return null
  const fits = drafts.every(({ name }, index) => {
    const country = each[index]?.country ?? null
    return country === null || !name?.country || name.country === country
  })
  return fits ? drafts.map((draft, index) => ({ ...draft, belonging: each[index] ?? null })) : null
}

/** The last enumeration of places told before `start`, if it has `count` members of the kind that the post heads. */
function listBefore(
  { named, text }: Around,
  title: string,
  start: number,
  count: number,
): PlaceRef[] {
  const fits = seatOf(title)
  if (!fits) return []
  const told = named.filter((place) => place.start < start && place.start > start - WINDOW)
  let run: PlaceRef[] = []
  let found: PlaceRef[] = []
  for (const place of told.filter(fits)) {
    const last = run.at(-1)
    if (last && inList.test(text.slice(last.end, place.start))) run.push(place)
    else run = [place]
    if (run.length === count) found = run
    else if (run.length > count) found = []
  }
  return [...found]
}

/** UTF-16 units back in which a list is remembered. */
const WINDOW = 600

function seatOf(title: string): ((place: PlaceRef) => boolean) | null {
  if (/аким/.test(title))
    return ({ country, kind }) => country === 'KZ' && /^(?:region|city|district)$/.test(kind)
  if (/губернатор/.test(title))
    return ({ country, kind }) => country === 'CN' && kind === 'province'
  if (/мэр/.test(title)) return ({ country, kind }) => country === 'CN' && kind === 'city'
  // «Тараз и Шаосин … подписали их главы А и Б»
  if (title === 'глава')
    return ({ kind }) => /^(?:region|province|city|district|county)$/.test(kind)
  return null
}

/** Different bodies told shortly before, of the kind that such a post heads. */
function bodiesBefore(
  { told, organizations }: Around,
  title: string,
  start: number,
): Around['told'] {
  const university = /ректор|декан/.test(title) && !/директор/.test(title)
  const bodies = new Map<number, Around['told'][number]>()
  for (const body of told.slice(-20)) {
    const kind = organizations[body.entity]?.kind
    if (body.end > start || body.start < start - WINDOW / 2) continue
    if (kind === 'government' || (university && kind !== 'university')) continue
    if (!bodies.has(body.entity)) bodies.set(body.entity, body)
  }
  return [...bodies.values()]
}
