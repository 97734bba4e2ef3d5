import type { Analysis, Role } from '../../../engine/analysis.ts'
import { placeMeantBy } from '../../general-words.ts'
import { type Party, partyOf } from './party.ts'
import { clauseOf, type EventView, has, isAdjective } from './skeleton.ts'

/** A delegation as one phrase tells it: «делегация провинции Сычуань во главе с вице-губернатором …». */
export interface Delegation {
  head: Party | null
  places: string[]
  country: string | null
  /** The company or office whose people they are. */
  body: Party | null
  /** «представители», «инвесторы»: people of whom nothing more is said. */
  vague: boolean
  role: Role | 'object'
  /** UTF-16 offset of the word. */
  start: number
  /** Chunks of its head, place and country. */
  chunks: number[]
}

/** All delegations of an article that say more of themselves than the bare word. */
export function findDelegations(views: readonly EventView[], analysis: Analysis): Delegation[] {
  const all: Delegation[] = []
  for (const view of views) {
    view.chunks.forEach((chunk, at) => {
      if (has(chunk, 'Group') || isRepresented(view, at)) {
        const found = delegationAt(view, at, analysis)
        if (found.head || found.body || found.places.length > 0)
          all.push(inherit(found, all.at(-1)))
      } else if (has(chunk, 'Head') && isOfHer(view, at)) lead(view, at, all, analysis)
    })
  }
  return all
}

/** «представителей корпорации X во главе с …»: the post of those who come, with a head behind. */
export function isRepresented(view: EventView, at: number): boolean {
  const mention = view.chunks[at]?.mention
  if (mention?.kind !== 'official' || mention.name !== null) return false
  return (
    /^(?:представител|руководител)/.test(mention.post ?? '') &&
    view.chunks.slice(at + 1, at + 4).some((chunk) => has(chunk, 'Head'))
  )
}

/** «Её возглавил президент института», «возглавляет их мэр». */
const isOfHer = (view: EventView, at: number): boolean =>
  view.chunks
    .slice(Math.max(0, at - 2), at + 2)
    .some((chunk) => /^(?:ее|их|его)$/.test(chunk.normal))

const nobody: Delegation = {
  head: null,
  places: [],
  country: null,
  body: null,
  vague: false,
  role: 'subject',
  start: 0,
  chunks: [],
}

/** The head told by a pronoun belongs to the delegation told last, at most two sentences before. */
function lead(view: EventView, at: number, all: Delegation[], analysis: Analysis): void {
  const last = all.at(-1)
  if (last?.head) return
  const start = view.chunks[at]?.start ?? 0
  const found = last ? { ...last, chunks: [] } : { ...nobody, places: [], chunks: [], start }
  readHead(view, at, found, analysis)
  if (found.head && !last)
    all.push({ ...found, country: found.head.country, places: [...found.head.places] })
  if (!last) return
  if (found.head)
    all.push(inherit({ ...found, country: found.head.country ?? last.country, places: [] }, last))
}

/** «Делегацию возглавил вице-губернатор …»: whose it is was said before. */
function inherit(found: Delegation, before: Delegation | undefined): Delegation {
  if (!found.head || found.places.length > 0 || !before || before.head) return found
  if (found.country !== null && before.country !== null && found.country !== before.country)
    return found
  const { places, country } = before
  return { ...found, places, country, head: { ...found.head, country, places } }
}

export function delegationAt(view: EventView, at: number, analysis: Analysis): Delegation {
  const found: Delegation = {
    head: null,
    places: [],
    country: null,
    body: null,
    vague: has(view.chunks[at], 'Guests'),
    role: roleOf(view, at),
    start: view.chunks[at]?.start ?? 0,
    chunks: [],
  }
  readAdjectives(view, at, found, analysis)
  readBehind(view, at, found, analysis)
  if (!found.head && leads(view, at)) readHead(view, Math.max(at, ...found.chunks), found, analysis)
  if (!found.head && has(view.chunks[at], 'Acc')) {
    // «Гостей в Талдыкоргане возглавил …»
    const { from, to } = clauseOf(view, at)
    const verb = view.chunks.findIndex(
      (chunk, i) => i >= from && i < to && /^возглав(?:ил|ля)/.test(chunk.normal),
    )
    if (verb > at) readHead(view, verb, found, analysis)
  }
  if (found.places.length === 0 && !found.country && !found.body) readFrom(view, at, found)
  if (found.head) {
    found.country ??= found.head.country
    if (found.places.length === 0) found.places.push(...found.head.places)
    if (found.head.country === null) found.head = { ...found.head, country: found.country }
  }
  return found
}

