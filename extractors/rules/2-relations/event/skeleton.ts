import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { type Chunk, retagged } from '../../../engine/chunk.ts'
import type { Mention, OfficialMention } from '../../../engine/mention.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { eventTags } from '../../../text/event-words.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { inContext, union } from './context-words.ts'

/** A sentence with the tags of the event lexicon added to its words, cut into clauses. */
export interface EventView {
  index: number
  view: SentenceView
  chunks: readonly Chunk[]
  clauses: readonly Clause[]
}

/** The sentences of an article as the event rules see them; every other tag of a chunk stays. */
export function eventViews(analysis: Analysis): EventView[] {
  return analysis.sentences.map((view, index) => {
    const chunks = view.chunks.map(withEventTags).map(inContext)
    const clauses: Clause[] = []
    for (const clause of findClauses(chunks)) clauses.push(...quoted(chunks, clause))
    return { index, view, chunks, clauses }
  })
}

/** Also «в ходе которых»; «– Мы приедем ещё, – сказал он на встрече»: what is said, and by whom, are two clauses. */
function quoted(chunks: readonly Chunk[], { from, to }: Clause): Clause[] {
  for (let at = from + 2; at < to; at++) {
    if (!has(chunks[at - 1], 'Comma') && !has(chunks[at], 'Dash')) continue
    const aside =
      has(chunks[at - 1], 'Comma') &&
      has(chunks[at + 2], 'Which') &&
      (during.test(chunks[at + 1]?.normal ?? '') ||
        // «холдинг, переговоры с которым …»
        (has(chunks[at], 'MeetingNoun') && chunks[at + 1]?.normal === 'с'))
    // «нанесли визит после того, как в Сиане побывала делегация»
    const then =
      chunks[at]?.normal === 'как' &&
      has(chunks[at - 1], 'Comma') &&
      /^(?:того|тем)$/.test(chunks[at - 2]?.normal ?? '') &&
      !chunks.slice(at, to).some((chunk) => has(chunk, 'Comma'))
    if (aside || then) return [{ from, to: at }, ...quoted(chunks, { from: at, to })]
    if (!has(chunks[at], 'Dash') || !closesSpeech(chunks[at - 1])) continue
    if (!chunks.slice(at + 1, at + 5).some((chunk) => isSaying(chunk.normal))) continue
    return [{ from, to: at }, ...quoted(chunks, { from: at, to })]
  }
  return [{ from, to }]
}

// «переговоры, в ходе которых …»
const during = /^(?:ходе|рамках|время|итогам|результате|результатам)$/

