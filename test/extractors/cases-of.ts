import { readFileSync } from 'node:fs'

/**
 * Cases of a text file beside a test: paragraphs behind the first, which says what the file holds; each a text and, a line each, what
 * is expected of it. Lines with `#` are headings.
 */
export function casesOf(file: URL): string[][] {
  const [, ...paragraphs] = readFileSync(file, 'utf8').split(/\n\n+/)
  return paragraphs
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
}
