import { z } from 'zod'

export const FORMATS = ['table', 'json', 'ndjson', 'csv'] as const
export type Format = (typeof FORMATS)[number]

const SERVER = /^(?:bolt|neo4j)(?:\+s|\+ssc)?:\/\//

/** Everything a command may be told from outside, frozen: defaults < environment < flags. */
export const Settings = z.object({
  /** A folder (embedded graph), or the address of a Neo4j. */
  graph: z
    .string()
    .min(1)
    .refine(
      (graph) => SERVER.test(graph) || !/^[a-z][a-z\d+.-]+:\/\//i.test(graph),
      'is neither a folder nor a bolt:// or neo4j:// address',
    )
    .refine((graph) => !SERVER.test(graph) || URL.canParse(graph), 'is no valid address'),
  format: z.enum(FORMATS),
  quiet: z.boolean(),
  neo4jUsername: z.string().min(1),
  neo4jPassword: z.string().nullable(),
  /** Hosts on loopback or inside that may be fetched. */
  allowPrivateHosts: z.string(),
  /** Mail or page of whoever runs this, for the user agent. */
  contact: z.string().nullable(),
  /** Seconds after which a page that has not come whole is given up; a third of them (at most 10) for headers and for silence. */
  fetchSeconds: z.coerce.number().positive().max(600),
  /** Seconds until a page that failed is tried again; each next try waits twice as long. */
  retrySeconds: z.coerce.number().positive().max(3600),
  /** Where the queue is. */
  redisUrl: z.string().regex(/^rediss?:\/\//, 'is no redis:// address'),
  /** A folder of further source cards. */
  sources: z.string().nullable(),
  /** Folder of archive and ledger, where it is not beside the embedded graph. */
  stateFolder: z.string().nullable(),
})
export type Settings = Readonly<z.infer<typeof Settings>> & {
  /** Where archive and ledger are kept, and the embedded graph. */
  readonly state: string
  /** The graph is a Neo4j server. */
  readonly isServer: boolean
}

const DEFAULTS = {
  graph: '.jibek',
  format: 'table',
  quiet: false,
  neo4jUsername: 'neo4j',
  neo4jPassword: null,
  allowPrivateHosts: '',
  contact: null,
  fetchSeconds: 30,
  retrySeconds: 5,
  redisUrl: 'redis://127.0.0.1:6379',
  sources: null,
  stateFolder: null,
}

/** The environment's names of settings. */
const VARIABLES: Readonly<Partial<Record<keyof Settings, string>>> = {
  graph: 'JIBEK_GRAPH',
  neo4jUsername: 'NEO4J_USERNAME',
  neo4jPassword: 'NEO4J_PASSWORD',
  allowPrivateHosts: 'JIBEK_ALLOW_PRIVATE_HOSTS',
  contact: 'JIBEK_CONTACT',
  fetchSeconds: 'JIBEK_FETCH_SECONDS',
  retrySeconds: 'JIBEK_RETRY_SECONDS',
  redisUrl: 'JIBEK_REDIS_URL',
  sources: 'JIBEK_SOURCES',
  stateFolder: 'JIBEK_STATE',
}

/** A setting that is not understood; exit code 2. */
export class SettingsError extends Error {
  readonly code = 'SETTINGS'
  readonly hint: string
  constructor(message: string, hint: string) {
    super(message)
    this.name = 'SettingsError'
    this.hint = hint
  }
}

/** Flags as commander gives them, and the environment → settings. Throws SettingsError. */
export function readSettings(flags: Record<string, unknown>, env: NodeJS.ProcessEnv): Settings {
  const fromFlags = given({ graph: flags.graph, format: flags.format, quiet: flags.quiet })
  const fromEnvironment = given(
    Object.fromEntries(Object.entries(VARIABLES).map(([name, variable]) => [name, env[variable]])),
  )
  const read = Settings.safeParse({ ...DEFAULTS, ...fromEnvironment, ...fromFlags })
  if (!read.success) {
    const [issue] = read.error.issues
    const name = String(issue?.path[0] ?? '')
    const variable = name in fromFlags ? undefined : new Map(Object.entries(VARIABLES)).get(name)
    throw new SettingsError(
      `${variable ?? `--${name}`}: ${name === 'format' ? `must be one of ${FORMATS.join(', ')}` : issue?.message}`,
      `See jibek --help, or the variables ${Object.values(VARIABLES).join(', ')}.`,
    )
  }
  const isServer = SERVER.test(read.data.graph)
  return Object.freeze({
    ...read.data,
    isServer,
    state: read.data.stateFolder ?? (isServer ? DEFAULTS.graph : read.data.graph),
  })
}

/** Those that are there: an empty variable is as good as none. */
const given = (values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  )
