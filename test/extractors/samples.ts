import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, ArticleRecord } from '../../extractors/index.ts'
import { parsePage } from '../../pipelines/page/parse-page.ts'

export interface Sample {
  article: Article
  gold: Pick<ArticleRecord, 'places' | 'officials' | 'agreements' | 'ties' | 'events' | 'figures'>
}

/** All written samples, both splits, as the parser gives them, with their gold. */
export function samples(): Sample[] {
  return ['samples/articles', 'samples/test'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:txt|html)$/.test(name))
      .flatMap((name): Sample[] => {
        const id = name.replace(/\.\w+$/, '')
        const page = parsePage({
          subject: name,
          id,
          url: null,
          bytes: readFileSync(join(folder, name)),
          contentType: null,
          retrievedAt: new Date('2026-01-01'),
        })
        const gold = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'))
        return 'value' in page ? [{ article: page.value, gold }] : []
      }),
  )
}
