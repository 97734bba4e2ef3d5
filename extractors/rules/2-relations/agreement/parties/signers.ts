import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import { isSpeaker } from '../segment.ts'
import type { Signing } from '../status.ts'
import { goesOn, inEllipsis, signsToo } from './signers-around.ts'
import { headsMeant, heBeside, meantBy } from './signers-meant.ts'

/**
 * Officials who sign: subjects of an active verb, bare instrumentals of a passive one or of «подписание», and whom a pronoun or a
 * general word («он», «они», «главы регионов») means. `document` is its chunk.
 */
export function signersOf(
  actors: readonly Actor[],
  view: SentenceView,
  clause: Clause,
  signing: Signing,
  document: number,
  analysis: Analysis,
): Actor[] {
  const trigger = view.chunks[signing.at]
  const officials = actors.filter(
    (actor) =>
      actor.kind === 'official' &&
      actor.name !== null &&
      !isSpeaker(view, actor) &&
      !standsBy(view.chunks, actor.chunk),
  )
  const put = bySignatures(view, document)
  if (put.length > 0) return put
  // «скреплён подписями акима X и мэра Y»
  if (trigger?.tags.has('BondPassive') && view.chunks[signing.at + 1]?.tags.has('Signature'))
    return officials.filter(({ role, chunk }) => role === 'of' && chunk > signing.at)
  if (trigger?.tags.has('Stand')) return officials.filter(({ role }) => role === 'of')
  const persons = officials.filter(({ chunk }) => isInPerson(view, chunk))
  if (persons.length > 0) return persons
  // «…; аким А и мэр Б – соглашение»
  if (signing.rule === 'agreement/elided' && view.chunks[clause.from - 1]?.token.text === ';')
    return officials.filter(({ role, chunk }) => role === 'subject' && chunk < document)
  const heads = headsMeant(view, clause, analysis)
  if (heads.length > 0) return heads
  const after = Math.min(signing.at, document)
  const behind = Math.max(signing.at, document)
  // «обменялись подписанными экземплярами соглашения»
  const swapped =
    trigger?.tags.has('SignParticiple') === true &&
    view.chunks.slice(clause.from, signing.at).some(({ tags }) => tags.has('ExchangePast'))
  if (!trigger || !(swapped || active.some((tag) => trigger.tags.has(tag)))) {
    const named = officials.filter(
      ({ role, chunk }) =>
        role === 'agent' ||
        role === 'between' ||
        (role === 'with' &&
          !leads(view, chunk, signing.at) &&
          !endsTalks(view.chunks, chunk, signing.at)),
    )
    return [...partnerOf(named, signing, view, analysis), ...named, ...signsToo(view, behind)]
  }
  // «готовность подписать меморандум подтвердили А и Б»
  if (willing.test(view.chunks[signing.at - 1]?.normal ?? '')) return []
  if (trigger.tags.has('SignInfinitive') && signing.status !== 'signed')
    return officials.filter(
      (actor) =>
        /^(?:subject|with)$/.test(actor.role) &&
        means(view, actor.chunk, signing.at) &&
        // «в ходе встречи с акимом стороны договорились подписать»
        !view.chunks.slice(actor.chunk, signing.at).some(isParties),
    )
  const others = officials.filter(
    ({ role, chunk }) =>
      role === 'with' && (chunk > after || chunk <= clause.from + 2) && !leads(view, chunk, after),
  )
  // «аким встретился с мэром, и стороны подписали»
  const bySides = trigger.normal.endsWith('ли') && actAsSides(view.chunks, signing.at)
  const subjects = bySides ? [] : officials.filter((actor) => actor.role === 'subject')
  const before = subjects.length === 0 ? goesOn(view, clause, signing) : []
  const all = [
    ...before,
    ...heBeside(view, clause, analysis),
    ...subjects,
    ...inEllipsis(view, clause),
    ...signsToo(view, behind),
    ...others,
  ]
  if (subjects.length > 0 || signing.status !== 'signed') return all
  return [...meantBy(view, clause, analysis), ...all]
}

