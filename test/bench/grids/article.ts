import { type Article, extract } from '../../../extractors/index.ts'
import { parsePage } from '../../../pipelines/page/parse-page.ts'

export type Record = ReturnType<typeof extract>

/** The day on which what the tables tell is published: `В декабре` is to come, `12 октября` is past. */
const PUBLISHED = '2024-11-05'

/** A text and its title as a page with front matter, read as real articles are: null where the parser sees no article in it. */
export function articleOf(text: string, title: string | null): Article | null {
  const head = title === null ? '' : `title: ${JSON.stringify(title)}\n`
  const page = parsePage({
    subject: 'grid',
    id: 'grid',
    url: null,
    bytes: new TextEncoder().encode(`---\n${head}published: ${PUBLISHED}\n---\n${text}\n`),
    contentType: null,
    retrievedAt: new Date(`${PUBLISHED}T12:00:00Z`),
  })
  return 'value' in page ? page.value : null
}

/** What a text states; null where it is no article. */
export function recordOf(text: string, title: string | null): Record | null {
  const article = articleOf(text, title)
  return article && extract(article)
}
