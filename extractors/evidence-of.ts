import type { Analysis } from './engine/analysis.ts'
import type { Evidence } from './record.ts'

/** The evidence that words of an article are: their quote with offsets (UTF-16) and the rule that read them. */
export function evidenceOf(
  analysis: Analysis,
  span: { start: number; end: number; rule: string },
): Evidence {
  const { start, end, rule } = span
  return {
    quote: analysis.article.text.slice(start, end),
    start,
    end,
    rule,
    confidence: 1,
  }
}
