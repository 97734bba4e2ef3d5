import { type ArticleRecord, extract } from '../../extractors/index.ts'
import { orFault } from '../fault.ts'
import { passed, type Stage } from '../stage.ts'
import type { Parsed } from './2-parse.ts'

/** An article and what it states. */
export interface Extracted extends Parsed {
  record: ArticleRecord
}

/** Article → record. Pure. */
export const extractStage: Stage<Parsed, Extracted> = {
  name: '3-extract',
  run: async (parsed) =>
    orFault(parsed.subject, () => passed({ ...parsed, record: extract(parsed.article) })),
}
