import { UsageError } from './command.ts'

/** A flag's whole number. Throws UsageError. */
export function whole(text: string, flag: string): number {
  if (!/^\d+$/.test(text))
    throw new UsageError(`${flag}: ${text} is no whole number`, 'Give a number: 16.')
  return Number(text)
}
