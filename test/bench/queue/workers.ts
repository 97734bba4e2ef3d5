import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dataPath } from '../../../extractors/index.ts'

export interface Workers {
  /** Processor time that they took so far, ms. */
  processorTime(): number
  /** As an operator stops them: SIGTERM. */
  stop(): Promise<void>
}

/** Starts `jibek worker` so often, with the options of Node that this process has (`--cpu-prof`); returns when all take jobs. */
export async function startWorkers(count: number, env: NodeJS.ProcessEnv): Promise<Workers> {
  const children = Array.from({ length: count }, () =>
    spawn(process.execPath, [...process.execArgv, dataPath('dist/src/main.js'), 'worker'], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  )
  await Promise.all(children.map(ready))
  return {
    processorTime: () => children.reduce((sum, { pid }) => sum + (pid ? timeOf(pid) : 0), 0),
    stop: async () => {
      await Promise.all(
        children.map((child) => {
          const end = once(child, 'exit')
          child.kill('SIGTERM')
          return end
        }),
      )
    },
  }
}

/** A worker says where it works once it does; what else it says is trouble. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
    child.stderr?.on('data', (text: Buffer) => {
      if (text.includes('jibek: worker at')) resolve()
      else if (!text.includes('jibek: stopped')) process.stderr.write(text)
    })
  })
}

/** The kernel counts in hundredths of a second (USER_HZ, proc(5)). */
const TICK = 10

/** User and system time of a process, ms. */
function timeOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // Behind the name in brackets: state is field 3, user and system time are 14 and 15.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

/** Time that all processors together were busy so far, ms. */
export const busyTime = (): number =>
  cpus().reduce((sum, { times: { user, nice, sys, irq } }) => sum + user + nice + sys + irq, 0)
