import { type Passed, stopped } from './stage.ts'

/**
 * Runs what reads one page. What breaks in it is a fault of ours that this page brings out: it becomes that page's outcome, with what
 * broke and where, so that the others go on; it would break again at every try.
 */
export function orFault<T>(subject: string, read: () => Passed<T>): Passed<T> {
  try {
    return read()
  } catch (error) {
    return stopped('fault', subject, faultOf(error))
  }
}

/** What a thrown value says. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

function faultOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = OWN_LINE.exec(stack)?.[1]
  return `reading it failed${at ? ` at ${at}` : ''} (${messageOf(error)}): a fault in Jibek, please report it with the page`
}

/** The innermost line of the stack that is ours: «extractors/text/dates/dates.ts:12». */
const OWN_LINE = /[\\/]((?:extractors|pipelines)[\\/][^\s:)]+:\d+)/
