import type { Analysis } from '../../../../engine/analysis.ts'
import { type EventView, isAdjective } from '../skeleton.ts'

/** «международная выставка», «III форум»: an adjective of rank marks one that is not told before. */
export const isKnown = (view: EventView, at: number): boolean => {
  for (let back = at - 1; back >= Math.max(0, at - 4); back--) {
    const chunk = view.chunks[back]
    if (!chunk || !isAdjective(chunk)) return false
    if (
      /^(?:международн|межрегиональн|инвестиционн|казахстанско|китайско|торгов)/.test(chunk.normal)
    )
      return true
  }
  return false
}

// also «форум индустриального сотрудничества «…»»: up to three words in the genitive between
const named =
  /^(?: [\p{Ll}-]{2,40}(?:[ое]го|[ое]й|[ыи]х|ва|ия|ий|ов)){0,3}\s{0,2}[«"“„]([^»"”“«]{2,90})[»"”“]/u

/** The quoted name right behind the noun. */
export function nameOf(view: EventView, at: number, analysis: Analysis): string | null {
  const end = view.chunks[at]?.end ?? 0
  return named.exec(analysis.article.text.slice(end, end + 150))?.[1] ?? null
}
