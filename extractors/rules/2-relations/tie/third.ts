import type { SentenceView } from '../../../engine/analysis.ts'
import type { Chunk } from '../../../engine/chunk.ts'
import type { Clause } from '../../clauses.ts'

/** «Городами-побратимами Бишкека являются …»: the sisters are those of a place in a third country. */
export function foreignOwner(view: SentenceView, at: number): boolean {
  const next = view.chunks[at + 1]
  return isForeign(next) && next?.mention?.kind === 'country' && !next.mention.adjective
}

/** «Побратимом китайского города становится киргизский Ош»: a third country's place is one side. */
export const ofThird = ({ chunks }: SentenceView): boolean => chunks.some(isForeign)

/** «провинция заключила соглашение о побратимстве с Бишкеком»: whom a clause joins is of a third country. */
export const withThird = ({ chunks }: SentenceView, { from, to }: Clause): boolean =>
  chunks.some(
    (chunk, at) =>
      at > from && at < to && isForeign(chunk) && /^со?$/.test(chunks[at - 1]?.normal ?? ''),
  )

const isForeign = (chunk: Chunk | undefined): boolean =>
  chunk?.mention?.kind === 'country' && chunk.mention.code !== 'KZ' && chunk.mention.code !== 'CN'