/** «прибыла из города Карамай»: the place after «из» in the clause. */
function readFrom(view: EventView, at: number, found: Delegation): void {
  const { from, to } = clauseOf(view, at)
  const place = view.view.actors.find(
    (actor) =>
      actor.role === 'from' &&
      actor.chunk >= from &&
      actor.chunk < to &&
      (actor.kind === 'place' || actor.kind === 'country'),
  )
  if (!place) return
  found.places.push(...place.places.map((one) => one.name))
  found.country = place.country
  found.chunks.push(place.chunk)
}

const leads = (view: EventView, at: number): boolean =>
  /^(?:возглав|глава|руководител)/.test(view.chunks[at - 1]?.token.lower ?? '')

/** «китайская», «хубэйская делегация». */
function readAdjectives(view: EventView, at: number, found: Delegation, analysis: Analysis): void {
  for (let back = at - 1; back >= 0 && back >= at - 4; back--) {
    const chunk = view.chunks[back]
    // «наша делегация»: the home place's
    if (chunk && analysis.home && /^наш(?:а|у|ей|и|их)?$/.test(chunk.normal)) {
      found.places.push(analysis.home.name)
      found.country = 'KZ'
    }
    if (!chunk || !isAdjective(chunk)) break
    const { mention } = chunk
    if (mention?.kind === 'country') found.country ??= mention.code
    if (mention?.kind === 'place') {
      found.places.push(...mention.places.map((place) => place.name))
      found.country ??= mention.places[0]?.country ?? null
    }
  }
}

/** What follows the word: place, country or body in the genitive or after «из», then «во главе с …». */
function readBehind(view: EventView, at: number, found: Delegation, analysis: Analysis): void {
  for (let next = at + 1; next < Math.min(view.chunks.length, at + 16); next++) {
    const chunk = view.chunks[next]
    if (!chunk) break
    if (has(chunk, 'Head')) {
      readHead(view, next, found, analysis)
      return
    }
    if (chunk.mention) {
      if (!affiliate(view, next, found, analysis)) return
    } else if (has(chunk, 'And') && isMorePlace(view, next, found)) {
      const { mention } = view.chunks[next + 1] ?? {}
      if (mention?.kind === 'place') found.places.push(...mention.places.map((place) => place.name))
      found.chunks.push(next + 1)
      next++
    } else if (next === at + 1 && isGeneral(view, next, found, analysis)) {
      found.vague = false
    } else if (found.vague && next === at + 1 && analysis.home && ofHome.test(chunk.normal)) {
      found.places.push(analysis.home.name)
      found.country = 'KZ'
      found.vague = false
    } else if (has(chunk, 'Comma', 'Dash')) {
      const after = view.chunks.slice(next + 1, next + 4)
      if (!after.some((word) => has(word, 'Head') || /^представл/.test(word.normal))) return
    } else if (/^(?:во|под|с)$/.test(chunk.normal) && has(view.chunks[next + 1], 'Head')) continue
    else if (chunk.normal === 'и' && found.chunks.length === 0) continue
    else if (!passes(chunk.normal) && !isAdjective(chunk)) return
  }
}

/** «делегации Ухани и Ичана»: two delegations told by one word. */
const isMorePlace = (view: EventView, at: number, found: Delegation): boolean =>
  found.chunks.at(-1) === at - 1 &&
  found.places.length > 0 &&
  view.chunks[at + 1]?.mention?.kind === 'place' &&
  has(view.chunks[at + 1], 'Gen') &&
  has(
    view.chunks.find((chunk) => chunk.start === found.start),
    'Plural',
  )

/** «делегация области», «делегации провинции»: the region or province that the word means. */
function isGeneral(view: EventView, at: number, found: Delegation, analysis: Analysis): boolean {
  const [chunk, next] = [view.chunks[at], view.chunks[at + 1]]
  if (!/^(?:области|региона|провинции)$/.test(chunk?.normal ?? '') || next?.mention) return false
  const meant =
    placeMeantBy(chunk, next, analysis, 'KZ') ?? placeMeantBy(chunk, next, analysis, 'CN')
  if (!meant) return false
  found.places.push(meant.name)
  found.country = meant.country
  return true
}

