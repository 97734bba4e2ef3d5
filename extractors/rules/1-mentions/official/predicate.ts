import type { OrganizationMention } from '../../../engine/mention.ts'
import type { Case } from '../../../text/forms/case.ts'
import { type PostHead, postAt } from '../../../text/posts.ts'
import type { Token } from '../../../text/read.ts'
import type { Around } from './draft.ts'
import { type NamedAt, pastHonorific, personAt } from './person-at.ts'

/**
 * The post that a verb gives to the person whose name ends before token `at`: «…, который занимает пост председателя», «… является
 * вице-президентом», «…, он работает директором», «…, чья должность – мэр», «…, возглавляющий компанию X». Null for what somebody was.
 */
export function postByVerb(around: Around, at: number, cases: readonly Case[]): PostHead | null {
  const { tokens } = around
  const apart = /^[,(–—]$/.test(tokens[at]?.text ?? '')
  let verb = apart ? at + 1 : at
  const opener = tokens[verb]?.lower ?? ''
  if (apart && /^(?:чья|чей|чь[её])$/.test(opener)) return ofOffice(tokens, verb + 1)
  if (apart && subject.test(opener)) verb++
  else if (apart ? !participle.test(opener) : !cases.includes('nom')) return null
  verb = pastTime(tokens, verb)
  return postBehindVerb(tokens, verb) ?? headOfBody(around, verb)
}

const subject = /^(?:котор(?:ый|ая|ого|ому|ым|ой|ую)|что|он|она)$/
const participle =
  /^(?:занимающ|являющ|работающ|служащ|назначенн|избранн|ставш|возглавляющ|руководящ|управляющ|стоящ)\S{2,5}$/

/** «чья должность – вице-президент» */
function ofOffice(tokens: readonly Token[], at: number): PostHead | null {
  if (!/^(?:должность|пост|позиция)$/.test(tokens[at]?.lower ?? '')) return null
  const post = postAt(tokens, /^[-–—:]$/.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1)
  return post?.cases.includes('nom') && !post.plural ? post : null
}

function postBehindVerb(tokens: readonly Token[], at: number): PostHead | null {
  const verb = tokens[at]?.lower ?? ''
  const next = pastTime(tokens, at + 1)
  const office = pastOffice(tokens, next)
  const holds = /^(?:занима(?:ет|ющ\S+)|занял[аи]?|получил[аи]?)$/.test(verb)
  if (!holds && !copula.test(verb)) return null
  if (holds && office === null) return null
  const post = postAt(tokens, office ?? next)
  const kase = office === null ? 'ins' : 'gen'
  return post && !post.plural && post.cases.includes(kase) ? post : null
}

const copula =
  /^(?:явля(?:ется|ющ\S+)|работа(?:ет|ющ\S+)|служит|служащ\S+|стал[аи]?|ставш\S+|назначен(?:а|н\S+)?|избран(?:а|н\S+)?|состоит)$/

/** Token index behind «пост», «должность», «в должности», «на посту», adjectives between passed over; null where none stands. */
function pastOffice(tokens: readonly Token[], at: number): number | null {
  let next = /^(?:в|на)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at
  if (/(?:ый|ий|ую|ое|ой|ом)$/.test(tokens[next]?.lower ?? '')) next++
  return /^(?:пост|посту|должность|должности|кресло|место|позицию)$/.test(tokens[next]?.lower ?? '')
    ? next + 1
    : null
}

/** Token index behind words of time: «сейчас», «ныне», «с 2020 года», «в настоящее время». */
function pastTime(tokens: readonly Token[], at: number): number {
  let next = at
  while (next < at + 5 && time.test(tokens[next]?.lower ?? '')) next++
  return next
}

const time =
  /^(?:сейчас|ныне|теперь|сегодня|уже|также|одновременно|давно|недавно|вновь|с|\d{4}|года|г|настоящее|время|много|лет)$/

/** «возглавляет корпорацию X», «руководит компанией X», «стоит во главе X»: as of a post, which stands at the verb. */
function headOfBody({ tokens, bodies }: Around, at: number): PostHead | null {
  const title = titleOfVerb(tokens[at]?.lower ?? '')
  const leads = title === 'глава' && /^сто/.test(tokens[at]?.lower ?? '')
  if (title === null || (leads && tokens[at + 2]?.lower !== 'главе')) return null
  const to = leads ? at + 3 : at + 1
  const start = tokens[to]?.start ?? -1
  if (!bodies.some((body) => body.start === start || body.start === start + 1)) return null
  return { from: at, to, title, seat: false, cases: [], plural: false }
}

const titleOfVerb = (verb: string): string | null =>
  /^(?:возглавля(?:ет|ющ\S+)|возглавил[аи]?|стоит|стоящ\S+)$/.test(verb)
    ? 'глава'
    : /^(?:руководит|руководящ\S+)$/.test(verb)
      ? 'руководитель'
      : null

/**
 * «корпорацию X возглавляет Ли Вэй», «во главе компании X стоит Ли Вэй»: the post that the verb before token `at` gives to the
 * one who is named there, and the body it is of, which opens its clause.
 */
export function headedBefore(
  around: Around,
  at: number,
): { post: PostHead; body: OrganizationMention } | null {
  const { tokens, bodies } = around
  const verb = tokens[at - 1]
  const title = verb ? titleOfVerb(verb.lower) : null
  if (!verb || title === null) return null
  const body = bodies.find(({ end }) => end < verb.start && end >= verb.start - 2)
  const first = body && tokens.findIndex(({ end }) => end > body.start)
  if (!body || first === undefined) return null
  const led = tokens[first - 1]
  const heads = led?.lower === 'главе'
  if (heads !== /^стоит/.test(verb.lower)) return null
  if (!heads && led?.word && !/^(?:и|а|саму?)$/.test(led.lower)) return null
  return { post: { from: at, to: at, title, seat: false, cases: [], plural: false }, body }
}

/** «директором X является Ли Вэй», «пост мэра X занимает Ли Вэй»: the name behind a verb that a post and its owner, up to token `at`, stand before. */
export function subjectBehind(around: Around, at: number, post: PostHead): NamedAt | null {
  const { tokens } = around
  const told = pastTime(tokens, at)
  const verb = tokens[told]?.lower ?? ''
  const held =
    pastOffice(tokens, post.from - 1) === post.from &&
    post.cases.includes('gen') &&
    /^(?:занимает|занял|заняла)$/.test(verb)
  const is = post.cases.includes('ins') && copula.test(verb) && !/(?:щ|ш|нн)\S+$/.test(verb)
  if (post.plural || !(held || is)) return null
  const from = pastHonorific(tokens, pastTime(tokens, told + 1))
  const named = personAt(around, from, ['nom'], true)
  return named?.person.cases.includes('nom') ? named : null
}
