import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { isPreterite } from '../../../../text/forms/tense.ts'
import { complete, isBothSided, type Side, sidesOf } from './parties.ts'

/** «рейс Алматы – Сиань», «по маршруту Сиань – Актау»: ends of a way. */
export const isOnRoute = ({ chunks }: SentenceView, { kind, chunk }: Actor): boolean =>
  kind === 'place' &&
  chunks.slice(Math.max(0, chunk - 4), chunk).some(isWay) &&
  [chunks[chunk - 1], chunks[chunk + 1]].some(
    (next) => next?.tags.has('Dash') || next?.normal === 'из',
  )

/** «меморандум о создании центра изучения Китая»: a country in the genitive behind the document. */
export const isStudied = ({ chunks }: SentenceView, { kind, chunk }: Actor, at: number): boolean =>
  kind === 'country' &&
  chunk > at &&
  /^(?:китая|казахстана|поднебесной)$/.test(chunks[chunk]?.token.lower ?? '')

/** «договор о создании ТОО «Терминал»»: what the parties found. */
export const isFounded = ({ chunks }: SentenceView, { kind, chunk }: Actor): boolean =>
  kind === 'organization' && /^(?:создани|учреждени)/.test(chunks[chunk - 1]?.normal ?? '')

/** «меморандум по открытию филиала университета X»: whose branch is to be opened, who is a party. */
export const isOpened = ({ chunks }: SentenceView, { kind, chunk }: Actor, at: number): boolean =>
  kind === 'organization' &&
  chunk > at &&
  chunk <= at + 4 &&
  chunks
    .slice(Math.max(at, chunk - 2), chunk)
    .some(({ normal }) => /^(?:филиал|представительств|кампус|отделени)/.test(normal))

/** «Правительства Китая и Казахстана», told in one list in front of the document at `at`. */
export const areStates = (actors: readonly Actor[], at: number): boolean =>
  actors.some(
    ({ kind, country, list, chunk }) =>
      kind === 'country' &&
      country === 'CN' &&
      chunk < at &&
      actors.some((other) => other.kind === kind && other.country === 'KZ' && other.list === list),
  )

/**
 * «Документ заключён во время встречи мэра А с акимом Б», «переговоров А с Б»: who met the other side; where nobody else is named also the ends
 * of a trip («визит делегации А в Б завершился договором»).
 */
export function isMet(
  { chunks }: SentenceView,
  { kind, role, chunk }: Actor,
  alone: boolean,
): boolean {
  if (kind === 'country') return false
  const lead = chunks.slice(Math.max(0, chunk - 4), chunk)
  if (role === 'of' && lead.some(({ normal }) => meeting.test(normal))) return true
  const tags = chunks[chunk]?.tags
  const goal = role === 'to' || (role === 'in' && tags?.has('Acc') === true && !tags.has('Loc'))
  return alone && (goal || role === 'of') && lead.some(({ normal }) => trip.test(normal))
}

const meeting = /^(?:встреч[аи]|переговор(?:ы|ов))$/
const trip = /^(?:визит(?:а|ом)?|поездк[аи]|приезда?|командировк[аи])$/

/** «с иранской компанией X»: a counterpart of a third country. */
export function isOfThird({ chunks }: SentenceView, { kind, role, chunk }: Actor): boolean {
  const before = chunks[chunk - 1]?.mention
  return (
    kind === 'organization' &&
    role === 'with' &&
    before?.kind === 'country' &&
    before.adjective &&
    !['KZ', 'CN'].includes(before.code)
  )
}

/** «с партнерами из Казахстана, Кыргызстана и Узбекистана»: the country stands in a row with others. */
export const isAmongThirds = ({ chunks }: SentenceView, { kind, country, chunk }: Actor): boolean =>
  kind === 'country' &&
  country === 'KZ' &&
  (isThird(chunks[chunk + 2], chunks[chunk + 1]) || isThird(chunks[chunk - 2], chunks[chunk - 1]))

/** A third country parted from the one named by a comma or «и» only. */
const isThird = (country: Chunk | undefined, link: Chunk | undefined): boolean =>
  country?.mention?.kind === 'country' &&
  !country.mention.adjective &&
  !['KZ', 'CN'].includes(country.mention.code) &&
  (link?.tags.has('Comma') === true || link?.normal === 'и')

