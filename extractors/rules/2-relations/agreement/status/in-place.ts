import { type Chunk, carries, retagged } from '../../../../engine/chunk.ts'
import { approvesPaper, type Fits, hasPaperBefore, isOfPapers, word } from './of-papers.ts'

/**
 * A chunk as the patterns read it in its place: without the words that stand loose there, which would part those that the patterns
 * join; and a verb of approval as one of signing where a document is what is approved.
 */
export function asRead(chunk: Chunk, at: number, chunks: readonly Chunk[]): Chunk {
  if (!carries(chunk, LOOSE_TAGS)) return chunk
  const loose = LOOSE.filter(([tag, fits]) => chunk.tags.has(tag) && !fits(chunks, at)).map(
    ([tag]) => tag,
  )
  const approves = chunk.tags.has('Approve') && !loose.includes('Approve')
  if (loose.length === 0 && !approves) return chunk
  const kept = [...chunk.tags].filter((tag) => !loose.some((word) => tag.startsWith(word)))
  return retagged(chunk, new Set(approves ? kept.map(signingFor) : kept))
}

/** `ApprovePast` → `SignPast` */
const signingFor = (tag: string): string => tag.replace(/^Approve/, 'Sign')

/** «проект меморандума», «меморандум, проект которого», but not «стоимость проекта»: nothing but plain words up to a document. */
const drafts: Fits = (chunks, at) => {
  if (chunks[at + 1]?.tags.has('Which')) return chunks[at - 1]?.tags.has('Comma') === true
  // «51 проект программы сотрудничества»
  if (/^\d/.test(chunks[at - 1]?.normal ?? '')) return false
  const next = chunks.slice(at + 1, at + 4)
  const end = next.findIndex(({ tags }) => tags.has('Document') || tags.has('SignNoun'))
  return end >= 0 && next.slice(0, end).every(({ tags, mention }) => tags.size === 0 && !mention)
}

/** «переговоры с X о заключении», «цель визита – подписание», «после подписания»: only what leads to a noun of signing. */
const leadsTo =
  (before: RegExp | null, far: number): Fits =>
  (chunks, at) => {
    const next = chunks.slice(at + 1, at + 1 + far)
    const noun = next.findIndex(({ tags }) => tags.has('SignNoun') || tags.has('ApproveNoun'))
    if (noun < 0) return false
    return before === null || before.test((next[noun - 1] ?? chunks[at])?.normal ?? '')
  }

/** «обменялись меморандумами», «протоколами обменялись», but not «обменялись мнениями о меморандуме». */
const papers: Fits = (chunks, at) => {
  const mention = chunks[at - 1]?.mention
  if (mention?.kind === 'document' && mention.cases.includes('ins')) return true
  const next = chunks.slice(at + 1, at + 5)
  const end = next.findIndex(({ tags }) => tags.has('Document'))
  return end >= 0 && !next.slice(0, end).some(({ normal }) => gifts.test(normal))
}
const gifts = /^(?:мнени|опыт|подарк|сувенир|информаци|контакт|приветстви|взгляд|данными)/

/** «необходимо в короткий срок разработать», with no comma between. */
const needs: Fits = (chunks, at) => {
  const next = chunks.slice(at + 1, at + 6)
  const end = next.findIndex(({ tags }) => tags.has('Prepare') || tags.has('Comma'))
  return next[end]?.tags.has('Prepare') === true
}

/** «Программа прежняя: …» at the head of a sentence, «в планах», «в ближайших планах» anywhere. */
const inProgramme: Fits = (chunks, at) =>
  word(chunks, at) === 'планах'
    ? word(chunks, at - (/(?:их|ых)$/.test(word(chunks, at - 1)) ? 2 : 1)) === 'в'
    : at <= 2

/** «действует соглашение», «реализуется меморандум», but not «реализуется проект»; «вступило в силу». */
const acts: Fits = (chunks, at) => {
  if (/^вступил/.test(word(chunks, at))) return word(chunks, at + 2) === 'силу'
  return /^(?:действ|существ)/.test(word(chunks, at)) || isOfPapers(2)(chunks, at)
}

const signs = (chunk: Chunk | undefined): boolean =>
  chunk !== undefined && (chunk.tags.has('Sign') || chunk.tags.has('Approve'))

/** «не подписали», but not «не только подписали», «не случайно». */
const denies: Fits = (chunks, at) => !emphatic.test(chunks[at + 1]?.normal ?? '')
const emphatic = /^(?:только|случайно|просто|впервые|раз|единожды|зря|столько)$/

/** «вопрос подписания», but not «меморандум по вопросам экологии», «вопрос решён: подпишут». */
const considers: Fits = (chunks, at) =>
  !/^реш/.test(word(chunks, at + 1)) &&
  (!/^вопрос/.test(word(chunks, at)) ||
    chunks[at - 1]?.normal !== 'по' ||
    leadsTo(null, 3)(chunks, at))

/** «считает целесообразным подписать», «важным считает скорее подписать»: an infinitive of signing in the five words behind. */
const leadsToInfinitive: Fits = (chunks, at) => {
  const next = chunks.slice(at + 1, at + 6)
  const end = next.findIndex(({ tags }) => tags.has('SignInfinitive') || tags.has('Past'))
  return next[end]?.tags.has('SignInfinitive') === true
}

