/** The door of the extractors: an article in, its record out. Pure once the data files are read. */
export { Article } from './article.ts'
export { dataPath } from './data.ts'
export { type GazetteerEntry, gazetteer } from './gazetteer/index.ts'
export {
  Agreement,
  AGREEMENT_TYPES,
  ArticleRecord,
  Country,
  Event,
  Evidence,
  Figure,
  FIGURE_KINDS,
  Official,
  Organization,
  Place,
  PLACE_KINDS,
  Sector,
  SECTORS,
  Tie,
} from './record.ts'
export { type ExplainedPart, type ExplainedSentence, explain } from './explain.ts'

import type { Article } from './article.ts'
import { assemble } from './assemble.ts'
import { analyse } from './extract.ts'
import type { ArticleRecord } from './record.ts'

/** What one article states, as its record; deterministic, without network, clock or store. */
export function extract(article: Article): ArticleRecord {
  return assemble(analyse(article))
}