/** «представители региона»: the article's own. */
const ofHome = /^(?:региона|области|акимата|мегаполиса)$/

const passes = (word: string): boolean =>
  /^(?:из|от|числ\p{L}*|маслихат\p{L}*|министерств\p{L}*|управлени\p{L}*|палат\p{L}*|собрани\p{L}*|комитет\p{L}*|город\p{L}*|област\p{L}*|провинци\p{L}*|регион\p{L}*|компани\p{L}*|корпораци\p{L}*|групп\p{L}*|холдинг\p{L}*|администраци\p{L}*|правительств\p{L}*|акимат\p{L}*|университет\p{L}*|столиц\p{L}*|округ\p{L}*|уезд\p{L}*|район\p{L}*|автономн\p{L}*|представлявш\p{L}*|представляющ\p{L}*|делов\p{L}*|круг\p{L}*|бизнес\p{L}*|г|\.|\(|\)|«|»|")$/u.test(
    word,
  )

/** Takes one mention behind the word as whose delegation it is; false where it is not part of the phrase. */
function affiliate(view: EventView, at: number, found: Delegation, analysis: Analysis): boolean {
  const { mention } = view.chunks[at] ?? {}
  if (mention?.kind === 'place' || mention?.kind === 'country') {
    if (mention.kind === 'place' && found.places.length === 0)
      found.places.push(...mention.places.map((place) => place.name))
    found.country ??=
      mention.kind === 'country' ? mention.code : (mention.places[0]?.country ?? null)
    found.chunks.push(at)
    return true
  }
  if (mention?.kind === 'organization' && !found.body) {
    const actor = view.view.actors.find((one) => one.chunk === at)
    found.body = actor ? partyOf(actor, analysis, view) : null
    found.country ??= found.body?.country ?? null
    found.vague = false
    found.chunks.push(at)
    return true
  }
  return false
}

/** The official next behind «во главе с», «возглавляемая», «под руководством». */
function readHead(view: EventView, at: number, found: Delegation, analysis: Analysis): void {
  const actor = view.view.actors.find(
    (one) => one.kind === 'official' && one.chunk > at && one.chunk <= at + 5,
  )
  if (!actor) return
  const party = partyOf(actor, analysis, view)
  if (!party || party.standIn !== null) return
  found.head = party
  found.chunks.push(actor.chunk)
}

const prepositions: Record<string, Role> = {
  с: 'with',
  со: 'with',
  между: 'between',
  из: 'from',
  к: 'to',
  для: 'to',
  от: 'from',
}

/** Role of the word itself, by the preposition before its adjectives or by its case. */
function roleOf(view: EventView, at: number): Role | 'object' {
  let back = at - 1
  while (back >= 0) {
    const chunk = view.chunks[back]
    if (!chunk || !isAdjective(chunk)) break
    back--
  }
  const before = view.chunks[back]
  const role = before && !before.mention ? prepositions[before.normal] : undefined
  if (role) return role
  // «с руководителем делегации», «с членами делегации»: the word before carries the preposition.
  const outer = view.chunks[back - 1]
  if (
    before &&
    outer &&
    /^(?:член|участник|руководител|глав)/.test(before.normal) &&
    prepositions[outer.normal] === 'with'
  )
    return 'with'
  // «с прибывшей в город делегацией»
  for (let k = at - 1; k > Math.max(0, at - 6) && !has(view.chunks[k], 'Comma'); k--) {
    const outside = prepositions[view.chunks[k - 1]?.normal ?? '']
    if (outside && participle.test(view.chunks[k]?.normal ?? '')) return outside
  }
  const chunk = view.chunks[at]
  // «делегации» is a genitive unless it opens the clause: «визит делегации», but «Делегации прибыли».
  if (has(chunk, 'Nom') && (!has(chunk, 'Gen') || back < 0)) return 'subject'
  if (has(chunk, 'Acc') && !has(chunk, 'Gen')) return 'object'
  if (has(chunk, 'Ins')) return 'agent'
  return before && /^(?:член|участник)\p{L}*$/u.test(before.normal) ? 'subject' : 'of'
}

const participle = /(?:вш|ющ|ящ|ащ|ущ)(?:ей|им|ими|их|его|ую)(?:ся)?$/
