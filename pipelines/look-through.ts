import { join } from 'node:path'
import { openLedger } from './ledger.ts'
import { type Discovered, discover } from './sources/discover.ts'
import type { Source } from './sources/source.ts'
import { passed } from './stage.ts'
import { fetchStep, type Workshop } from './steps.ts'

/**
 * The addresses that a source tells of now. Its lists are asked for like articles: politely, and with the validators of the last
 * time, so that a list that is as it was costs a 304. They have a ledger of their own, in `folder`.
 */
export async function lookThrough(
  workshop: Workshop,
  source: Source,
  folder: string,
  signal?: AbortSignal,
): Promise<Discovered> {
  const lists = { ...workshop, ledger: openLedger(join(folder, 'lists')) }
  const options = { floor: source.floorSeconds * 1000, ...(signal ? { signal } : {}) }
  return discover(source, async (url) => {
    const got = await fetchStep(lists, { kind: 'url', url }, options)
    if ('outcome' in got) return got
    const { page, contentType } = got.value
    const bytes = page === null ? null : await workshop.archive.get(page)
    return passed({ url: got.value.url ?? url, bytes: bytes ?? new Uint8Array(), contentType })
  })
}
