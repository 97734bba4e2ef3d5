import type { Settings } from './settings.ts'

/** What a command is given to work with. */
export interface Context {
  settings: Settings
  /** Data, to standard output. */
  out(text: string): Promise<void>
  /** Progress and messages, to standard error; silent with `--quiet`. */
  log(text: string): void
  /** What went wrong, to standard error, `--quiet` or not. */
  complain(text: string): void
  /** Aborted by Ctrl-C and SIGTERM. */
  signal: AbortSignal
  /** Standard error is a terminal that may be redrawn. */
  isTerminal: boolean
}

export interface Option {
  /** As commander writes it: `--place <name>`. */
  flags: string
  description: string
  /** The flag may be given several times; its values come as a list. */
  many?: boolean
  choices?: readonly string[]
}

export type Flags = Readonly<Record<string, unknown>>

/** One command: a file in `commands/`, of the same name. Exit codes: 0 done, 1 some input failed, 2 wrong usage. */
export interface Command {
  name: string
  summary: string
  /** As commander writes them: `<path...>`, `[gold]`. */
  args?: readonly string[]
  /** What the first argument may be, where it is one of a few words. */
  argChoices?: readonly string[]
  options?: readonly Option[]
  /** A line that works when pasted in the clone's root. */
  example: string
  run(context: Context, args: readonly string[], flags: Flags): Promise<number>
}

/**
 * Checks a command's shape. Written as `const x = command({…}); export default x`: TypeScript 5.9 does not rewrite the endings of
 * dynamic imports inside an `export default` expression.
 */
export const command = (definition: Command): Command => definition

/** A usage that the option parser cannot see to be wrong; exit code 2. */
export class UsageError extends Error {
  readonly code = 'USAGE'
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'UsageError'
    this.hint = hint
  }
}

/** A flag's text, or null where it was not given. */
export const textFlag = (flags: Flags, name: string): string | null =>
  typeof flags[name] === 'string' ? flags[name] : null
/** A flag's texts, none where it was not given. */
export const listFlag = (flags: Flags, name: string): string[] =>
  Array.isArray(flags[name]) ? flags[name].map(String) : []
