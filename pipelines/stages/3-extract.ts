import { type Article, type ArticleRecord, extract } from '../../extractors/index.ts'
import { passed, type Stage } from '../stage.ts'

/** An article and what it states. */
export interface Extracted {
  article: Article
  record: ArticleRecord
}

/** Article → record. Pure. */
export const extractStage: Stage<Article, Extracted> = {
  name: '3-extract',
  run: async (article) => passed({ article, record: extract(article) }),
}
