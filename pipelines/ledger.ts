import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { makeFolder } from './folder.ts'
import { isFileError } from './inputs.ts'

/** What is known of one article (or input that was none): its raw page, how far it came, and under which rules. */
export const LedgerEntry = z.object({
  /** Path or address: the key. */
  subject: z.string(),
  /** The article's id; null if it never was one. */
  id: z.string().nullable(),
  /** Hash of the raw page in the archive; null if there were no bytes. */
  page: z.string().nullable(),
  /** The last stage it passed. */
  stage: z.string(),
  /** Why it went no further, or null. */
  outcome: z.string().nullable(),
  /** The graph it was loaded into, or null. */
  graph: z.string().nullable(),
  at: z.iso.datetime(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

export interface Ledger {
  /** Writes entries; on disk when it returns. */
  note(...entries: LedgerEntry[]): Promise<void>
  /** The latest entry of each subject. */
  entries(): Promise<Map<string, LedgerEntry>>
  close(): Promise<void>
}

/** A ledger in one append-only NDJSON file: a crash can only cost the line being written, which reading then skips. */
export async function openLedger(path: string): Promise<Ledger> {
  await makeFolder(dirname(path))
  const file: FileHandle = await open(path, 'a')
  return {
    // A line break goes first, so that a torn last line cannot swallow the new one.
    note: async (...entries) => {
      if (entries.length === 0) return
      await file.appendFile(
        entries.map((entry) => `\n${JSON.stringify(LedgerEntry.parse(entry))}`).join(''),
      )
      await file.datasync()
    },
    entries: () => read(path),
    close: () => file.close(),
  }
}

async function read(path: string): Promise<Map<string, LedgerEntry>> {
  const latest = new Map<string, LedgerEntry>()
  try {
    for await (const line of createInterface({
      input: createReadStream(path),
      crlfDelay: Number.POSITIVE_INFINITY,
    })) {
      const entry = parsed(line)
      if (entry) latest.set(entry.subject, entry)
    }
  } catch (error) {
    if (!isFileError(error) || error.code !== 'ENOENT') throw error
  }
  return latest
}

function parsed(line: string): LedgerEntry | null {
  try {
    return LedgerEntry.safeParse(JSON.parse(line)).data ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null // blank, or torn by a crash
    throw error
  }
}
