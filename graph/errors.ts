/** What can go wrong at the graph's border; everything else is a fault and is thrown on. */
const GRAPH_ERROR_CODES = [
  'StoreLocked',
  'StoreMissing',
  'StoreUnwritable',
  'StoreFull',
  'StoreUnreadable',
  'StoreUnreachable',
  'StoreDenied',
  'QueryRefused',
  'QueryInvalid',
  'QueryUnknown',
  'QueryParameter',
  'ServerMissing',
  'ServerFailed',
] as const
export type GraphErrorCode = (typeof GRAPH_ERROR_CODES)[number]

/** An error named for the reader: `subject` is the graph or query it concerns, `hint` what to do now. */
export class GraphError extends Error {
  readonly code: GraphErrorCode
  readonly subject: string
  readonly hint: string
  constructor(
    code: GraphErrorCode,
    subject: string,
    message: string,
    hint: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
    this.name = 'GraphError'
    this.code = code
    this.subject = subject
    this.hint = hint
  }
}

/** What a thrown value says. */
export const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)
