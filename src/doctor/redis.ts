import { connect } from '../../pipelines/index.ts'
import { type Finding, mind, right, wrong } from './finding.ts'

/** Redis as BullMQ needs it: its version, and that it keeps every job. */
export async function redis(url: string): Promise<Finding[]> {
  try {
    const client = await connect(url, () => undefined)
    try {
      const info = await client.info()
      const version = /redis_version:(\S+)/.exec(info)?.[1] ?? '0'
      const policy = /maxmemory_policy:(\S+)/.exec(info)?.[1] ?? ''
      const appends = /aof_enabled:1/.test(info)
      return [
        Number(version.split('.')[0]) >= 6
          ? right('redis', `${url}: ${version}`)
          : wrong('redis', `${url}: ${version}`, 'BullMQ needs Redis 6.2 or later.'),
        policy === 'noeviction'
          ? right('redis', `maxmemory-policy ${policy}`)
          : wrong(
              'redis',
              `maxmemory-policy ${policy}`,
              'Set maxmemory-policy noeviction: another one throws jobs away.',
            ),
        appends
          ? right('redis', 'append-only file on')
          : mind(
              'redis',
              'append-only file off',
              'Set appendonly yes; else after a crash jibek resume --queue must put back what was queued.',
            ),
      ]
    } finally {
      client.disconnect()
    }
  } catch (error) {
    return [
      wrong(
        'redis',
        (error as Error).message,
        'Start redis-server, or set JIBEK_REDIS_URL; watch and ingest do without.',
      ),
    ]
  }
}
