import { GraphError, messageOf } from '../errors.ts'
import { queryInvalid, queryRefused } from './query-errors.ts'

/** Grafeo's errors as ours: told by their text, since it has one class for all. What is not known comes back as it is. */
export function openError(error: unknown, folder: string): GraphError {
  const message = messageOf(error)
  if (isFull(error)) return full(folder, error)
  return /permission denied|read-only file system|os error (?:13|30)/iu.test(message)
    ? new GraphError(
        'StoreUnwritable',
        folder,
        `cannot open the graph: ${message}`,
        'make the folder readable and writable for this user, or choose another with --graph DIR',
        { cause: error },
      )
    : new GraphError(
        'StoreUnreadable',
        folder,
        `cannot open the graph: ${message}`,
        'if the file is damaged, remove it and ingest again: nothing else is kept in it',
        { cause: error },
      )
}

/** Not every error of a full disk comes from opening: a commit or a checkpoint may meet it too. */
export const isFull = (error: unknown) =>
  error instanceof GraphError
    ? error.code === 'StoreFull'
    : /no space left|disk quota|os error (?:28|122)/iu.test(messageOf(error))

/** The disk of the graph's folder is full. */
export const full = (folder: string, error: unknown) =>
  new GraphError(
    'StoreFull',
    folder,
    'no space left on the disk of the graph',
    'make space and do it again: what was committed is safe',
    { cause: error },
  )

/** The folder has no graph. */
export const missing = (folder: string) =>
  new GraphError(
    'StoreMissing',
    folder,
    'there is no graph here yet',
    'run `jibek ingest PATH…` first, or name another folder with --graph DIR',
  )

/** An error of a query as ours: refused, or not valid. What is not known comes back as it is. */
export function queryError(error: unknown, cypher: string): unknown {
  const message = messageOf(error)
  if (/GRAFEO-T003/u.test(message)) return queryRefused(cypher, error)
  if (/GRAFEO-Q00/u.test(message))
    return queryInvalid(cypher, message.replace(/^Query error: (?:GRAFEO-Q\d+: )?/u, ''), error)
  return error
}
