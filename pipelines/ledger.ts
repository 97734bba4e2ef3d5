import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { isFileError } from './file-error.ts'
import { fileOf, readIfThere, writeWhole } from './folder.ts'
import { alone } from './lock.ts'

/** How far an article came: known by its address, its page in the archive, its record made, its record in a graph. */
const LEDGER_STAGES = ['seen', 'fetched', 'extracted', 'loaded'] as const

/** All that is known of one article, or of an input that was none. */
export const LedgerEntry = z.object({
  /** Address or absolute path: the key. */
  subject: z.string(),
  /** Id of the source that told of it; null for what was given by hand. */
  source: z.string().nullable(),
  /** The article's id; null as long as no article was read. */
  id: z.string().nullable(),
  stage: z.enum(LEDGER_STAGES),
  /** Hash of the raw page in the archive, and how it came. */
  page: z.string().nullable(),
  contentType: z.string().nullable(),
  /** The address at the end of all redirects. */
  url: z.string().nullable(),
  retrievedAt: z.iso.datetime().nullable(),
  /** Hash of the article with its record in the archive, and the rule set that made the record. */
  document: z.string().nullable(),
  rules: z.string().nullable(),
  /** Graph that it was loaded into. */
  graph: z.string().nullable(),
  /** Why it went no further. */
  outcome: z
    .object({ kind: z.string(), reason: z.string(), attempts: z.number().int() })
    .nullable(),
  /** For the next request. */
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** Raw pages that it had before, oldest first. */
  formerPages: z.array(z.string()),
  firstSeen: z.iso.datetime(),
  at: z.iso.datetime(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

export type Change = Partial<LedgerEntry> | ((now: LedgerEntry) => Partial<LedgerEntry>)

/**
 * Which article stands where, kept outside queue and graph, so that either may be lost. A port: a folder that all workers
 * reach (also a shared mount) is the adapter there is; an object store could be another.
 */
export interface Ledger {
  get(subject: string): Promise<LedgerEntry | null>
  /**
   * Writes what changes; on disk when it returns. A new subject starts as `seen`. Two changes of one subject come one after the
   * other, whoever makes them: a change that depends on how the entry stands is a function of it.
   */
  update(subject: string, change: Change): Promise<LedgerEntry>
  /** Every entry, in no order. */
  entries(): AsyncIterable<LedgerEntry>
}

/**
 * A ledger in a folder: one small file an article, named by the hash of its subject, written beside and renamed. So readers need
 * no lock, and a crash leaves the old entry or the new one; writers of one subject come one after the other (`lock.ts`).
 */
export function openLedger(folder: string): Ledger {
  return {
    get: (subject) => readEntry(fileOf(folder, subject)),
    async update(subject, change) {
      const path = fileOf(folder, subject)
      return alone(`${path}.lock`, async () => {
        const at = new Date().toISOString()
        const now = (await readEntry(path)) ?? blank(subject, at)
        const changed = typeof change === 'function' ? change(now) : change
        const entry = LedgerEntry.parse({ ...now, ...changed, subject, at })
        await writeWhole(path, JSON.stringify(entry))
        return entry
      })
    },
    async *entries() {
      for (const directory of await list(folder)) {
        for (const file of await list(join(folder, directory))) {
          if (!file.endsWith('.json')) continue
          const entry = await readEntry(join(folder, directory, file))
          if (entry) yield entry
        }
      }
    },
  }
}

const blank = (subject: string, at: string): LedgerEntry => ({
  subject,
  source: null,
  id: null,
  stage: 'seen',
  page: null,
  contentType: null,
  url: null,
  retrievedAt: null,
  document: null,
  rules: null,
  graph: null,
  outcome: null,
  etag: null,
  lastModified: null,
  formerPages: [],
  firstSeen: at,
  at,
})

async function readEntry(path: string): Promise<LedgerEntry | null> {
  const text = await readIfThere(path)
  if (text === null) return null
  try {
    return LedgerEntry.parse(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new LedgerError(path, error)
    throw error
  }
}

async function list(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort()
  } catch (error) {
    if (isFileError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return []
    throw error
  }
}

/** An entry that somebody else wrote or spoilt. */
class LedgerError extends Error {
  readonly code = 'LEDGER'
  readonly hint = 'Remove the file; the article is read again when its source next tells of it.'
  readonly subject: string
  constructor(path: string, cause: Error) {
    super(`${path} is no ledger entry`, { cause })
    this.name = 'LedgerError'
    this.subject = path
  }
}
