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
  // «встретился с мэром Y, с которым подписал»
  if (
    /^со?$/.test(chunks[from]?.normal ?? '') &&
    /^котор(?:ым|ой)$/.test(chunks[from + 1]?.normal ?? '')
  )
    return named.filter(({ chunk, role }) => role === 'subject' || chunk === from - 2)
  if (chunks[from]?.normal !== 'где') return []
  const told = named.filter(({ role }) => role === 'subject')
  return told.length === 1 ? told : []
}

/** A pronoun for one signer, named before. */
export const isHe = wordLike(/^(?:он|она)$/)

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

/** «…, от имени которой подпись поставил X», «…; мэр Y сделал это днём раньше»: who else signs behind, where no document is named any more. */
export function signsToo({ chunks, actors }: SentenceView, signing: number): Actor[] {
  const to = signing + 1
  const rest = chunks.slice(to)
  if (rest.some(({ mention }) => mention?.kind === 'document')) return []
  const signature = rest.some(({ tags }) => tags.has('Signature'))
  const deed = rest.findIndex(
    (chunk, index) =>
      (signature && chunk.tags.has('PutPast')) ||
      hasSigned(chunk) ||
      (hasDone(chunk) &&
        [rest[index - 1], rest[index + 1]].some((chunk) => chunk?.normal === 'это')),
  )
  if (deed < 0 || rest[deed - 1]?.tags.has('Not')) return []
  return actors.filter(
    ({ chunk, kind, name, role }) =>
      kind === 'official' &&
      name !== null &&
      role === 'subject' &&
      Math.abs(chunk - to - deed) <= 5,
  )
}

const hasSigned = wordLike(/^(?:расписал(?:ся|ась|ись)|подписал[аи]?|завизировал[аи]?)$/)
const hasDone = wordLike(/^сделал[аи]?$/)