/** «подготовлен к подписанию», «согласие на подписание», but not «перешли к подписанию», «прибыли на подписание». */
const towardSigning: Fits = (chunks, at) =>
  leadsTo(/^(?:к|на|до|\S+(?:ому|ему|ее|ое|ого))$/, 2)(chunks, at) &&
  !/^(?:пере(?:шл|ш[её]л)|приступил|прибыл|приехал|прилетел|собрал|пришл|дошл|дело$|дош[её]л)/.test(
    word(chunks, at - 1),
  )

/** «меморандум может быть подписан», but not «обсудив, что может дать рынок, подписали»: a clause that asks what may be tells of no signing. */
const perhaps: Fits = (chunks, at) => {
  const comma = chunks.findIndex(({ tags }, index) => index > at && tags.has('Comma'))
  const from = chunks.findLastIndex(({ tags }, index) => index < at && tags.has('Comma'))
  const clause = chunks.slice(from + 1, comma < 0 ? chunks.length : comma)
  return comma < 0 || clause.some(signs) || !clause.some(({ normal }) => asks.test(normal))
}
const asks = /^(?:что|чем|как|какой|какая|какое|какие|каким|где|куда|сколько|котор(?:ый|ая|ое|ые))$/

/** «работа над меморандумом», «решили вопрос о подписании» */
const toMatter = leadsTo(/^(?:о|об|по|к|над)$/, 3)

const LOOSE: readonly (readonly [string, Fits])[] = [
  ['Draft', drafts],
  ['Perhaps', perhaps],
  ['Swap', (chunks, at) => chunks[at + 1]?.tags.has('Document') === true],
  [
    'Manage',
    (chunks, at) => chunks.slice(Math.max(0, at - 2), at).some(({ tags }) => tags.has('Not')),
  ],
  // «на рассмотрение»
  ['Submit', (chunks, at) => chunks[at - 1]?.normal === 'на'],
  // «на очереди подписание», but not «вторая очередь завода»
  ['Queue', (chunks, at) => chunks[at - 1]?.normal === 'на'],
  ['Programme', inProgramme],
  // «переговоры о подписании», «о подписании речи нет»
  [
    'Talk',
    (chunks, at) => leadsTo(/^об?$/, 10)(chunks, at) || chunks[at + 1]?.tags.has('Not') === true,
  ],
  ['After', leadsTo(null, 1)],
  [
    'Aim',
    (chunks, at) =>
      leadsTo(/^(?:визита|поездки|для|этого|на)$/, 5)(chunks, at) ||
      leadsTo(/^(?:–|—|-|является|стало|станет|будет)$/, 10)(chunks, at),
  ],
  ['Exchange', papers],
  ['Need', needs],
  ['Near', leadsTo(null, 3)],
  // «ждёт делегацию для подписания», «ждут подписания»
  [
    'Wait',
    (chunks, at) =>
      leadsTo(/^для$/, 10)(chunks, at) ||
      leadsTo(null, 1)(chunks, at) ||
      chunks.slice(at + 1, at + 3).some(({ tags }) => tags.has('Signature')),
  ],
  // «соглашение проходит согласование», «на последней стадии подготовки»
  ['Agreeing', (chunks, at) => /^(?:про(?:ход|ш[её]л)|стади|этапе$)/.test(word(chunks, at - 1))],
  // «считает целесообразным подписать», «стоит подписать»
  ['Worthwhile', (chunks, at) => leadsToInfinitive(chunks, at)],
  // «дата подписания»
  ['Term', leadsTo(null, 1)],
  ['Toward', towardSigning],
  ['Elaborate', (chunks, at) => isOfPapers(3)(chunks, at) || hasPaperBefore(chunks, at)],
  ['Resolve', toMatter],
  ['Work', toMatter],
  ['Worth', leadsTo(null, 3)],
  ['Approve', approvesPaper],
  ['Not', denies],
  ['Consider', considers],
  // «подписали ли стороны», «много ли заключили»
  [
    'Whether',
    (chunks, at) =>
      signs(chunks[at - 1]) ||
      (signs(chunks[at + 1]) && /^(?:будет|будут|был[аио]?)$/.test(word(chunks, at - 1))) ||
      /^(?:много|немало|правда|действительно)$/.test(word(chunks, at - 1)),
  ],
  ['Have', isOfPapers(4)],
  ['Act', acts],
  // «подготовка кадров», «согласован маршрут», «зафиксирован рост»
  [
    'Prepare',
    (chunks, at) =>
      agrees.test(word(chunks, at))
        ? isOfPapers(3)(chunks, at) || hasPaperBefore(chunks, at)
        : !/^(?:подготовк|разработк)/.test(word(chunks, at)) || isOfPapers(2)(chunks, at),
  ],
  ['Secure', (chunks, at) => !/^зафикс/.test(word(chunks, at)) || isOfPapers(4)(chunks, at)],
]
const LOOSE_TAGS: ReadonlySet<string> = new Set(LOOSE.map(([tag]) => tag))

const agrees = /^(?:согласов|согласу|дораб|утряс|шлифу)/
