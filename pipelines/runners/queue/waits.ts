import { GraphError } from '../../../graph/index.ts'
import { messageOf } from '../../fault.ts'
import { isFileError } from '../../file-error.ts'

/** What may get better by itself (no disk, no graph) is tried again after this long, without end, milliseconds. */
export const INFRASTRUCTURE_MS = 2000

/** A try that failed and may be made again after so many milliseconds. */
export class Retry extends Error {
  constructor(readonly afterMs: number) {
    super('to be tried again')
  }
}

/** Not yet: the host is spoken to by another request. Costs no try. */
export class Wait extends Error {
  constructor(readonly afterMs: number) {
    super('its turn has not come')
  }
}

/** Milliseconds after which the cause of an error may be gone without anybody's doing anything to the article; null if not. */
export function waitOf(error: unknown): number | null {
  if (error instanceof Wait) return error.afterMs
  const isNobodysFault =
    (error instanceof GraphError && /^Store(?:Unreachable|Locked|Full)$/.test(error.code)) ||
    (isFileError(error) && /^(?:ENOSPC|EDQUOT|EROFS|EIO|EMFILE|ENFILE)$/.test(error.code))
  return isNobodysFault ? INFRASTRUCTURE_MS : null
}

/** Up to a quarter more, so that what was stopped together does not come back together. */
export const jittered = (ms: number) => Math.ceil(ms * (1 + Math.random() / 4))

/** The same trouble is told again after this long, milliseconds. */
const AGAIN_MS = 60_000

/**
 * Tells the operator of trouble, once a minute each: a full disk stops every job every two seconds. `state` is the folder of archive
 * and ledger, which an error of writing does not name.
 */
export function troubleTeller(
  tell: (paragraph: string) => void,
  state: string,
): (error: unknown) => void {
  const told = new Map<string, number>()
  return (error) => {
    const paragraph = paragraphOf(error, state)
    const last = told.get(paragraph)
    if (last !== undefined && performance.now() - last < AGAIN_MS) return
    told.set(paragraph, performance.now())
    tell(paragraph)
  }
}

function paragraphOf(error: unknown, state: string): string {
  const waiting = 'Nothing is lost: what waits is tried again every 2 s until then.'
  if (error instanceof GraphError)
    return `${error.message.includes(error.subject) ? '' : `${error.subject}: `}${error.message}. ${waiting} To do: ${error.hint}.`
  if (isFileError(error) && /^(?:ENOSPC|EDQUOT)$/.test(error.code))
    return `${state}: the disk of archive and ledger is full (${error.code}). ${waiting} To do: make space there.`
  if (isFileError(error) && waitOf(error) !== null)
    return `${state}: archive and ledger cannot be used (${error.message}). ${waiting} To do: mend the disk, or mount it again.`
  return messageOf(error)
}
