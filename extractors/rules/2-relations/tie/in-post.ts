import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import { Flag } from '../../../text/words/lexeme.ts'
import { hostOf } from './epithet.ts'
import type { Pair } from './pairs.ts'

/**
 * «принял мэра побратима Павлодара – города Датун», «мэр города-побратима Урумчи Ли Вэй»: the pairs whose word of kinship stands inside a
 * post, of the Chinese place there and the one of Kazakhstan beside it, else of the host.
 */
export function pairsInPosts(view: SentenceView, analysis: Analysis): Pair[] {
  if (!view.tags.has('Official')) return []
  const pairs: Pair[] = []
  for (const { mention } of view.chunks) {
    if (mention?.kind !== 'official') continue
    const inside = ({ start, end }: { start: number; end: number }): boolean =>
      start >= mention.start && end <= mention.end
    if (!view.sentence.tokens.some((token) => inside(token) && kinship.of(token.lexeme))) continue
    const places = analysis.places.filter(inside)
    const cn = places.findLast(({ country }) => country === 'CN')
    const kz = places.find(({ country }) => country === 'KZ') ?? hostOf(view, analysis)
    if (cn && kz) pairs.push({ kz, cn })
  }
  return pairs
}

const kinship = new Flag((lower) =>
  /побратим(?:а|у|ом|е)?$|^породн[её]нн(?:ого|ому|ым)$/.test(lower),
)