/** «управление дороги подписало соглашения с предприятиями города»: who signs and with whom is said, and both are of one country. */
export const isDomestic = (direct: readonly Actor[]): boolean =>
  direct.some(({ role, kind }) => role === 'with' && kind !== 'official') &&
  direct.some(({ role, kind }) => /^(?:subject|agent)$/.test(role) && kind !== 'official')

/** «подписал с председателем Гомельского горисполкома»: a counterpart by name who is of neither country, as far as one sees. */
export const isWithUnknown = (actors: readonly Actor[], sides: readonly Side[]): boolean =>
  !sides.some(({ country }) => country === 'CN') &&
  actors.some(
    ({ kind, role, country, name, organization }) =>
      kind === 'official' &&
      role === 'with' &&
      country === null &&
      organization === null &&
      name !== null,
  )

/** «Подписан контракт, однако не уточняется, с кем именно»: the counterpart is said not to be told. */
export const isLeftOpen = ({ chunks }: SentenceView, at: number): boolean =>
  chunks.some(
    ({ normal }, index) =>
      index > at && normal === 'кем' && /^(?:с|между)$/.test(chunks[index - 1]?.normal ?? ''),
  ) &&
  chunks.some(
    ({ normal }, index) => normal === 'не' && untold.test(chunks[index + 1]?.normal ?? ''),
  )

const untold = /^(?:уточн|сообща|сообщи|называ|назва|раскры|указа|говор|извест|ясно|пояснил)/

/** «на базе завода А», «модернизация таможенного поста Б»: what the work is done on. */
export const isWorkedOn = (
  { chunks }: SentenceView,
  { kind, chunk }: Actor,
  at: number,
): boolean => {
  if (kind !== 'organization' || chunk < at) return false
  const lead = chunks.slice(Math.max(at, chunk - 3), chunk)
  const from = lead.findLastIndex(({ normal }) => site.test(normal))
  return from >= 0 && lead.slice(from + 1).every(({ normal }) => !/^(?:с|со|между|и)$/.test(normal))
}

const site =
  /^(?:базе|площадке|площадях|мощностях|(?:модернизаци|реконструкци|эксплуатаци|приватизаци)[июя]|(?:строительств|расширени|обновлени|оснащени|переоснащени|переоборудовани)[аеюоу]м?|ремонт[аеу]?)$/

/**
 * «Пока аким А гостил в Б, меморандум подписали фирма В и завод Г»: those of the main clause, where both sides stand there; all where
 * they do not. `at` is the word of signing.
 */
export function besideOpening(
  actors: readonly Actor[],
  { chunks }: SentenceView,
  at: number,
  analysis: Analysis,
): readonly Actor[] {
  if (!meanwhile.test(chunks[0]?.normal ?? '')) return actors
  const verb = chunks.findIndex(({ token }) => isPreterite(token.lower))
  const end = chunks.findIndex(({ tags }, index) => index > verb && tags.has('Comma'))
  if (verb < 0 || end < 0 || end > at) return actors
  const main = actors.filter(({ chunk }) => chunk > end)
  return isBothSided(complete(sidesOf(main, analysis))) ? main : actors
}

const meanwhile = /^(?:пока|покуда|когда|едва)$/

/** «форум, который принял Урумчи»: where it was, told of the gathering. */
export const isHostOf = ({ chunks }: SentenceView, { kind, chunk }: Actor): boolean =>
  kind === 'place' &&
  /^(?:принял|принимал|приютил)[аио]?$/.test(chunks[chunk - 1]?.normal ?? '') &&
  chunks[chunk - 2]?.tags.has('Which') === true

const isWay = wordLike(/^(?:рейс|маршрут|авиарейс|авиасообщени|авиалини|поезд)/)

/** «заключили в Павлодаре в присутствии акима», «подписан при участии консула»: who looked on. */
export const isWitness = ({ chunks }: SentenceView, { kind, chunk }: Actor): boolean =>
  kind === 'official' &&
  chunks
    .slice(Math.max(0, chunk - 2), chunk)
    .some(({ normal }) => /^(?:присутствии|участии|поддержке|посредничестве)$/.test(normal))
