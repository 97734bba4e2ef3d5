import type { Actor, Analysis, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'

/**
 * «С первым компания заключила меморандум», «с последней подписан договор»: whom such words mean by their order in the list of
 * places, bodies or persons told last, in this sentence or the one before; of several the one before chunk `document`. Persons come
 * with the place told at their rank.
 */
export function meantByOrder(
  view: SentenceView,
  clause: Clause,
  document: number,
  analysis: Analysis,
): Actor[] {
  const ranked = view.chunks.flatMap((chunk, index) =>
    index > clause.from && index < clause.to && isRank(chunk) && isWith(view.chunks[index - 1])
      ? [index]
      : [],
  )
  const at = ranked.findLast((index) => index < document) ?? ranked[0] ?? -1
  const word = view.chunks[at]
  const next = view.chunks[at + 1]
  if (!word || (next && !next.mention && /(?:ом|ем|ой|ей)$/.test(next.normal))) return []
  const before = analysis.sentences[view.sentence.index - 1]
  const told = [
    ...(before && !before.sentence.title ? listsOf(before.actors) : []),
    ...listsOf(view.actors.filter(({ chunk }) => chunk < at)),
  ]
  const last = told.at(-1)
  if (!last) return []
  const rank = ['перв', 'втор'].indexOf(word.normal.slice(0, 4))
  const other = told.findLast((list) => list !== last && list.length === last.length)
  return [last, other].flatMap((list) => {
    const actor = list?.at(rank)
    return actor ? [Object.assign({}, actor, { chunk: at, role: 'with' as const, list: at })] : []
  })
}

const isRank = wordLike(/^(?:перв|втор|последн)(?:ым|ой|им|ей)$/)
const isWith = wordLike(/^со?$/)

/** The coordinated lists of two and more among actors, in order; countries and where things lie make none. */
function listsOf(actors: readonly Actor[]): Actor[][] {
  const lists = new Map<number, Actor[]>()
  for (const actor of actors)
    if (actor.kind !== 'country' && !actor.locating)
      lists.set(actor.list, [...(lists.get(actor.list) ?? []), actor])
  return [...lists.values()].filter((list) => list.length > 1)
}
