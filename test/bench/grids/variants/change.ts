import type { Article } from '../../../../extractors/index.ts'
import type { Record } from '../article.ts'

/** An article that says what another says, in other words. */
export interface Variant {
  article: Article
  /** What a name of the old article is called in the new one. */
  renamed: (name: string) => string
  /** The changed sentence, for people. */
  shown: string
}

/** Ways to say an article otherwise; `record` is what it states now. */
export type Change = (article: Article, record: Record) => Variant[]

/** Exchanges single matches of a pattern in the sentences that tell the facts, one a variant. */
export const exchange =
  (pattern: RegExp, to: (match: RegExpMatchArray) => string): Change =>
  (article, record) => {
    const spans = [...record.events, ...record.agreements, ...record.ties].flatMap((fact) =>
      fact.evidence.map(({ start, end }) => ({ start, end })),
    )
    return [...article.text.matchAll(pattern)].flatMap((match): Variant[] => {
      const at = match.index
      const inside = ({ start, end }: { start: number; end: number }) => at >= start && at < end
      const other = to(match)
      // The body only: the title stands in the article twice.
      if (at < article.bodyStart || other === match[0] || !spans.some(inside)) return []
      const text = article.text.slice(0, at) + other + article.text.slice(at + match[0].length)
      return [
        { article: { ...article, text }, renamed: (name) => name, shown: around(text, at, other) },
      ]
    })
  }

/** Exchanges every match of a pattern, in the title and the names of the record too. */
export function everywhere(article: Article, pattern: RegExp, to: string): Variant[] {
  const renamed = (text: string): string => text.replace(pattern, to)
  const head = renamed(article.text.slice(0, article.bodyStart))
  const text = head + renamed(article.text.slice(article.bodyStart))
  if (text === article.text) return []
  const title = article.title && renamed(article.title)
  const at = Math.max(0, article.text.search(pattern))
  const changed = { ...article, title, text, bodyStart: head.length }
  return [{ article: changed, renamed, shown: around(text, at, to) }]
}

/** The sentence of a place in a text, roughly. */
function around(text: string, at: number, words: string): string {
  const from = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('. ', at - 1)) + 1
  const end = text.slice(at + words.length).search(/[.!?](?:\s|$)|\n/)
  return text.slice(from, end < 0 ? undefined : at + words.length + end + 1).trim()
}
