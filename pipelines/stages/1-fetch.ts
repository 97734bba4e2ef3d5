import { open } from 'node:fs/promises'
import { isFileError } from '../file-error.ts'
import type { Input } from '../inputs.ts'
import type { RawPage } from '../page/found.ts'
import { MAX_BYTES } from '../page/parse-page.ts'
import { type Passed, passed, type Stage, stopped } from '../stage.ts'
import type { Archive } from '../web/archive.ts'
import type { Fetcher } from '../web/fetcher.ts'

/** Input → bytes. Given an archive, what was read is kept there before anything else happens to it. */
export function fetchStage(fetcher: Fetcher, archive: Archive | null): Stage<Input, RawPage> {
  return {
    name: '1-fetch',
    run: async (input, signal) => {
      const page =
        input.kind === 'file'
          ? await readPage(input.path, input.id)
          : await fetcher.get(input.url, signal ? { signal } : {})
      if ('value' in page && archive) await archive.keep(page.value.bytes)
      return page
    },
  }
}

/** Reads a file, one byte over the limit at most: a page of 30 MB is refused by its size without being held. */
async function readPage(path: string, id: string): Promise<Passed<RawPage>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > MAX_BYTES)
        return stopped(
          'too-large',
          path,
          `${(size / 1024 / 1024).toFixed(1)} MB; an article may have ${MAX_BYTES / 1024 / 1024} MB`,
        )
      const bytes = await file.readFile()
      return passed({
        subject: path,
        id,
        url: null,
        bytes,
        contentType: null,
        retrievedAt: new Date(),
      })
    } finally {
      await file.close()
    }
  } catch (error) {
    if (!isFileError(error)) throw error
    return error.code === 'ENOENT'
      ? stopped('not-found', path, 'there is no such file')
      : stopped(
          'unreadable',
          path,
          `it cannot be read (${error.code === 'EACCES' ? 'no permission' : error.code})`,
        )
  }
}
