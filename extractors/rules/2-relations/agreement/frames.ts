import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { DocumentMention } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { aboutOf } from './document/about.ts'
import { antecedentOf, isFormer } from './document/antecedent.ts'
import { isAnother, sectorsAfter } from './document/covered.ts'
import { isFurther, withOrdinals } from './document/ordinals.ts'
import { hasPronounBeside, pronounFrames } from './document/pronouns.ts'
import { withFullName } from './document/shortened.ts'
import { withItems } from './document/with-items.ts'
import type { Frame } from './frame.ts'
import { framesFor } from './frames-for.ts'
import {
  clauseAt,
  datedSigning,
  elidedSigning,
  isBasis,
  listedSigning,
  outcomeSigning,
} from './governs.ts'
import { nearestSigning } from './nearest.ts'
import { standingSigning } from './standing.ts'
import { findSignings, type Signing } from './status.ts'

/** All frames of a sentence: each document with the signing word nearest to it. */
export function framesOf(sentence: SentenceView, index: number, analysis: Analysis): Frame[] {
  const view = withItems(withOrdinals(sentence, index, analysis), index, analysis)
  const { chunks, tags } = view
  if (!tags.has('Document')) return pronounFrames(view, index, analysis)
  const signings = findSignings(chunks, 0, chunks.length)
  const stopped = (at: number, rule: string, guard: string): void => {
    const chunk = chunks[at]
    if (chunk)
      analysis.trace.push({ sentence: index, rule, start: chunk.start, end: chunk.end, guard })
  }
  if (view.sentence.tokens.at(-1)?.text === '?') {
    for (const signing of signings) stopped(signing.at, signing.rule, 'a question states nothing')
    return []
  }
  const clauses = findClauses(chunks)
  const documents: { at: number; document: DocumentMention }[] = []
  for (const [at, { mention }] of chunks.entries())
    if (mention?.kind === 'document' && !isNamedBehind(chunks, at))
      documents.push({ at, document: meant(mention, at, chunks, index, analysis) })
  const frames: Frame[] = []
  for (const { at, document } of documents) {
    const deeds = isBuiltOn(at, documents, chunks)
      ? signings.filter((each) => chunks[each.at]?.tags.has('SignParticiple'))
      : signings
    const signing =
      nearestSigning(at, deeds, clauses, chunks) ??
      elidedSigning(at, signings, clauses, chunks) ??
      listedSigning(view, index, at, analysis) ??
      datedSigning(view, at) ??
      outcomeSigning(view, at) ??
      standingSigning(view, at)
    if (!signing) {
      stopped(at, 'agreement/document', 'no word of signing governs this document')
      continue
    }
    const found = framesFor(at, document, signing, clauses, view, index, analysis)
    if (found.length === 0)
      stopped(signing.at, signing.rule, 'no Kazakhstan and China party in sight')
    if (signing.status === 'denied') stopped(signing.at, signing.rule, 'denied')
    frames.push(...found.map((frame) => withAntecedent(frame, document, analysis)))
  }
  for (const signing of signings) {
    const clause = clauses[clauseAt(clauses, signing.at)]
    const told =
      documents.findLast(({ at }) => clause && at < clause.from) ??
      draftBefore(documents, signing, chunks)
    if (signing.status === 'denied' || !clause || !told) continue
    if (told.at < clause.from ? !speaksOfIt(chunks, clause) : signing.status !== 'planned') continue
    frames.push(...framesFor(told.at, told.document, signing, clauses, view, index, analysis))
  }
  return frames
}

/** «На основе соглашения 2019 года подписали план»: what is signed is the document behind, not its basis. */
const isBuiltOn = (
  at: number,
  documents: readonly { at: number }[],
  chunks: readonly Chunk[],
): boolean =>
  isBasis(chunks, at) && documents.some((other) => other.at > at && !isBasis(chunks, other.at))

/** What a document's words mean in their context. */
const meant: typeof withFullName = (document, at, chunks, index, analysis) =>
  alike(withFullName(document, at, chunks, index, analysis), at, chunks, index, analysis)

/** «Аналогичные документы заключили В и Г»: others of the kind told last. */
function alike(
  document: DocumentMention,
  at: number,
  chunks: readonly Chunk[],
  index: number,
  analysis: Analysis,
): DocumentMention {
  // «второй документ»: one more of the list
  const nth = document.type === 'other' && isFurther(chunks[at - 1])
  if (!nth && !isAnother(chunks, at) && !isFormer(chunks, at)) return document
  const told =
    document.type === 'other'
      ? (documentBefore(chunks, at) ?? antecedentOf(analysis, index, nth ? 8 : 2)?.mention)
      : document
  return { ...document, type: told?.type ?? document.type, anaphoric: false }
}

