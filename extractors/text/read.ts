import type { Article } from '../article.ts'
import { splitSentences } from './sentences.ts'
import { cutWords } from './words/cut.ts'
import type { Token } from './words/token.ts'

export type { Token }

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
  for (const piece of splitSentences(article.text)) {
    const from = offset
    const tokens = cutWords(article.text, from, from + piece.length)
    offset += piece.length
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
    if (piece.includes('\n')) paragraph++
  }
  return { article, sentences }
}
