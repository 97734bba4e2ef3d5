import type { Article } from '../../extractors/index.ts'
import type { RawPage } from '../page/found.ts'
import { parsePage } from '../page/parse-page.ts'
import type { Stage } from '../stage.ts'

/** Bytes → article, or why it is none. Pure. */
export const parseStage: Stage<RawPage, Article> = {
  name: '2-parse',
  run: async (page) => parsePage(page),
}
