import type { Actor, SentenceView } from '../../../../engine/analysis.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import type { Clause } from '../../../clauses.ts'
import type { Signing } from '../status.ts'

/** A masculine or feminine past: one person's deed. */
export const opensActive = /(?:ал|ил|ала|ила)$/

/** «Аким X посетил Шэньян, где подписал …», «сказал аким X, который подписывал документ»: the one who acts in what leads to the relative clause. */
export function goesOn(
  { chunks, actors }: SentenceView,
  { from }: Clause,
  { at }: Signing,
): Actor[] {
  if (!opensActive.test(chunks[at]?.normal ?? '')) return []
  const named = actors.filter(
    ({ chunk, kind, name }) => chunk < from && kind === 'official' && name !== null,
  )
  if (/^котор(?:ый|ая)$/.test(chunks[from]?.normal ?? ''))
    return named.filter(({ chunk }) => chunk === from - 2)
  if (chunks[from]?.normal !== 'где') return []
  const told = named.filter(({ role }) => role === 'subject')
  return told.length === 1 ? told : []
}

/** A pronoun for one signer, named before. */
export const isHe = wordLike(/^(?:он|она)$/)

/** «поездка замакима X, в ходе которой он и губернатор Y подписали»: whom «он» beside another signer means, named before in the sentence. */
export function heBeside({ chunks, actors }: SentenceView, { from, to }: Clause): Actor[] {
  const at = chunks.findIndex(
    (chunk, index) =>
      index >= from &&
      index < to &&
      isHe(chunk) &&
      /^(?:и|с|со)$/.test(chunks[index + 1]?.normal ?? ''),
  )
  const told =
    at < 0
      ? []
      : actors.filter(({ chunk, kind, name }) => kind === 'official' && name && chunk < at)
  return told.length === 1 ? told : []
}

/** «…, а с китайской – мэр X»: who signs in the clause behind, which leaves the verb out. */
export function inEllipsis({ chunks, actors }: SentenceView, clause: Clause): Actor[] {
  const opening = chunks.slice(clause.to, clause.to + 2).map((chunk) => chunk.normal)
  const rest = chunks.slice(clause.to)
  if (opening[0] !== 'а' || !/^(?:с|со|от|за)$/.test(opening[1] ?? '')) return []
  if (rest.some((chunk) => ['Past', 'Future', 'Passive'].some((tag) => chunk.tags.has(tag))))
    return []
  return actors.filter(
    ({ chunk, kind, name, role }) =>
      chunk > clause.to && kind === 'official' && name !== null && role === 'subject',
  )
}
