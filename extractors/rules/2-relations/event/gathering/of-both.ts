import { type Party, placeParty } from '../party.ts'
import { type EventView, has } from '../skeleton.ts'

/**
 * «казахстанско-китайский фестиваль», «форум регионов Китая и Казахстана», «форум, который собрал бизнесменов двух стран»: both countries
 * in its adjectives, its genitives or counted behind it.
 */
export const isOfBoth = (view: EventView, at: number): boolean =>
  view.chunks.slice(Math.max(0, at - 2), at).some(({ token }) => both.test(token.lower)) ||
  view.chunks
    .slice(at + 1, at + 10)
    .some(
      ({ normal }, i, near) =>
        /^(?:стран|государств)$/.test(normal) && /^(?:двух|обеих)$/.test(near[i - 1]?.normal ?? ''),
    ) ||
  view.chunks.slice(at + 1, at + 6).some((chunk, i, near) => {
    const [one, two] = [chunk.mention, near[i + 2]?.mention]
    return (
      one?.kind === 'country' &&
      two?.kind === 'country' &&
      has(near[i + 1], 'And', 'Dash') &&
      [one.code, two.code].sort().join() === 'CN,KZ'
    )
  })

const both = /^(?:казах\p{L}*-китай|китай\p{L}*-казах)/u

/** «Китай – Центральная Азия»: a gathering named by its two sides. */
export function partiesOfName(name: string | null): Party[] {
  const sides = /^(\p{Lu}[\p{L} ]{2,40}?) ?[–—+-] ?(\p{Lu}[\p{L} ]{2,40})$/u.exec(name ?? '')
  const [left, right] = [sides?.[1]?.trim(), sides?.[2]?.trim()]
  if (left === undefined || right === undefined || !isSideName(left) || !isSideName(right))
    return []
  return [left, right].map((side) => placeParty(side, codes[side] ?? null, null))
}

/** A country or part of the world as a gathering's name gives it. */
export const isSideName = (name: string): boolean =>
  /^(?:Китай|Казахстан|Центральная Азия|КНР|РК|Россия|Узбекистан|Кыргызстан|Монголия|СУАР|Синьцзян)$/.test(
    name,
  )
const codes: Record<string, string> = { Китай: 'CN', Казахстан: 'KZ' }
