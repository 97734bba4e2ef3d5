import { caseTags } from '../text/forms/case.ts'
import type { Term } from '../text/plugin.ts'
import type { Sentence, Token } from '../text/read.ts'
import { capital } from '../text/words/capital.ts'
import type { Lexeme } from '../text/words/lexeme.ts'
import type { Mention } from './mention.ts'

/**
 * One step of a sentence as the relation rules see it: a whole mention, or a single word or mark.
 * `tags` are what patterns ask for (`#Official`, `#Document`, `#Ins`, `#Comma`); `root` is what `{подписать}` asks for.
 */
export interface Chunk extends Term {
  start: number
  end: number
  mention: Mention | null
  token: Token
}

/** What a word list says of a word: its tags (`SignPast`, `Not`, `Document` …) and dictionary form. */
export interface WordEntry {
  root: string
  tags: readonly string[]
}

/**
 * The chunks of a sentence: `mentions` (any order; where two overlap the longer, then the earlier in the list wins)
 * become one chunk each, every other token its own. `words` looks up a folded word.
 */
export function chunkSentence(
  sentence: Sentence,
  mentions: readonly Mention[],
  words: (lower: string, lexeme: Lexeme) => WordEntry | undefined,
): Chunk[] {
  const kept = outermost(mentions)
  const chunks: Chunk[] = []
  let next = 0
  for (const token of sentence.tokens) {
    while (next < kept.length && (kept[next]?.end ?? 0) <= token.start) next++
    const mention = kept[next]
    if (mention && mention.start < token.end && mention.end > token.start) {
      if (chunks.at(-1)?.mention !== mention) chunks.push(ofMention(mention, token))
      continue
    }
    chunks.push(ofToken(token, words(token.lower, token.lexeme)))
  }
  return chunks
}

/** Mentions that no longer mention covers, by start. */
function outermost(mentions: readonly Mention[]): Mention[] {
  if (mentions.length < 2) return [...mentions]
  const longestFirst = mentions
    .map((mention, order) => ({ mention, order }))
    .sort((a, b) => length(b.mention) - length(a.mention) || a.order - b.order)
  const kept: Mention[] = []
  for (const { mention } of longestFirst) {
    if (!kept.some((other) => other.start < mention.end && mention.start < other.end))
      kept.push(mention)
  }
  return kept.sort((a, b) => a.start - b.start)
}

const length = (mention: Mention): number => mention.end - mention.start

function ofMention(mention: Mention, token: Token): Chunk {
  const tags = new Set([capital(mention.kind), ...mention.cases.map((name) => caseTags[name])])
  if (mention.plural) tags.add('Plural')
  if ((mention.kind === 'place' || mention.kind === 'country') && mention.adjective) {
    tags.delete(capital(mention.kind))
    tags.add(`${capital(mention.kind)}Adjective`)
  }
  if (mention.kind === 'place' || mention.kind === 'organization' || mention.kind === 'official')
    tags.add('Actor')
  if (mention.kind === 'official' && mention.name === null) tags.add('Unnamed')
  return blank(mention.start, mention.end, mention.kind, tags, mention, token)
}

function ofToken(token: Token, entry: WordEntry | undefined): Chunk {
  const tags = entry
    ? tagsOfWord(entry)
    : ((token.word ? undefined : marks.get(token.text)) ?? NO_TAGS)
  return blank(token.start, token.end, token.lower, tags, null, token, entry?.root)
}

/** Sets of tags are shared by all chunks of one word of the list, and by all that have none. */
function tagsOfWord(entry: WordEntry): ReadonlySet<string> {
  const known = wordTags.get(entry)
  if (known) return known
  const tags = new Set(entry.tags)
  wordTags.set(entry, tags)
  return tags
}

const wordTags = new Map<WordEntry, ReadonlySet<string>>()
const NO_TAGS: ReadonlySet<string> = new Set()

function blank(
  start: number,
  end: number,
  normal: string,
  tags: ReadonlySet<string>,
  mention: Mention | null,
  token: Token,
  root?: string,
): Chunk {
  return { text: normal, pre: '', post: ' ', normal, root, tags, start, end, mention, token }
}

/**
 * A chunk with other tags. Written out, since a spread makes an object of another shape, and the rules, which look at chunks all the
 * time, are slower for each shape that they meet.
 */
export function retagged(chunk: Chunk, tags: ReadonlySet<string>): Chunk {
  const { text, pre, post, normal, root, start, end, mention, token } = chunk
  return { text, pre, post, normal, root, tags, start, end, mention, token }
}

const marks = new Map<string, ReadonlySet<string>>(
  Object.entries({
    ',': 'Comma',
    ':': 'Colon',
    ';': 'Comma',
    '-': 'Dash',
    '–': 'Dash',
    '—': 'Dash',
    '(': 'Open',
    ')': 'Close',
    '«': 'Quote',
    '»': 'Quote',
    '"': 'Quote',
    '“': 'Quote',
    '”': 'Quote',
    '„': 'Quote',
  }).map(([mark, tag]) => [mark, new Set([tag])]),
)

/** All tags in a sentence: what rules ask for before they look closer. */
export function tagsOf(chunks: readonly Chunk[]): Set<string> {
  const tags = new Set<string>()
  for (const chunk of chunks) for (const tag of chunk.tags) tags.add(tag)
  return tags
}

/** Whether a chunk has one of the tags; most have none at all. */
export function carries({ tags }: Chunk, wanted: ReadonlySet<string>): boolean {
  if (tags.size === 0) return false
  for (const tag of tags) if (wanted.has(tag)) return true
  return false
}
