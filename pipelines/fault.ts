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

function faultOf(error: unknown): string {
  const told = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error ? (error.stack ?? '') : ''
  const at = OWN_LINE.exec(stack)?.[1]
  return `reading it failed${at ? ` at ${at}` : ''} (${told}): a fault in Jibek, please report it with the page`
}

/** The innermost line of the stack that is ours: «extractors/text/dates/dates.ts:12». */
const OWN_LINE = /[\\/]((?:extractors|pipelines)[\\/][^\s:)]+:\d+)/
