import type { Actor, SentenceView } from '../../../engine/analysis.ts'
import type { Clause } from '../../clauses.ts'
import { isSaying } from '../event/skeleton.ts'
import { isBasis } from './governs.ts'

/** A document's own part of its clause: from it to the next document; `alone` where it shares the clause with none. */
export interface Segment extends Clause {
  first: number
  last: number
  alone: boolean
}

/** Whether a clause names parties at all: a document of it that shares none of them has none that is told. */
export const hasOthers = (view: SentenceView, { from, to }: Clause): boolean =>
  view.actors.some(
    (actor) =>
      actor.chunk >= from && actor.chunk < to && actor.role !== 'in' && !isSpeaker(view, actor),
  )

/** Whom a document without parties of its own shares with the others: those told before all of them, or behind the last one. */
const shared = (all: readonly Actor[], segment: Segment): Actor[] => {
  const { from, first, last } = segment
  return all.filter(({ chunk }) => chunk < first || (from < last && chunk > last))
}

/** The part of a clause that belongs to the document, or word of signing, at chunk `at`; documents only pointed at, or signed upon, part nothing. */
export function segmentOf({ chunks }: SentenceView, clause: Clause, at: number): Segment {
  const documents: number[] = []
  for (let index = clause.from; index < clause.to; index++) {
    const mention = chunks[index]?.mention
    const counts = mention?.kind === 'document' && !mention.anaphoric && !isBasis(chunks, index)
    if (index === at || counts) documents.push(index)
  }
  const first = documents[0] ?? at
  const next = documents.find((index) => index > at)
  const last = documents.at(-1) ?? at
  return { from: at, to: next ?? clause.to, first, last, alone: documents.length < 2 }
}

/**
 * Who may be party to a document: those of its clause; of several documents in one breath, those told behind each are its own,
 * with those told before all of them («подписали соглашение с А, меморандум с Б и контракт между В и Г»).
 */
export function actorsOf(view: SentenceView, clause: Clause, segment: Segment): Actor[] {
  const all = view.actors.filter(
    (actor) => actor.chunk >= clause.from && actor.chunk < clause.to && !isSpeaker(view, actor),
  )
  if (segment.alone) return partOf(all, view, clause, segment.from)
  const own = all.filter(({ chunk }) => chunk > segment.from && chunk < segment.to)
  if (own.length === 0) return ofBoth(view, segment) ? all : shared(all, segment)
  const countries = new Set(own.map(({ country }) => country))
  if (own.length > 1 && countries.has('KZ') && countries.has('CN')) return own
  return [...all.filter(({ chunk }) => chunk < segment.first), ...own]
}

/** «соглашение о сотрудничестве двух городов», behind a document whose parties they are. */
const ofBoth = ({ chunks }: SentenceView, { from, to }: Segment): boolean =>
  chunks.slice(from + 1, to).some(({ normal }) => /^(?:двух|обоих|обеих|наших)$/.test(normal))

/** «…, – сказал аким»: who tells of a document is no party to it; «заключил аким» may be of the document. */
export const isSpeaker = ({ chunks }: SentenceView, { kind, role, chunk }: Actor): boolean =>
  kind === 'official' &&
  role === 'subject' &&
  [chunks[chunk - 1], chunks[chunk + (chunks[chunk + 1]?.normal === 'не' ? 2 : 1)]].some(
    (verb) => verb !== undefined && isSaying(verb.normal) && !verb.tags.has('Sign'),
  )

/** «Подписание соглашения с А стало развитием отношений Б с В»: what it became is told of others than its parties. */
function partOf(all: Actor[], { chunks }: SentenceView, clause: Clause, at: number): Actor[] {
  const led = chunks.slice(clause.from, at).some(({ tags }) => tags.has('SignNoun'))
  const became = led
    ? chunks.findIndex(({ tags }, index) => index > at && tags.has('BecomePast'))
    : -1
  const own = became < 0 ? all : all.filter(({ chunk }) => chunk < became)
  return own.some(({ role }) => role !== 'in') ? own : all
}
