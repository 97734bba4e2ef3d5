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
  { contact, allowPrivateHosts }: Settings,
  pace: Pace = localPace(),
): Fetcher =>
  createFetcher({
    pace,
    contact,
    allowPrivate: readAllowedHosts(allowPrivateHosts),
  })

/** Archive, ledger and web: what every step of the pipeline works with. */
export const openWorkshop = (settings: Settings, pace: Pace = localPace()): Workshop => ({
  archive: openArchive(join(settings.state, 'archive')),
  ledger: openLedger(join(settings.state, 'ledger')),
  fetcher: openFetcher(settings, pace),
  sources: readSources(settings.sources),
  texts: openTexts(join(settings.state, 'texts')),
})