const closesSpeech = (chunk: Chunk | undefined): boolean =>
  has(chunk, 'Comma', 'Quote') || /^[!?…»"]$/.test(chunk?.token.text ?? '')

/** «сказал», «отметила», «подчеркнули»: verbs that ascribe direct speech. */
export const isSaying = (word: string): boolean =>
  /^(?:сказал|отмети[лт]|отмеча[ле]|добави[лт]|подчеркнул|подчеркива|рассказ(?:ал|ыва)|заяви[лт]|заявля|сообщи[лт]|сообща|поясни[лт]|поясня|заключи[лт]|говори[лт]|призна(?:л|е)|написал|напомни[лт]|напомина|уточни[лт]|ответи[лт]|замети[лт]|поделил|пообещал|поблагодари|резюмир|констатир|объясни[лт]|подытожи|обратил|вырази[лт]|перечисл|вспомина|вспомнил|вздыха|вздохн|смеется|шут[ия]т|пошутил|рассужда|подхватил|возраз|прокоммент|процитир|делится|усмех|улыб)/.test(
    word,
  )

function withEventTags(chunk: Chunk): Chunk {
  // «программа» is a document too; persons, places and bodies keep to what they are.
  const { mention } = chunk
  const trade = mention !== null && isUnnamed(mention)
  const open = !mention || mention.kind === 'document' || trade
  const tags = open ? eventTags(chunk.token.lower, chunk.token.lexeme) : undefined
  if (!tags || (trade && !tags.includes('People'))) return chunk
  return retagged(chunk, mention ? union(chunk.tags, tags) : unionOfWord(chunk.tags, tags))
}

/** «трое инженеров из Циндао»: a post that tells a trade, and no more. */
export const isUnnamed = (mention: Mention): mention is OfficialMention =>
  mention.kind === 'official' &&
  mention.name === null &&
  mention.organization === null &&
  mention.places.length === 0

/** The same for a word, whose tags are those of its entry in the list and last as long: joined once. */
function unionOfWord(own: ReadonlySet<string>, added: readonly string[]): ReadonlySet<string> {
  const known = unions.get(own) ?? new Map<readonly string[], ReadonlySet<string>>()
  unions.set(own, known)
  const joined = known.get(added) ?? union(own, added)
  known.set(added, joined)
  return joined
}

const unions = new WeakMap<ReadonlySet<string>, Map<readonly string[], ReadonlySet<string>>>()

/** The clause that holds chunk `at`. */
export function clauseOf(view: EventView, at: number): Clause {
  return (
    view.clauses.find((clause) => at >= clause.from && at < clause.to) ?? {
      from: 0,
      to: view.chunks.length,
    }
  )
}

/** The clause of `at` with the relative clause that follows it («форум, который пройдёт 31 октября»). */
export function withRelative(view: EventView, at: number): Clause {
  const own = clauseOf(view, at)
  const next = view.clauses.find((clause) => clause.from === own.to)
  const opener = next ? view.chunks[next.from] : undefined
  const nominative = opener && /^котор(?:ый|ая|ое|ые)$/.test(opener.normal)
  return next && (nominative || resumes(view, own, next)) ? { from: own.from, to: next.to } : own
}

/** «Встреча в Тайюане, куда съехались гости, прошла 27 июня»: the verb of the noun's own clause stands behind the clause put into it. */
const resumes = ({ chunks }: EventView, own: Clause, inner: Clause): boolean =>
  inserted.test(chunks[inner.from]?.normal ?? '') &&
  !chunks.slice(own.from, own.to).some((chunk) => has(chunk, 'HeldVerb', 'MakeVerb', 'TakePart')) &&
  chunks.some(
    (chunk, at) =>
      at > inner.from && at < inner.to && has(chunk, 'HeldVerb') && has(chunks[at - 1], 'Comma'),
  )

const inserted = /^(?:где|куда|когда|в|на|с|к|о|по)$/

/** Whether a chunk is there and carries one of the tags. */
export function has(chunk: Chunk | undefined, ...tags: string[]): boolean {
  if (chunk === undefined || chunk.tags.size === 0) return false
  for (const tag of tags) if (chunk.tags.has(tag)) return true
  return false
}

/** Whether a chunk between `from` and `to` (exclusive) carries one of the tags. */
export function anyBetween(view: EventView, from: number, to: number, ...tags: string[]): boolean {
  for (let at = Math.max(0, from); at < Math.min(to, view.chunks.length); at++)
    if (has(view.chunks[at], ...tags)) return true
  return false
}

/** Words that stand between a noun and its adjectives' head: agreement endings tell an adjective. */
export const isAdjective = (chunk: Chunk): boolean =>
  has(chunk, 'CountryAdjective', 'PlaceAdjective') ||
  (endsLikeAdjective(chunk) && chunk.normal.length > 4 && !has(chunk, 'Singular', 'Plural'))

const endsLikeAdjective = wordLike(
  /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ую|юю|ых|их|ыми|ими)$/,
)

/** The chunk before `at` and its adjectives. */
export function beforeAdjectives(view: Pick<EventView, 'chunks'>, at: number): number {
  let back = at - 1
  for (let chunk = view.chunks[back]; chunk && isAdjective(chunk); chunk = view.chunks[back]) back--
  return back
}
