import type { SentenceView } from '../engine/analysis.ts'
import type { Chunk } from '../engine/chunk.ts'
import type { Fate } from '../engine/decide.ts'
import { eventTags } from '../text/event-words.ts'
import { findSignings } from './2-relations/agreement/status.ts'
import { fateOf } from './2-relations/event/fate.ts'
import { tieStatuses } from './2-relations/tie/status.ts'
import { findClauses } from './clauses.ts'

/** A word that can make a fact, and what the table of its kind says of it: read by `explain` and `coverage`. */
export interface Trigger {
  kind: 'agreement' | 'tie' | 'event'
  /** UTF-16 span in the article's text. */
  start: number
  end: number
  /** The rule that decides about the word and what it says (`signed`, `denied`, `planned` …). */
  rule: string
  says: string
  /** Every rule of the table that did not merely miss the word: fired, lost to which, blocked by which guard. */
  fates: Fate[]
}

/** The triggers of a sentence, in order. */
export function triggersOf(view: SentenceView): Trigger[] {
  return [...signingTriggers(view), ...tieTriggers(view), ...eventTriggers(view)].sort(
    (a, b) => a.start - b.start,
  )
}

function signingTriggers({ chunks }: SentenceView): Trigger[] {
  const told = listener()
  return findSignings(chunks, 0, chunks.length, told.observe).flatMap(({ at, rule, status }) =>
    trigger('agreement', chunks[at], rule, status, told.of(rule)),
  )
}

function tieTriggers({ chunks }: SentenceView): Trigger[] {
  return findClauses(chunks).flatMap(({ from, to }) => {
    const told = listener()
    return tieStatuses(chunks, from, to, told.observe).flatMap(({ at, rule, status }) =>
      trigger('tie', chunks[at], rule, status, told.of(rule)),
    )
  })
}

const eventWords = [
  'MeetingNoun',
  'VisitNoun',
  'MeetVerb',
  'VisitVerb',
  'ReceiveVerb',
  'TalkVerb',
  'Forum',
  'Exhibition',
]

function eventTriggers(view: SentenceView): Trigger[] {
  const chunks = view.chunks.map((chunk): Chunk => {
    const tags = chunk.mention ? undefined : eventTags(chunk.token.lower)
    return tags ? { ...chunk, tags: new Set([...chunk.tags, ...tags]) } : chunk
  })
  return findClauses(chunks).flatMap(({ from, to }) =>
    chunks.slice(from, to).flatMap((chunk, offset) => {
      if (!eventWords.some((tag) => chunk.tags.has(tag))) return []
      const told = listener()
      const { rule, fate } = fateOf(chunks, from + offset, from, to, told.observe)
      return trigger('event', chunk, rule, fate, told.of(rule))
    }),
  )
}

const trigger = (
  kind: Trigger['kind'],
  chunk: Chunk | undefined,
  rule: string,
  says: string,
  fates: Fate[],
): Trigger[] => (chunk ? [{ kind, start: chunk.start, end: chunk.end, rule, says, fates }] : [])

/** Keeps the fates that tell something, by the trigger's place in the skeleton. */
function listener() {
  const heard: Fate[] = []
  return {
    observe: (fate: Fate) => {
      if (fate.fate !== 'missed') heard.push(fate)
    },
    /** The fates at the trigger that `rule` decided. */
    of: (rule: string): Fate[] => {
      const at = heard.find((fate) => fate.rule === rule && fate.fate === 'fired')?.at
      return heard.filter((fate) => fate.at === at)
    },
  }
}
