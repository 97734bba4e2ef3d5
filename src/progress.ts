import { SingleBar } from 'cli-progress'
import type { Context } from './command.ts'

export interface Progress {
  step(subject: string): void
  /** Takes the bar away, so that a message can be printed; the next step draws it again. */
  done(): void
}

/** A bar on standard error where that is a terminal, nothing elsewhere. */
export function showProgress({ isTerminal }: Pick<Context, 'isTerminal'>, total: number): Progress {
  if (!isTerminal || total < 2) return { step: () => undefined, done: () => undefined }
  const bar = new SingleBar({
    format: '{bar} {value}/{total}  {subject}',
    barsize: 30,
    clearOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
    gracefulExit: true,
  })
  bar.start(total, 0, { subject: '' })
  return { step: (subject) => bar.increment(1, { subject }), done: () => bar.stop() }
}
