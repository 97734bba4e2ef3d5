import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import { eventTags } from '../../../text/event-words.ts'
import { type Clause, findClauses } from '../../clauses.ts'

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
    return {
      index,
      view,
      chunks,
      clauses: findClauses(chunks).flatMap((one) => quoted(chunks, one)),
    }
  })
}

/** Also «в ходе которых»; «– Мы приедем ещё, – сказал он на встрече»: what is said, and by whom, are two clauses. */
function quoted(chunks: readonly Chunk[], { from, to }: Clause): Clause[] {
  for (let at = from + 2; at < to; at++) {
    const aside =
      has(chunks[at - 1], 'Comma') &&
      has(chunks[at + 2], 'Which') &&
      during.test(chunks[at + 1]?.normal ?? '')
    if (aside) return [{ from, to: at }, ...quoted(chunks, { from: at, to })]
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
  /^(?:сказал|отмети[лт]|отмеча[ле]|добави[лт]|подчеркнул|подчеркива|рассказ(?:ал|ыва)|заяви[лт]|заявля|сообщи[лт]|сообща|поясни[лт]|поясня|заключи[лт]|говори[лт]|призна(?:л|е)|напомни[лт]|напомина|уточни[лт]|ответи[лт]|замети[лт]|поделил|пообещал|поблагодари|резюмир|констатир|объясни[лт]|подытожи|обратил|вырази[лт])/.test(
    word,
  )

function withEventTags(chunk: Chunk): Chunk {
  // «программа» is a document too; persons, places and bodies keep to what they are.
  const open = !chunk.mention || chunk.mention.kind === 'document'
  const tags = open ? eventTags(chunk.token.lower, chunk.token.lexeme) : undefined
  return tags ? { ...chunk, tags: union(chunk.tags, tags) } : chunk
}

/** «Дни культуры», «Неделя провинции»; «открылось представительство»; «обменялись мнениями»: events by two words. */
function inContext(chunk: Chunk, at: number, all: readonly Chunk[]): Chunk {
  if (chunk.mention && chunk.mention.kind !== 'organization') return chunk
  const next = all[at + 1]
  if (/^(?:дн(?:и|ей|ях|ям|ями)|недел(?:я|и|ю|е|ей))$/.test(chunk.normal)) {
    const named = /^\p{Lu}/u.test(chunk.token.text) && next?.mention?.kind === 'place'
    const theme = [next, isAdjective(next ?? chunk) ? all[at + 2] : undefined]
    if (
      named ||
      theme.some((word) => /^(?:культур|кино$|искусств|театр|товар)/.test(word?.normal ?? ''))
    )
      return { ...chunk, tags: union(chunk.tags, ['Gathering', 'Singular']) }
  }
  if (/^стол/.test(chunk.normal) && /^кругл/.test(all[at - 1]?.normal ?? ''))
    return { ...chunk, tags: union(chunk.tags, ['Forum', 'Singular']) }
  // «переговоры с компанией уже идут»: none of them is told
  if (has(chunk, 'Talks') && all.slice(at + 1).some((word) => goesOn.test(word.normal)))
    return { ...chunk, tags: new Set([...chunk.tags].filter((tag) => tag !== 'MeetingNoun')) }
  if (has(chunk, 'Exchange') && /^мнени/.test(next?.normal ?? ''))
    return { ...chunk, tags: union(chunk.tags, ['TalkVerb', 'Jointly']) }
  if (isParty(chunk, at, all)) return { ...chunk, tags: union(chunk.tags, groupOf(chunk.normal)) }
  if (/^разговор/.test(chunk.normal) && /^телефонн/.test(all[at - 1]?.normal ?? ''))
    return { ...chunk, tags: union(chunk.tags, ['MeetingNoun', 'Singular']) }
  const name = chunk.mention ? chunk.token.lower : chunk.normal
  if ((premises.test(name) || /^генеральное$/.test(name)) && isOpening(all, at))
    return { ...chunk, tags: union(chunk.tags, ['Gathering', 'Singular', 'Opened']) }
  return chunk
}

const goesOn = /^(?:идут|ведутся|продолжаются|велись)$/
const premises = /^(?:представительство|офис|павильон|консульство|генконсульство|филиал)$/
/** «открылось представительство»; «Павильон провинции открылся в среду» at the head of a sentence. */
const isOpening = (all: readonly Chunk[], at: number): boolean =>
  all.some((chunk, i) => i >= at - 4 && i < (at <= 2 ? at + 8 : at) && isOpened(chunk, i, all))

const isOpened = (chunk: Chunk, at: number, all: readonly Chunk[]): boolean =>
  /^открыл(?:ся|ась|ось)$/.test(chunk.normal) ||
  (chunk.normal === 'работу' && /^начал/.test(all[at - 1]?.normal ?? ''))

/** «группа во главе с …», «тридцать человек из Чанцзи», «группа бизнесменов из Хэбэя»: people who come together. */
function isParty(chunk: Chunk, at: number, all: readonly Chunk[]): boolean {
  if (
    !/^(?:групп[аыуе]|группой|человека?|специалист(?:ы|ов)|врач(?:и|ей)|артист(?:ы|ов))$/.test(
      chunk.normal,
    )
  )
    return false
  const behind = all.slice(at + 1, at + 5)
  if (chunk.normal.startsWith('групп') && behind.some((word) => has(word, 'Head', 'Guests')))
    return true
  return behind.some((word, i) => word.normal === 'из' && behind[i + 1]?.mention?.kind === 'place')
}

const groupOf = (word: string): string[] =>
  /^(?:группа|человека?|специалисты|врачи|артисты)$/.test(word) ? ['Group', 'Nom'] : ['Group']

/** The tags of both; most words have none of their own, and then share the lexicon's. */
function union(own: ReadonlySet<string>, added: readonly string[]): ReadonlySet<string> {
  if (own.size > 0) return new Set([...own, ...added])
  const known = shared.get(added)
  if (known) return known
  const made = new Set(added)
  shared.set(added, made)
  return made
}

const shared = new Map<readonly string[], ReadonlySet<string>>()

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
  return next && nominative ? { from: own.from, to: next.to } : own
}

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
  (!chunk.mention &&
    /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ому|ему|ым|им|ом|ую|юю|ых|их|ыми|ими)$/.test(
      chunk.normal,
    ) &&
    chunk.normal.length > 4)
