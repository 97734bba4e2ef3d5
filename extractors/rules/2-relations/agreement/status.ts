import type { Chunk } from '../../../engine/chunk.ts'
import { carries, decide, defineRules, type Fate, skeletonOf } from '../../../engine/rule.ts'
import { DENIED } from './status/denied.ts'
import { PLANNED } from './status/planned.ts'
import type { SigningProduct, SigningStatus } from './status/product.ts'
import { PROPOSED } from './status/proposed.ts'
import { SIGNED } from './status/signed.ts'

/**
 * So a denial beats a plan, a plan beats a deed. `#SignPast`, `#SignPassive`, `#SignInfinitive`, `#SignNoun` … are a verb of
 * signing and its form.
 */
export const AGREEMENT_STATUS = defineRules<SigningProduct>({
  name: 'agreement',
  asks: 'Is the document of this signing word signed, planned, proposed, or is its signing denied?',
  triggers: [
    'Sign',
    'Seal',
    'Exchange',
    'Secure',
    'Draft',
    'Approve',
    'Act',
    'Prepare',
    'Added',
    'Swap',
    'Compose',
    'Submit',
    'Have',
  ],
  reads: [
    'Document',
    'Sign',
    'Seal',
    'Signature',
    'Exchange',
    'Secure',
    'Happen',
    'Was',
    'Will',
    'Plan',
    'Agree',
    'May',
    'Consider',
    'Discuss',
    'Propose',
    'Draft',
    'Not',
    'Refuse',
    'Approve',
    'Initial',
    'Deny',
    'Act',
    'Prepare',
    'Added',
    'If',
    'Perhaps',
    'Swap',
    'Talk',
    'After',
    'Later',
    'Aim',
    'Hoped',
    'Programme',
    'But',
    'Manage',
    'Without',
    'Need',
    'Compose',
    'Submit',
    'Have',
    'Hold',
    'Near',
    'Wait',
    'Queue',
  ],
  rules: [...DENIED, ...PROPOSED, ...PLANNED, ...SIGNED],
})

export interface Signing {
  /** Chunk index of the signing word. */
  at: number
  status: SigningStatus
  rule: string
  /** Signing told by a noun («подписание»): weak by itself. */
  noun: boolean
  /** Sentence that opened the list in which the document stands; there is its date. */
  opener?: number
}

/** The signings that a run of chunks (`from`–`to`) tells, each with the status of the rule that decides. */
export function findSignings(
  chunks: readonly Chunk[],
  from: number,
  to: number,
  observe?: (fate: Fate) => void,
): Signing[] {
  if (!chunks.some((chunk) => carries(chunk, AGREEMENT_STATUS.triggers))) return []
  const { skeleton, indexes } = skeletonOf(AGREEMENT_STATUS, chunks.map(withoutLoose), from, to)
  return [...decide(AGREEMENT_STATUS, skeleton, observe)]
    .map(
      ([index, rule]): Signing => ({
        at: indexes[index] ?? from,
        status: rule.produces.status,
        rule: rule.name,
        noun: skeleton[index]?.tags.has('SignNoun') ?? false,
      }),
    )
    .sort((a, b) => a.at - b.at)
}

/** Words that speak of a signing only in their place: what stands loose would part the words that the patterns join. */
function withoutLoose(chunk: Chunk, at: number, chunks: readonly Chunk[]): Chunk {
  if (chunk.tags.size === 0) return chunk
  const loose = LOOSE.filter(([tag, fits]) => chunk.tags.has(tag) && !fits(chunks, at)).map(
    ([tag]) => tag,
  )
  if (loose.length === 0) return chunk
  const kept = [...chunk.tags].filter((tag) => !loose.some((word) => tag.startsWith(word)))
  return { ...chunk, tags: new Set(kept) }
}

type Fits = (chunks: readonly Chunk[], at: number) => boolean

/** «проект меморандума», but not «стоимость проекта»: nothing but plain words up to a document. */
const drafts: Fits = (chunks, at) => {
  const next = chunks.slice(at + 1, at + 4)
  const end = next.findIndex(({ tags }) => tags.has('Document') || tags.has('SignNoun'))
  return end >= 0 && next.slice(0, end).every(({ tags, mention }) => tags.size === 0 && !mention)
}

/** «переговоры с X о заключении», «цель визита – подписание», «после подписания»: only what leads to a noun of signing. */
const leadsTo =
  (before: RegExp | null, far: number): Fits =>
  (chunks, at) => {
    const next = chunks.slice(at + 1, at + 1 + far)
    const noun = next.findIndex(({ tags }) => tags.has('SignNoun'))
    if (noun < 0) return false
    return before === null || before.test((next[noun - 1] ?? chunks[at])?.normal ?? '')
  }

/** «обменялись меморандумами», but not «обменялись мнениями о меморандуме». */
const papers: Fits = (chunks, at) => {
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

/** «Программа прежняя: …» at the head of a sentence, «в планах» anywhere. */
const inProgramme: Fits = (chunks, at) =>
  chunks[at]?.normal === 'планах' ? chunks[at - 1]?.normal === 'в' : at <= 2

const LOOSE: readonly (readonly [string, Fits])[] = [
  ['Draft', drafts],
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
  ['Talk', leadsTo(/^об?$/, 10)],
  ['After', leadsTo(null, 1)],
  ['Aim', leadsTo(/^(?:–|—|-|является|стало|визита|поездки|для|этого|на)$/, 5)],
  ['Exchange', papers],
  ['Need', needs],
  ['Near', leadsTo(null, 3)],
  ['Wait', leadsTo(/^для$/, 10)],
  ['Have', isOfPapers(4)],
  // «подготовка кадров», «зафиксирован рост»
  [
    'Prepare',
    (chunks, at) => !/^(?:подготовк|разработк)/.test(word(chunks, at)) || isOfPapers(2)(chunks, at),
  ],
  ['Secure', (chunks, at) => !/^зафикс/.test(word(chunks, at)) || isOfPapers(4)(chunks, at)],
]

const word = (chunks: readonly Chunk[], at: number): string => chunks[at]?.normal ?? ''

/** «имеет соглашения», «подготовка меморандума»: a document in so many words behind, and nothing else named before it. */
function isOfPapers(far: number): Fits {
  return (chunks, at) => {
    const next = chunks.slice(at + 1, at + 1 + far)
    const end = next.findIndex(({ tags }) => tags.has('Document'))
    return end >= 0 && !next.slice(0, end).some(({ tags }) => tags.has('Comma'))
  }
}
