import type { Actor, Analysis } from '../../../../engine/analysis.ts'
import { placeMeantBy } from '../../../general-words.ts'
import { partyOf } from '../party.ts'
import { ownsAt } from '../people-together.ts'
import { anyBetween, clauseOf, type EventView, has, isAdjective } from '../skeleton.ts'
import { isOfBody } from './body-meant.ts'
import type { Delegation } from './delegation.ts'
import { morePlace } from './more-places.ts'

/** What follows the word: place, country or body in the genitive or after «из», then «во главе с …». */
export function readBehind(
  view: EventView,
  at: number,
  found: Delegation,
  analysis: Analysis,
): void {
  for (let next = at + 1; next < Math.min(view.chunks.length, at + 16); next++) {
    const chunk = view.chunks[next]
    if (!chunk) break
    if (has(chunk, 'Head')) {
      // «встреча делегации с руководством города»: only «под руководством» names who leads it
      if (onlyUnder.test(chunk.normal) && view.chunks[next - 1]?.normal !== 'под') return
      readHead(view, next, found, analysis)
      return
    }
    // «поездка делегации Тачэна в Риддер во главе с …»: where it went is not whose it is
    if (/^во?$/.test(chunk.normal) && isGoalBeforeHead(view, next)) {
      next++
      continue
    }
    const more =
      !chunk.mention && has(chunk, 'And', 'Comma') ? morePlace(view, next, found, passes) : 0
    if (chunk.mention) {
      if (!affiliate(view, next, found, analysis)) return
    } else if (more > 0) {
      const { mention } = view.chunks[more] ?? {}
      if (mention?.kind === 'place') {
        const [place] = mention.places
        // «представители акимата А и правительства Б»: of the other side
        if (place && place.country !== found.country) found.others = mention.places
        else found.places.push(...mention.places.map((one) => one.name))
      }
      found.chunks.push(more)
      next = more
    } else if (
      // «делегация медиков области»
      (next === at + 1 || (next === at + 2 && has(view.chunks[at + 1], 'People'))) &&
      isGeneral(view, next, found, analysis)
    ) {
      found.vague = false
    } else if (next === at + 1 && isOfBody(view, next, found, analysis)) {
      found.vague = false
    } else if (found.vague && next === at + 1 && analysis.home && ofHome.test(chunk.normal)) {
      found.places.push(analysis.home.name)
      found.country = 'KZ'
      found.vague = false
    } else if (has(chunk, 'Comma') && isInBrackets(view, at, next)) continue
    else if (has(chunk, 'Comma', 'Dash')) {
      const after = view.chunks.slice(next + 1, next + 4)
      if (!after.some((word) => has(word, 'Head') || /^представл/.test(word.normal))) return
    } else if (/^(?:во|под|с)$/.test(chunk.normal) && has(view.chunks[next + 1], 'Head')) continue
    else if (chunk.normal === 'и' && found.chunks.length === 0) continue
    else if (
      !passes(chunk.normal) &&
      !isAdjective(chunk) &&
      !isUnknownPlace(view, next) &&
      // «группа телевидения СУАР», «делегация деятелей культуры Цзянсу»
      !(next <= at + 3 && found.chunks.length === 0 && ownsAt(view.chunks, next))
    )
      return
  }
}

/** «делегация университета (г. Урумчи, КНР) во главе с …» */
const isInBrackets = ({ chunks }: EventView, from: number, at: number): boolean => {
  const open = chunks.findLastIndex((chunk, i) => i > from && i < at && chunk.normal === '(')
  return open > from && chunks.slice(at + 1, at + 4).some(({ normal }) => normal === ')')
}