/** A document of a kind that is named before chunk `at`. */
function documentBefore(chunks: readonly Chunk[], at: number): DocumentMention | undefined {
  const named = chunks
    .slice(0, at)
    .findLast(({ mention }) => mention?.kind === 'document' && mention.type !== 'other')
  return named?.mention?.kind === 'document' ? named.mention : undefined
}

/** «Документ прорабатывается»: what it is, where a sentence before names a document that nothing told to be signed. */
function withAntecedent(frame: Frame, document: DocumentMention, analysis: Analysis): Frame {
  if (!document.anaphoric || document.type !== 'other' || document.plural) return frame
  const told = antecedentOf(analysis, frame.sentence, 3)
  if (!told || told.mention.anaphoric) return frame
  const whole = { from: 0, to: told.view.chunks.length }
  return {
    ...frame,
    type: told.mention.type,
    antecedent: told.sentence,
    about: frame.about ?? aboutOf(told.view, whole, told.at),
    sectors: frame.sectors.length > 0 ? frame.sectors : sectorsAfter(told.view, told.at),
  }
}

/** «Проект соглашения готов, подписать его планируется в мае»: the document whose draft stands in the same clause. */
const draftBefore = <Told extends { at: number }>(
  documents: readonly Told[],
  { at }: Signing,
  chunks: readonly Chunk[],
): Told | undefined =>
  hasPronounBeside(chunks, at)
    ? documents.findLast((told) => told.at < at && chunks[told.at - 1]?.tags.has('Draft'))
    : undefined

/** «…, но его подпишут в июле», «…; подписи поставили А и Б»: a clause that speaks of the document without naming it. */
function speaksOfIt(chunks: readonly Chunk[], { from, to }: Clause): boolean {
  const words = chunks.slice(from, to)
  return (
    words.some(
      (chunk, at) =>
        isObject(chunk) ||
        chunk.tags.has('Signature') ||
        (isSubject(chunk) && words[at - 1]?.tags.has('SignPassive')),
    ) && !words.some(({ mention }) => mention?.kind === 'document')
  )
}

/**
 * «Второй документ – контракт …», «первый из них – соглашение», «три документа: меморандум …», «документ, меморандум …»: the word is
 * no document of its own; nor is one that only frames what another of its kind tells («по условиям договора»), nor one on another
 * document («соглашение об инвестиционном контракте»).
 */
function isNamedBehind(chunks: readonly Chunk[], at: number): boolean {
  const mention = chunks[at]?.mention
  if (mention?.kind !== 'document') return false
  const before = chunks[at - 1]
  if (isFraming(before) && isToldBefore(chunks, at, mention)) return true
  // «план реализации соглашения»: the plan is signed, not what it serves
  if (isFulfilment(before) && at > 1 && isPapers(chunks, at)) return true
  if (isAbout(chunks[at + 1]) && isDocumentNext(chunks, at + 2)) return true
  if (!mention.anaphoric && mention.rule !== 'document/ordinal') return false
  const next = chunks.slice(at + 1, at + 5)
  if (next[0]?.tags.has('Comma') && next[1]?.mention?.kind === 'document') return true
  const dash = next.findIndex((chunk) => chunk.tags.has('Dash') || chunk.tags.has('Colon'))
  return dash >= 0 && next.slice(dash + 1).some((chunk) => chunk.mention?.kind === 'document')
}

/** A document at chunk `at`, or behind one adjective there. */
const isDocumentNext = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at]?.mention?.kind === 'document' ||
  (/(?:ом|ой|ем|ых|их)$/.test(chunks[at]?.normal ?? '') &&
    chunks[at + 1]?.mention?.kind === 'document')

const isObject = wordLike(/^(?:его|ее|их)$/)
const isSubject = wordLike(/^(?:он|она|оно)$/)
const isAbout = wordLike(/^об?$/)
const isFulfilment = wordLike(/^(?:реализации|выполнени[яю]|исполнени[яю])$/)
const isFraming = wordLike(
  /^(?:условиям|согласно|рамках|соответствии|реализаци[ия]|исполнени[ея]|выполнени[ея]|продолжение)$/,
)

/** «план работы по реализации», «дорожная карта по исполнению»: a document told at most eight words before. */
const isPapers = (chunks: readonly Chunk[], at: number): boolean =>
  chunks
    .slice(Math.max(0, at - 9), at)
    .some(({ mention }) => mention?.kind === 'document' && !mention.anaphoric)

/** Whether the sentence has told a document of this kind before. */
const isToldBefore = (chunks: readonly Chunk[], at: number, { type }: DocumentMention): boolean =>
  chunks.slice(0, at).some(({ mention }) => mention?.kind === 'document' && mention.type === type)
