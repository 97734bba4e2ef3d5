import type { Article } from '../article.ts'
import { tokenize } from './plugin.ts'

/** A word or a punctuation mark with its place in the article's text (UTF-16 units). */
export interface Token {
  text: string
  /** Folded form, for comparison. */
  lower: string
  start: number
  end: number
  /** Whether it is a word or number, not a punctuation mark. */
  word: boolean
}

export interface Sentence {
  index: number
  start: number
  end: number
  tokens: Token[]
  /** Paragraph (line) number, counted from 0. */
  paragraph: number
  /** Whether it belongs to the title, not to the body. */
  title: boolean
}

/** An article cut into sentences and tokens: what the mention finders read. */
export interface Reading {
  article: Article
  sentences: Sentence[]
}

/** Tokenizes an article. Offsets are of `article.text`; sentences without a word are left out. */
export function read(article: Article): Reading {
  const sentences: Sentence[] = []
  let offset = 0
  let paragraph = 0
  for (const terms of tokenize(article.text)) {
    const tokens: Token[] = []
    const from = offset
    let breaks = 0
    for (const term of terms) {
      const start = offset + term.pre.length
      const end = start + term.text.length
      if (term.text)
        tokens.push({
          text: term.text,
          lower: term.normal,
          start,
          end,
          word: isWord.test(term.text),
        })
      offset = end + term.post.length
      breaks += count(term.pre) + count(term.post)
    }
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first && last && tokens.some((token) => token.word)) {
      sentences.push({
        index: sentences.length,
        start: first.start,
        end: last.end,
        tokens,
        paragraph,
        title: from < article.bodyStart,
      })
    }
    if (breaks > 0) paragraph++
  }
  return { article, sentences }
}

const isWord = /^[\p{L}\p{N}]/u
const count = (space: string): number => (space.includes('\n') ? 1 : 0)
