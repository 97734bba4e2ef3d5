import { readSources, type Source } from '../../pipelines/index.ts'
import { openFetcher } from '../open.ts'
import type { Settings } from '../settings.ts'
import { type Finding, mind, right, wrong } from './finding.ts'

/** Whether all source cards can be read; with `online`, whether the first list of each answers. */
export async function sources(
  settings: Settings,
  { online, signal }: { online: boolean; signal: AbortSignal },
): Promise<Finding[]> {
  const { read, cards } = cardsOf(settings)
  return online ? [read, ...(await hosts(cards, settings, signal))] : [read]
}

/** All cards, and what is to be said of them; none where one cannot be read. */
function cardsOf(settings: Settings): { read: Finding; cards: readonly Source[] } {
  try {
    const cards = [...readSources(settings.sources).values()]
    return { read: right('sources', `${cards.length} cards`), cards }
  } catch (error) {
    const remedy = 'Mend the card; docs/sources.md says what one holds.'
    return { read: wrong('sources', (error as Error).message, remedy), cards: [] }
  }
}

async function hosts(
  cards: readonly Source[],
  settings: Settings,
  signal: AbortSignal,
): Promise<Finding[]> {
  const fetcher = openFetcher(settings)
  try {
    return await Promise.all(
      cards.map(async (source) => {
        const { url } = source.lists[0] ?? { url: `https://${source.hosts[0]}/` }
        const got = await fetcher.get(url.replace('{page}', '1'), { signal })
        return 'value' in got
          ? right('source', `${source.id}: ${url} answers`)
          : mind(
              'source',
              `${source.id}: ${url}: ${got.outcome.reason}`,
              `See jibek sources check ${source.id}.`,
            )
      }),
    )
  } finally {
    await fetcher.close()
  }
}