/** «заключила договор, под которым стоят подписи X и Y», «под документом стоят две подписи – X и Y»: whose signatures stand under it. */
function bySignatures({ chunks, tags, actors }: SentenceView, document: number): Actor[] {
  if (!tags.has('Signature') || !tags.has('Stand')) return []
  const at = chunks.findIndex(
    (chunk, index) =>
      index > document &&
      chunk.tags.has('Signature') &&
      chunks.slice(Math.max(0, index - 2), index).some((before) => before.tags.has('Stand')),
  )
  return at < 0
    ? []
    : actors.filter(
        ({ kind, name, chunk }) =>
          kind === 'official' && name !== null && chunk > at && chunk <= at + 6,
      )
}

const active = [
  'SignPast',
  'SignFuture',
  'SignInfinitive',
  'SealPast',
  'SealFuture',
  'ExchangePast',
  'ExchangeFuture',
]

/** «рядом стоял X»: one of those present. */
const standsBy = (chunks: readonly Chunk[], at: number): boolean =>
  chunks.slice(Math.max(0, at - 3), at).some(isPresent)

const isPresent = wordLike(/^(?:стоял|присутствовал|наблюдал)[аи]?$/)

/** «встретился с X, и по итогам был подписан»: whom the one met, not who signs. */
const endsTalks = (chunks: readonly Chunk[], official: number, at: number): boolean =>
  chunks
    .slice(official, at)
    .some(({ normal }) => /^(?:итог|результат|завершени|окончани|ходе$)/.test(normal))

/** «Аким X намерен подписать», «подписать его аким X сможет», but not «по словам X, подписать рассчитывают». */
const means = ({ chunks }: SentenceView, official: number, at: number): boolean =>
  chunks[official - 1]?.normal !== 'словам' &&
  !chunks
    .slice(Math.min(official, at), Math.max(official, at))
    .some(({ tags }) => tags.has('Comma') || tags.has('Dash'))

const isParties = wordLike(/^стороны$/)
const willing = /^(?:готовност|намерени|договоренност|возможност|необходимост|планы|желани)/

/** «Акимат в лице акима X и компания в лице своего директора Y», «А и Б в лице соответственно X и Y». */
function isInPerson({ chunks }: SentenceView, at: number): boolean {
  const word = chunks.slice(0, at).findLastIndex(({ normal }) => normal === 'лице')
  return (
    word > 0 &&
    chunks[word - 1]?.normal === 'в' &&
    chunks
      .slice(word + 1, at)
      .every(
        ({ mention, normal }) =>
          mention?.kind === 'official' || /^(?:и|соответственно|сво(?:его|ей|их))$/.test(normal),
      )
  )
}

/** «во время визита делегации во главе с X», «с участием X», «на встрече с X»: present, not signing. */
function leads({ chunks }: SentenceView, at: number, after: number): boolean {
  const scene = chunks.findLastIndex(
    ({ normal }, index) =>
      index > after &&
      index < at &&
      /^(?:главе|визита|поездки|приезда|встречи|встрече|переговоров|переговорах)$/.test(normal),
  )
  return scene >= 0 && chunks.slice(scene, at).every(({ mention }) => mention?.kind !== 'document')
}

/** «Аким посетил завод. С его директором подписан меморандум»: he who acted in the sentence before signs with the one named. */
function partnerOf(
  named: readonly Actor[],
  signing: Signing,
  view: SentenceView,
  analysis: Analysis,
): Actor[] {
  const [only, ...rest] = named
  if (!only || rest.length > 0 || only.role !== 'with' || signing.status !== 'signed') return []
  const before = analysis.sentences[view.sentence.index - 1]
  if (!before || before.sentence.title) return []
  return before.actors
    .filter(
      ({ kind, name, role, country }) =>
        kind === 'official' && name !== null && role === 'subject' && country !== only.country,
    )
    .slice(0, 1)
}

/** «стороны подписали», not «от нашей стороны документы подписали А и Б». */
function actAsSides(chunks: readonly Chunk[], at: number): boolean {
  const word = chunks.findLastIndex(
    ({ normal }, index) => index < at && index >= at - 2 && normal === 'стороны',
  )
  return (
    word >= 0 &&
    !chunks
      .slice(Math.max(0, word - 2), word)
      .some(({ normal }) => /^(?:с|со|от|для)$/.test(normal))
  )
}
