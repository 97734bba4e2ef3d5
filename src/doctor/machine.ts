import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import { type Finding, mind, right, wrong } from './finding.ts'

/** Whether Node is new enough. */
export function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
    ? right('node', process.versions.node)
    : wrong('node', process.versions.node, 'Install Node 20.19 or later.')
}

/** Kazakhstan went to one zone, UTC+5, on 1 March 2024; data older than that dates «сегодня» wrongly about midnight. */
export function zones(): Finding {
  const hourIn = (instant: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Almaty',
      hour: '2-digit',
      hourCycle: 'h23',
    }).format(new Date(instant))
  return hourIn('2024-02-28T12:00:00Z') === '18' && hourIn('2024-03-02T12:00:00Z') === '17'
    ? right(
        'time zones',
        `Asia/Almaty has the change of 1 March 2024 (tz data ${process.versions.tz ?? 'unknown'})`,
      )
    : wrong(
        'time zones',
        `Asia/Almaty lacks the change of 1 March 2024 (tz data ${process.versions.tz ?? 'unknown'})`,
        'Update Node, or its ICU data: days next to midnight would be wrong.',
      )
}

/** Whether the clock stands in our time at all. */
export function clock(): Finding {
  const now = new Date()
  return now.getUTCFullYear() >= 2025 && now.getUTCFullYear() < 2100
    ? right('clock', now.toISOString())
    : wrong(
        'clock',
        now.toISOString(),
        'Set the clock: publication days and schedules depend on it.',
      )
}

/** Bytes. */
const ENOUGH = 1 << 30

/** Whether a folder can be written to, and has room. */
export async function disk(folder: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK)
    const { bavail, bsize } = await statfs(folder)
    const free = bavail * bsize
    const says = `${folder}: ${(free / 2 ** 30).toFixed(1)} GB free`
    return free >= ENOUGH
      ? right('disk', says)
      : mind('disk', says, 'Make room: ten thousand pages take about 1 GB in the archive.')
  } catch (error) {
    return wrong(
      'disk',
      `${folder}: ${(error as Error).message}`,
      'Choose another folder with --graph DIR or JIBEK_STATE, or change its permissions.',
    )
  }
}
