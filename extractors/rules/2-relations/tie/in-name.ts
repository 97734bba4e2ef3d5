import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'

/**
 * Whether the word of kinship at chunk `at` is part of a name, so that it states nothing of the places around: «конференция
 * «Города-побратимы Сычуани»», «гала-встреча «40-летие побратимских связей»», «федерация городов-побратимов».
 */
export const inName = ({ chunks }: SentenceView, at: number): boolean =>
  isQuoted(chunks, at) || isOfBody(chunks, at)

/** Inside the innermost quotation marks still open there, if these hold no speech. */
function isQuoted(chunks: readonly Chunk[], at: number): boolean {
  const open: number[] = []
  for (const [index, chunk] of chunks.slice(0, at).entries()) {
    if (!chunk.tags.has('Quote')) continue
    const { text } = chunk.token
    if (text === '»' || (text !== '«' && open.length > 0)) open.pop()
    else open.push(index)
  }
  const mark = open.at(-1)
  if (mark === undefined) return false
  const before = chunks[mark - 1]
  return before !== undefined && !before.tags.has('Colon') && !before.tags.has('Comma')
}

/** «форум городов-побратимов», «ассоциация породнённых городов», unless it says of which («форум городов-побратимов Алматы и Урумчи»). */
function isOfBody(chunks: readonly Chunk[], at: number): boolean {
  const word = chunks[at]?.normal ?? ''
  if (!/(?:ов|ых)$/.test(word)) return false
  const named = new Set(
    chunks
      .slice(at + 1, at + 6)
      .flatMap(({ mention }) =>
        mention?.kind === 'place' ? mention.places.map(({ country }) => country) : [],
      ),
  )
  const first = chunks.slice(at + 1, at + 3).find(({ mention }) => mention)
  const before = chunks.slice(Math.max(0, at - 2), at)
  return (
    !(named.size === 2 && first?.tags.has('Gen')) &&
    before.some((chunk) => bodies.test(chunk.normal) || chunk.mention?.kind === 'organization')
  )
}

const bodies =
  /^(?:федераци|ассоциаци|союз(?:а|у|ом|е)?$|лиг[аиуе]|клуб|форум|конференци|конгресс|саммит|съезд|встреч[аеиу]|фестивал|выставк|совет(?:а|у|ом|е)?$)/
