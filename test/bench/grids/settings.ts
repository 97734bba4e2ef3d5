export interface Settings {
  /** Which rows, columns or changes: a pattern of their words. */
  only: RegExp
  /** Most failing texts that are shown. */
  show: number
  /** What else was said. */
  words: string[]
}

/** `--only PATTERN --show N WORD...` */
export function settings(args: readonly string[]): Settings {
  const words = [...args]
  const of = (name: string, other: string): string => {
    const at = words.indexOf(name)
    return at < 0 ? other : (words.splice(at, 2)[1] ?? other)
  }
  return { only: new RegExp(of('--only', ''), 'u'), show: Number(of('--show', '0')), words }
}
