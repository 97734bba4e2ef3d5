import type { Analysis } from '../../../engine/analysis.ts'
import type { Tie } from '../../../record.ts'

/** Rule of a tie that only words of friendship tell. */
export const FRIENDSHIP = 'tie/friendship'

/**
 * Friends that other sentences make sisters are no partners beside it; where an article that names no sisters speaks of «городов-побратимов»,
 * its only friends are meant.
 */
export function withoutFriendsOf(ties: readonly Tie[], analysis: Analysis): Tie[] {
  const friends = ties.filter(({ evidence }) => evidence.every(({ rule }) => rule === FRIENDSHIP))
  const [only, ...others] = friends
  if (!only) return [...ties]
  const isSister = ({ a, b }: Tie): boolean =>
    ties.some((tie) => tie.type === 'sister' && tie.a === a && tie.b === b)
  if (others.length === 0 && ties.every(({ type }) => type !== 'sister') && speaksOfTwins(analysis))
    return ties.map((tie) => (tie === only ? { ...tie, type: 'sister' } : tie))
  return ties.filter((tie) => !(friends.includes(tie) && isSister(tie)))
}

/** «для работы городов-побратимов»: sisters whom the sentence does not name. */
const speaksOfTwins = ({ sentences }: Analysis): boolean =>
  sentences.some(
    ({ tags, actors, sentence }) =>
      tags.has('Twin') &&
      !sentence.title &&
      actors.every(({ kind, country }) => kind !== 'place' && country !== 'CN'),
  )
