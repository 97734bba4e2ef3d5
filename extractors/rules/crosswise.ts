import type { SentenceView } from '../engine/analysis.ts'
import { rankOf } from '../text/forms/ordinals.ts'

/**
 * Members of a list in the order in which «первый – с Цицикаром, второй – с Муданьцзяном» tells them, on the places that they hold in
 * it; the list as it is without such words, or where they name others.
 */
export function inToldOrder<Member extends { name: string }>(
  members: readonly Member[],
  view: SentenceView,
): Member[] {
  const told = toldByOrdinals(view)
  const known = told.flatMap((name) => members.find((member) => member.name === name) ?? [])
  if (told.length < 2 || known.length < told.length) return [...members]
  let next = 0
  return members.map((member) => (told.includes(member.name) ? (known[next++] ?? member) : member))
}

/** The places behind «первый – с», «второй – с», in that order; at most the three ordinals known. */
function toldByOrdinals({ chunks }: SentenceView): string[] {
  return [1, 2, 3].flatMap((rank) => {
    const at = chunks.findIndex(
      ({ mention, token }) => !mention && rankOf(token.lexeme, 'nom') === rank,
    )
    if (at < 0) return []
    const behind = chunks.slice(at + 1, at + 6)
    const joined = behind.findIndex(({ normal }) => /^со?$/.test(normal))
    const dashed = behind.slice(0, joined).some(({ tags }) => tags.has('Dash'))
    const mention = behind
      .slice(joined + 1)
      .find((chunk) => chunk.mention?.kind === 'place')?.mention
    return joined >= 0 && dashed && mention?.kind === 'place'
      ? mention.places.slice(0, 1).map(({ name }) => name)
      : []
  })
}
