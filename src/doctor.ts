import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import {
  connect,
  createFetcher,
  localPace,
  readAllowedHosts,
  readSources,
} from '../pipelines/index.ts'
import type { Settings } from './settings.ts'
import { openStore } from './store.ts'

/** One thing looked at. `wrong`: Jibek cannot work so; `mind`: it can, but something may be lost or missed. */
export interface Finding {
  what: string
  state: 'right' | 'mind' | 'wrong'
  says: string
  /** What to do; null where nothing needs to be done. */
  remedy: string | null
}

const right = (what: string, says: string): Finding => ({
  what,
  state: 'right',
  says,
  remedy: null,
})
const mind = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'mind',
  says,
  remedy,
})
const wrong = (what: string, says: string, remedy: string): Finding => ({
  what,
  state: 'wrong',
  says,
  remedy,
})

/** Looks at everything that the settings make needed. Nothing is changed but that the state folder is made. */
export async function examine(
  settings: Settings,
  { redis, online, signal }: { redis: boolean; online: boolean; signal: AbortSignal },
): Promise<Finding[]> {
  return [
    node(),
    zones(),
    clock(),
    await disk(settings.state),
    ...(await graph(settings)),
    ...(redis ? await redisFindings(settings.redisUrl) : []),
    sources(settings),
    ...(online ? await hosts(settings, signal) : []),
  ]
}

function node(): Finding {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
    ? right('node', process.versions.node)
    : wrong('node', process.versions.node, 'Install Node 20.19 or later.')
}

/** Kazakhstan went to one zone, UTC+5, on 1 March 2024; data older than that dates «сегодня» wrongly about midnight. */
function zones(): Finding {
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

function clock(): Finding {
  const now = new Date()
  return now.getUTCFullYear() >= 2025 && now.getUTCFullYear() < 2100
    ? right('clock', now.toISOString())
    : wrong(
        'clock',
        now.toISOString(),
        'Set the clock: publication days and schedules depend on it.',
      )
}

const ENOUGH = 1 << 30

async function disk(folder: string): Promise<Finding> {
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

async function graph(settings: Settings): Promise<Finding[]> {
  try {
    const store = await openStore(settings)
    try {
      if (!settings.isServer) {
        await store.snapshot()
        return [right('graph', `${settings.graph}: embedded, opens`)]
      }
      return await neo4j(settings.graph, store)
    } finally {
      await store.close()
    }
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'StoreMissing'
    if (missing) return [right('graph', `${settings.graph}: none yet; ingest makes it`)]
    const hint =
      error instanceof Error && 'hint' in error && typeof error.hint === 'string'
        ? error.hint
        : 'See --graph.'
    return [wrong('graph', (error as Error).message, hint)]
  }
}

async function neo4j(
  address: string,
  store: Awaited<ReturnType<typeof openStore>>,
): Promise<Finding[]> {
  const [version] = (
    await store.read('CALL dbms.components() YIELD versions RETURN versions[0] AS version')
  ).rows
  const [count] = (await store.read('SHOW CONSTRAINTS YIELD name RETURN count(name) AS n')).rows
  const number = String(version?.version ?? '')
  const constraints = Number(count?.n ?? 0)
  return [
    /^(?:5|20\d\d)\./.test(number)
      ? right('graph', `${address}: Neo4j ${number}`)
      : mind(
          'graph',
          `${address}: Neo4j ${number || 'of unknown version'}`,
          'Tried with Neo4j 5.26; use that if something fails.',
        ),
    constraints > 0
      ? right('constraints', `${constraints}`)
      : mind(
          'constraints',
          'none yet',
          'The first ingest makes them; without them parallel writers would double nodes.',
        ),
  ]
}

async function redisFindings(url: string): Promise<Finding[]> {
  try {
    const redis = await connect(url, () => undefined)
    try {
      const info = await redis.info()
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
      redis.disconnect()
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

function sources(settings: Settings): Finding {
  try {
    return right('sources', `${readSources(settings.sources).size} cards`)
  } catch (error) {
    return wrong(
      'sources',
      (error as Error).message,
      'Mend the card; docs/sources.md says what one holds.',
    )
  }
}

async function hosts(settings: Settings, signal: AbortSignal): Promise<Finding[]> {
  const fetcher = createFetcher({
    pace: localPace(),
    contact: settings.contact,
    allowPrivate: readAllowedHosts(settings.allowPrivateHosts),
  })
  const findings = await Promise.all(
    [...readSources(settings.sources).values()].map(async (source) => {
      const { url } = source.lists[0] ?? { url: `https://${source.hosts[0]}/` }
      const got = await fetcher.get(url.replace('{page}', '1'), { signal })
      return 'value' in got
        ? right('source', `${source.id}: ${url} answers`)
        : mind(
            'source',
            `${source.id}: ${url}: ${got.outcome.reason}`,
            `See jibek sources check ${source.id}.`,
          )
    }),
  )
  await fetcher.close()
  return findings
}