/** A place behind «в» with «во главе с» right behind it. */
const isGoalBeforeHead = (view: EventView, at: number): boolean =>
  view.chunks[at + 1]?.mention?.kind === 'place' &&
  view.chunks[at + 2]?.normal === 'во' &&
  has(view.chunks[at + 3], 'Head')

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
  /^(?:\d+|крупн\p{L}*|из|от|числ\p{L}*|маслихат\p{L}*|министерств\p{L}*|управлени\p{L}*|палат\p{L}*|собрани\p{L}*|комитет\p{L}*|(?:гор|парт|об|рай)кома|кпк|город\p{L}*|област\p{L}*|провинци\p{L}*|регион\p{L}*|компани\p{L}*|корпораци\p{L}*|групп\p{L}*|холдинг\p{L}*|администраци\p{L}*|правительств\p{L}*|акимат\p{L}*|университет\p{L}*|столиц\p{L}*|округ\p{L}*|уезд\p{L}*|район\p{L}*|автономн\p{L}*|представлявш\p{L}*|представляющ\p{L}*|делов\p{L}*|круг\p{L}*|бизнес\p{L}*|г|\.|\(|\)|«|»|")$/u.test(
    word,
  )

/** Takes one mention behind the word as whose delegation it is; false where it is not part of the phrase. */
function affiliate(view: EventView, at: number, found: Delegation, analysis: Analysis): boolean {
  const { mention } = view.chunks[at] ?? {}
  if (mention?.kind === 'place' || mention?.kind === 'country') {
    // «о посещении делегацией Шэньяна Костаная»: the second is where they go
    const other = mention.kind === 'place' && mention.places[0]?.country !== found.country
    if (other && found.places.length > 0 && found.country !== null) return false
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

/** «района Айгунь», «уезда Хобоксар»: the name of a place too small for the gazetteer. */
const isUnknownPlace = (view: EventView, at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(view.chunks[at]?.token.text ?? '') &&
  /^(?:район|уезд|город|округ|посел|провинци|хошун)/.test(view.chunks[at - 1]?.normal ?? '')

/** The official next behind «во главе с», «возглавляемая», «под руководством». */
export function readHead(view: EventView, at: number, found: Delegation, analysis: Analysis): void {
  const actor = view.view.actors.find(
    (one) => one.kind === 'official' && one.chunk > at && one.chunk <= at + 5,
  )
  if (!actor) return
  const party = partyOf(actor, analysis, view)
  if (!party || party.standIn !== null) {
    found.unnamed = true
    // «во главе с заместителем мэра Хэфэя»: whose he is, is whose they are
    if (party?.kind === 'place' && found.places.length === 0) {
      found.places.push(party.name)
      found.country ??= party.country
      found.chunks.push(actor.chunk)
    }
    return
  }
  found.head = party
  found.chunks.push(actor.chunk)
  readLeaders(view, actor, found, analysis)
}

/** «во главе с секретарём А и мэром Б»: those with a name in one list with the head, who lead it too. */
function readLeaders(view: EventView, head: Actor, found: Delegation, analysis: Analysis): void {
  if (!has(view.chunks[head.chunk + 1], 'And', 'Comma')) return
  const beside = view.view.actors.filter(
    (one) =>
      one.kind === 'official' &&
      one.name !== null &&
      one.list === head.list &&
      one.chunk > head.chunk &&
      one.role === head.role,
  )
  const leaders = beside.flatMap((one) => partyOf(one, analysis, view) ?? [])
  if (leaders.length === 0) return
  found.leaders = leaders
  found.chunks.push(...beside.map(({ chunk }) => chunk))
}

/** «под руководством», «под началом»: with any other preposition they lead nobody. */
const onlyUnder = /^(?:руководством|началом|председательством)$/

/** «Делегация прибыла в Чэнду во главе с акимом»: the verb stands between. */
export function readApart(
  view: EventView,
  at: number,
  found: Delegation,
  analysis: Analysis,
): void {
  const { to } = clauseOf(view, at)
  const head = view.chunks.findIndex(
    ({ normal }, i) =>
      i > at && i < to && normal === 'главе' && view.chunks[i - 1]?.normal === 'во',
  )
  // «встретилась с руководством провинции во главе с вице-губернатором»: he leads those whom they met
  if (head < 0 || anyBetween(view, at + 1, head, 'Group', 'Comma', 'MeetingNoun', 'MeetVerb'))
    return
  const led: Delegation = { ...found, places: [], chunks: [], unnamed: false }
  readHead(view, head, led, analysis)
  if (!led.head) return
  const { country, places } = found
  // the place that the verb tells is not where the head holds his post
  found.head = places.length > 0 ? { ...led.head, country, places } : led.head
  found.chunks.push(...led.chunks)
}
