/** The door of the extractors: an article in, its record out. Pure once the data files are read. */
export { Article } from './article.ts'
export { coverage, type RuleCoverage, type ToDo } from './coverage.ts'
export { dataPath } from './data.ts'
export { type ExplainedPart, type ExplainedSentence, explain } from './explain.ts'
export { gazetteer } from './gazetteer/index.ts'
export { AGREEMENT_TYPES, ArticleRecord, FIGURE_KINDS, Place, SECTORS, Sector } from './record.ts'

export { ruleSet } from './rule-set.ts'
export { mayConcern } from './text/concern.ts'
export { countryNamed } from './text/country-named.ts'
export { fold, foldLetter } from './text/words/fold.ts'

import type { Article } from './article.ts'
import { assemble } from './assemble.ts'
import { analyse } from './extract.ts'
import type { ArticleRecord } from './record.ts'

/** What one article states, as its record; deterministic, without network, clock or store. */
export function extract(article: Article): ArticleRecord {
  return assemble(analyse(article))
}
