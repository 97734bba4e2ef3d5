import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import type { OfficialMention } from '../../../../engine/mention.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { partyOf } from '../party.ts'
import { beforeAdjectives, clauseOf, type EventView, has, isAdjective } from '../skeleton.ts'
import { comers, isSent, mayCome } from './comers.ts'
import { type Delegation, nobody } from './delegation.ts'
import { roleOf } from './delegation-role.ts'
import { readApart, readBehind, readHead } from './delegation-words.ts'

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
      else if (chunk.mention?.kind === 'official' && isLeader(chunk.mention, analysis))
        lead(view, chunk.mention.name === null ? at : at - 1, all, analysis)
      else if (mayCome(chunk)) all.push(...comers(view, at, analysis))
    })
  }
  return all
}

/** «представителей корпорации X во главе с …»: the post of those who come, with a head behind. */
export function isRepresented(view: EventView, at: number): boolean {
  const chunk = view.chunks[at]
  const mention = chunk?.mention
  if (mention?.kind !== 'official' || mention.name !== null) return false
  const post = mention.post ?? ''
  const sent = isSent(post) || post.startsWith('руководител')
  if (!sent && !leadable.test(post)) return false
  const behind = view.chunks.slice(at + 1, at + 9)
  // «представители 15 компаний из Синьцзяна»
  const from = behind.findIndex((word) => /^(?:из|со?)$/.test(word.normal))
  if (behind.slice(0, 3).some((word) => has(word, 'Head'))) return true
  return (
    sent &&
    // «компания, представители которой приезжали»
    (/^котор(?:ой|ого|ых)$/.test(behind[0]?.normal ?? '') ||
      (has(chunk, 'Plural') &&
        behind[from]?.normal === 'из' &&
        (from < 4 || isArrived(behind[from - 1])) &&
        isFromPlace(behind, from + 1)))
  )
}

const isFromPlace = (behind: readonly Chunk[], at: number): boolean => {
  const next = has(behind[at], 'CountryAdjective') ? at + 1 : at
  return behind[next]?.mention?.kind === 'place'
}

/** «представители отрасли, приехавшие из провинции» */
const isArrived = wordLike(/^при(?:еха|бы|лете)вши/)

/** People who are a delegation only where one leads them: «депутаты маслихата во главе с секретарём». */
const leadable = /^(?:депутат|врач|учен|сотрудник|специалист|преподавател|студент)/

/** «Её возглавил президент института», «возглавляет их мэр». */
const isOfHer = (view: EventView, at: number): boolean =>
  view.chunks
    .slice(Math.max(0, at - 2), at + 2)
    .some((chunk) => /^(?:ее|их|его)$/.test(chunk.normal))

/** «Руководитель делегации – вице-губернатор …», «глава делегации, мэр …»: the post of whoever leads her. */
const isLeader = ({ start }: OfficialMention, { article }: Analysis): boolean =>
  leader.test(article.text.slice(start, start + 50))

const leader = /^(?:глав|руководител)[а-яё]{1,3} (?:[а-яё-]+[ое]й )?(?:делегаци|миссии)/i

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

/** The delegation that the word at chunk `at` («делегация», «группа», «гости») tells, with its head and places of the same sentence. */
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
  if (!found.head) readLeader(view, at, found, analysis)
  if (!found.head && leads(view, at)) readHead(view, Math.max(at, ...found.chunks), found, analysis)
  // «Гостей в Талдыкоргане возглавил …», «Делегацией руководит …»
  const isLeading = has(view.chunks[at], 'Acc') ? isHeading : isManaging
  if (!found.head && has(view.chunks[at], 'Acc', 'Ins')) {
    const { from, to } = clauseOf(view, at)
    const verb = view.chunks.findIndex((chunk, i) => i >= from && i < to && isLeading(chunk))
    if (verb > at) readHead(view, verb, found, analysis)
  }
  if (!found.head && found.role === 'subject') readApart(view, at, found, analysis)
  if (found.places.length === 0 && !found.country && !found.body) readFrom(view, at, found)
  if (found.head) {
    found.country ??= found.head.country
    if (found.places.length === 0) found.places.push(...found.head.places)
    if (found.head.country === null) found.head = { ...found.head, country: found.country }
  }
  return found
}

const isHeading = wordLike(/^возглав(?:ил|ля|ит)/)
const isManaging = wordLike(/^руковод(?:ит|ил)/)

/** «заместитель акима А, возглавляющий делегацию» */
function readLeader(view: EventView, at: number, found: Delegation, analysis: Analysis): void {
  const verb = beforeAdjectives(view, at)
  const participle = view.chunks[verb]?.normal.startsWith('возглав') ? verb : at - 1
  if (!/^возглав(?:ляющ|ивш|лявш)/.test(view.chunks[participle]?.normal ?? '')) return
  if (!has(view.chunks[participle - 1], 'Comma')) return
  const actor = view.view.actors.find(
    (one) => one.kind === 'official' && one.name !== null && one.chunk === participle - 2,
  )
  const party = actor ? partyOf(actor, analysis, view) : null
  if (party) found.head = party
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
  // «Из Шымкента гости отправились в Туркестан»: where they went on from
  const left = view.chunks.slice(at, to).some((chunk) => goingOn.test(chunk.normal))
  if (place.chunk < at && left) return
  found.places.push(...place.places.map((one) => one.name))
  found.country = place.country
  found.chunks.push(place.chunk)
}

const goingOn = /^(?:отправ|направ|выех|выле|поех|уех|проследова)/

const leads = (view: EventView, at: number): boolean =>
  leading.test(view.chunks[beforeAdjectives(view, at)]?.token.lower ?? '')

const leading = /^(?:возглав|глав(?:а|ы|е|у|ой)$|руководител|прив[её](?:з|л))/

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
