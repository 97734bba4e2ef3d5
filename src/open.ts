import { join } from 'node:path'
import {
  createFetcher,
  type Fetcher,
  localPace,
  openArchive,
  openLedger,
  openTexts,
  type Pace,
  readAllowedHosts,
  readSources,
  type Workshop,
} from '../pipelines/index.ts'
import type { Settings } from './settings.ts'

/** The web as one process may read it: politely, and nothing inside but what the settings allow. */
export const openFetcher = (
  { contact, allowPrivateHosts, fetchSeconds, retrySeconds }: Settings,
  pace: Pace = localPace(),
): Fetcher =>
  createFetcher({
    pace,
    contact,
    allowPrivate: readAllowedHosts(allowPrivateHosts),
    limits: {
      whole: 1000 * fetchSeconds,
      headers: Math.min(10_000, (1000 * fetchSeconds) / 3),
      body: Math.min(10_000, (1000 * fetchSeconds) / 3),
    },
    retryMs: 1000 * retrySeconds,
  })

/** Archive, ledger and web: what every step of the pipeline works with. */
export const openWorkshop = (settings: Settings, pace: Pace = localPace()): Workshop => ({
  archive: openArchive(join(settings.state, 'archive')),
  ledger: openLedger(join(settings.state, 'ledger')),
  fetcher: openFetcher(settings, pace),
  sources: readSources(settings.sources),
  texts: openTexts(join(settings.state, 'texts')),
})
