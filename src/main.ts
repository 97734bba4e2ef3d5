#!/usr/bin/env node
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { Argument, CommanderError, Command as Parser, Option as ParserOption } from 'commander'
import type { Command, Context } from './command.ts'
import { errorParagraph } from './print.ts'
import { FORMATS, readSettings } from './settings.ts'

const USAGE = 2
const FAILED = 1

/** argv → one command → exit code. */
async function main(argv: string[]): Promise<number> {
  const parser = new Parser('jibek')
    .description(
      'Russian-language regional news in, a knowledge graph of the ties between Kazakhstan and China out.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .showHelpAfterError('(jibek --help shows what there is)')
    .addHelpText('after', '\nExample:\n  jibek ingest samples/articles && jibek signed')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'jibek: ')) })
  let code = 0
  for (const command of await readCommands())
    addCommand(parser, command, (result) => (code = result))
  try {
    await parser.parseAsync(argv)
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
    return tell(error)
  }
}

/** Every file in `commands/` is a command of its name. */
async function readCommands(): Promise<Command[]> {
  const folder = new URL('commands/', import.meta.url)
  const files = readdirSync(folder)
    .filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
  return Promise.all(
    files.map(async (file) => {
      const { default: command } = (await import(new URL(file, folder).href)) as {
        default: Command
      }
      if (command.name !== file.replace(/\.[jt]s$/, ''))
        throw new Error(`commands/${file} declares the name ${command.name}`)
      return command
    }),
  )
}

function addCommand(parser: Parser, command: Command, done: (code: number) => void): void {
  const sub = parser
    .command(command.name)
    .description(command.summary)
    .showHelpAfterError(`(jibek ${command.name} --help shows its use)`)
  for (const [i, argument] of (command.args ?? []).entries()) {
    const parsed = new Argument(argument)
    if (i === 0 && command.argChoices) parsed.choices(command.argChoices)
    sub.addArgument(parsed)
  }
  for (const { flags, description, many, choices } of command.options ?? []) {
    const option = new ParserOption(flags, description)
    if (choices) option.choices(choices)
    if (many)
      option.argParser((value: string, earlier: string[] | undefined) => [
        ...(earlier ?? []),
        value,
      ])
    sub.addOption(option)
  }
  sub
    .addOption(
      new ParserOption(
        '--graph <dir|address>',
        'embedded graph in a folder, or bolt://… of a Neo4j (default: .jibek)',
      ),
    )
    .addOption(
      new ParserOption('--format <format>', 'how answers are printed (default: table)').choices(
        FORMATS,
      ),
    )
    .option('--quiet', 'no progress and no summary')
    .addHelpText('after', `\nExample:\n  ${command.example}`)
    .action(async () => done(await command.run(contextFor(sub.opts()), sub.args, sub.opts())))
}

function contextFor(flags: Record<string, unknown>): Context {
  const settings = readSettings(flags, process.env)
  const stop = new AbortController()
  process.once('SIGTERM', () => stop.abort())
  process.once('SIGINT', () => {
    process.once('SIGINT', () => process.exit(130))
    stop.abort()
  })
  return {
    settings,
    signal: stop.signal,
    isTerminal: process.stderr.isTTY === true && !settings.quiet,
    out: (text) =>
      new Promise((resolve) =>
        process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve),
      ),
    log: (text) => void (settings.quiet || process.stderr.write(`${text}\n`)),
    complain: (text) => void process.stderr.write(`${text}\n`),
  }
}

/** Codes of errors that come from what the user gave: another try with the same flags and settings cannot succeed. */
const SETTINGS = new Set([
  'USAGE',
  'SETTINGS',
  'StoreDenied',
  'StoreUnwritable',
  'QueryInvalid',
  'QueryRefused',
  'QueryUnknown',
  'QueryParameter',
  'EACCES',
  'EPERM',
  'EROFS',
  'EEXIST',
  'ENOTDIR',
  'ENOENT',
])

/** Known errors get their paragraph; an unknown one is a fault of ours and keeps its stack. */
function tell(error: unknown): number {
  const paragraph = errorParagraph(error)
  if (paragraph === null) {
    process.stderr.write(
      `jibek: a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    )
    return FAILED
  }
  process.stderr.write(`${paragraph}\n`)
  return error instanceof Error && 'code' in error && SETTINGS.has(String(error.code))
    ? USAGE
    : FAILED
}

/** From the package above `src/` or `dist/src/`; not through the extractors' door, which would load their lexicons. */
function version(): string {
  const above = ['../package.json', '../../package.json'].map(
    (path) => new URL(path, import.meta.url),
  )
  const found = above.find((url) => existsSync(url))
  return found ? String(JSON.parse(readFileSync(found, 'utf8')).version) : 'unknown'
}

// `jibek extract … | head` closes our output early: that is the reader's right, not an error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await main(process.argv)
