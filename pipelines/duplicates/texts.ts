import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fileOf, makeFolder, readIfThere, writeWhole } from '../folder.ts'
import { bandsOf, resemblance } from './minhash.ts'

/** What is kept of a loaded article to find its like. */
const Text = z.object({
  id: z.string(),
  /** Its key in the ledger. */
  subject: z.string(),
  /** Sorts by time of publication, then id. */
  order: z.string(),
  /** MinHash signature, base64; null for a short text. */
  signature: z.string().nullable(),
  reprintOf: z.string().nullable(),
})
export type Text = z.infer<typeof Text>

/** Signatures of all loaded articles, and by their bands. */
export interface Texts {
  get(id: string): Promise<Text | null>
  put(text: Text): Promise<void>
  drop(id: string): Promise<void>
  /** Makes a text findable before it is put; saying it again does no harm. */
  announce(id: string, signature: Uint32Array): Promise<void>
  /** Ids that were announced with a band of this signature; also what is no longer so. */
  candidates(signature: Uint32Array): Promise<Set<string>>
}

/** Texts in a folder: one small file an article, and 4096 lists of bands that only grow. */
export function openTexts(folder: string): Texts {
  const pathOf = (id: string) => fileOf(join(folder, 'articles'), id)
  const listOf = (band: string) => join(folder, 'bands', band.slice(0, 3))
  return {
    async get(id) {
      const text = await readIfThere(pathOf(id))
      return text === null ? null : Text.parse(JSON.parse(text))
    },
    put: (text) => writeWhole(pathOf(text.id), JSON.stringify(text)),
    drop: (id) => rm(pathOf(id), { force: true }),
    async announce(id, signature) {
      await makeFolder(join(folder, 'bands'))
      await Promise.all(
        bandsOf(signature).map(async (band) => {
          const line = lineOf(band, id)
          // Opened once for both: sixteen lists a page are what loading asks of the disk most.
          const list = await open(listOf(band), 'a+')
          try {
            // One write of a short line is not mixed with another process's.
            if (!(await list.readFile('utf8')).includes(line)) await list.write(line)
          } finally {
            await list.close()
          }
        }),
      )
    },
    async candidates(signature) {
      const ids = new Set<string>()
      await Promise.all(
        bandsOf(signature).map(async (band) => {
          for (const line of ((await readIfThere(listOf(band))) ?? '').split('\n'))
            if (line.startsWith(`${band} `))
              ids.add(decodeURIComponent(line.slice(band.length + 1)))
        }),
      )
      return ids
    },
  }
}

const lineOf = (band: string, id: string) => `${band} ${encodeURIComponent(id)}\n`

/** A signature as its file keeps it, base64; null of a text too short to have one. */
export const packed = (signature: Uint32Array | null): string | null =>
  signature === null ? null : Buffer.from(signature.buffer).toString('base64')

/** Whether two kept texts are one text: seven tenths of their shingles are the same. */
export function areAlike(a: Text, b: Text): boolean {
  const [first, second] = [unpacked(a.signature), unpacked(b.signature)]
  return first !== null && second !== null && resemblance(first, second) >= ALIKE
}

/** A reprint with another headline, lead and last paragraph still has this much in common; reports of one event by two writers have not. */
const ALIKE = 0.7

/** The same back. */
export function unpacked(signature: string | null): Uint32Array | null {
  if (signature === null) return null
  const bytes = Buffer.from(signature, 'base64')
  return new Uint32Array(new Uint8Array(bytes).buffer)
}
