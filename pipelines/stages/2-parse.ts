import type { Article } from '../../extractors/index.ts'
import { orFault } from '../fault.ts'
import type { RawPage } from '../page/found.ts'
import { parsePage } from '../page/parse-page.ts'
import { passed, type Stage } from '../stage.ts'
import { contentHash } from '../web/archive.ts'

/** An article, and the raw page it was read from. */
export interface Parsed {
  article: Article
  /** The page's path or address. */
  subject: string
  /** The page's name in the archive. */
  page: string
  /** ISO instant. */
  retrievedAt: string
}

/** Bytes → article, or why it is none. Pure. */
export const parseStage: Stage<RawPage, Parsed> = {
  name: '2-parse',
  async run(page) {
    const parsed = orFault(page.subject, () => parsePage(page))
    if ('outcome' in parsed) return parsed
    const { subject, bytes, retrievedAt } = page
    return passed({
      article: parsed.value,
      subject,
      page: contentHash(bytes),
      retrievedAt: retrievedAt.toISOString(),
    })
  },
}
