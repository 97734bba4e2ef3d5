import { parseDocument } from 'yaml'
import { z } from 'zod'

/** What a person may say about a text file on top of it, between two `---` lines. */
const FrontMatter = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).optional(),
  title: z.string().optional(),
  published: z
    .union([z.string(), z.date().transform((day) => day.toISOString().slice(0, 10))])
    .optional(),
  source: z.string().optional(),
})
export type FrontMatter = z.infer<typeof FrontMatter>

export interface WithFrontMatter {
  matter: FrontMatter
  /** The text below. */
  text: string
}

/** Malformed front matter; `line` counts from 1 in the file. */
export class FrontMatterError extends Error {
  readonly code = 'FRONT_MATTER'
  readonly line: number
  constructor(line: number, reason: string) {
    super(`front matter, line ${line}: ${reason}`)
    this.name = 'FrontMatterError'
    this.line = line
  }
}

/** Splits `---` … `---` off a file's start. Text without it comes back as it is; a broken one throws FrontMatterError. */
export function readFrontMatter(file: string): WithFrontMatter {
  const lines = file.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  // A dashed rule opens front matter only if a key follows: articles may begin with one.
  if (
    lines[0]?.trimEnd() !== '---' ||
    !/^\s*(?:#|[\w-]+\s*:)/.test(lines.slice(1).find((line) => line.trim()) ?? '')
  )
    return { matter: {}, text: file }
  const close = lines.findIndex((line, i) => i > 0 && line.trimEnd() === '---')
  if (close < 0) throw new FrontMatterError(1, 'opened with --- but never closed')
  const document = parseDocument(lines.slice(1, close).map(quoted).join('\n'), {
    schema: 'failsafe',
  })
  const broken = document.errors[0]
  if (broken)
    throw new FrontMatterError(
      1 + (broken.linePos?.[0].line ?? 1),
      broken.message.split('\n')[0] ?? 'no YAML',
    )
  const read = FrontMatter.safeParse(document.toJS() ?? {})
  if (!read.success) {
    const issue = read.error.issues[0]
    const key = String(issue?.path[0] ?? (issue?.code === 'unrecognized_keys' ? issue.keys[0] : ''))
    const at = lines.findIndex((line, i) => i > 0 && line.trimStart().startsWith(`${key}:`))
    throw new FrontMatterError(
      Math.max(at, 0) + 1,
      `${key ? `“${key}”: ` : ''}${issue?.message ?? 'not understood'}; known keys are url, title, published, source`,
    )
  }
  return { matter: read.data, text: lines.slice(close + 1).join('\n') }
}

/**
 * People write `title: Визит: новые планы`, `title: "Мост" открыт`, `title: [Фото] Визит`, which YAML refuses or
 * reads as no text: such a value is text as it stands. One that is whole in quotation marks is read as YAML does.
 */
function quoted(line: string): string {
  const [, key, value = ''] = /^(\w+:\s+)([^\s|>#].*)$/.exec(line) ?? []
  if (key === undefined || whole.test(value)) return line
  const plain = /^[^"'[{&*!%@`]/.test(value)
  const refused = plain ? /:(?:\s|$)|\s#/.test(value) : !unclosed.test(value)
  return refused ? key + JSON.stringify(value.trimEnd()) : line
}

/** «"Визит"», «'Визит'», with a comment behind or not. */
const whole = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*(?:#.*)?$/
/** A mark that opens and is never closed is a slip of the writer's, and told. */
const unclosed = /^(?:"[^"]*|'[^']*)$/
