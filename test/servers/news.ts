import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BAD_MANNERS } from './manners.ts'
import { page, story } from './stories.ts'

/** One request as the server saw it; times in milliseconds of the process clock. */
export interface Access {
  host: string
  path: string
  agent: string
  /** If-None-Match or If-Modified-Since was sent. */
  conditional: boolean
  start: number
  end: number | null
  status: number
}

export interface NewsServer {
  /** `http://127.0.0.1:PORT`, one a host. */
  origins: string[]
  /** `127.0.0.1:PORT,…`: what JIBEK_ALLOW_PRIVATE_HOSTS must say. */
  allowed: string
  log: Access[]
  /** Addresses of the articles of all hosts. */
  articles: string[]
  /** Makes a story say something else from now on. */
  revise(number: number): void
  close(): Promise<void>
}

/** Starts `hosts` news sites on loopback with `articles` stories shared out among them, and the bad manners of `manners.ts`. */
export async function startNews(hosts: number, articles: number): Promise<NewsServer> {
  const log: Access[] = []
  const versions = new Map<number, number>()
  const servers = await Promise.all(
    Array.from({ length: hosts }, (_, host) => startHost(host, hosts, articles, log, versions)),
  )
  const origins = servers.map((server) => originOf(server))
  return {
    origins,
    allowed: origins.map((origin) => new URL(origin).host).join(','),
    log,
    articles: Array.from({ length: articles }, (_, n) => `${origins[n % hosts]}/news/${n}`),
    revise: (number) => versions.set(number, (versions.get(number) ?? 0) + 1),
    close: async () => {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
    },
  }
}

const originOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

async function startHost(
  host: number,
  hosts: number,
  articles: number,
  log: Access[],
  versions: ReadonlyMap<number, number>,
): Promise<Server> {
  const tries = new Map<string, number>()
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const access: Access = {
      host: request.headers.host ?? '',
      path,
      agent: request.headers['user-agent'] ?? '',
      conditional: Boolean(
        request.headers['if-none-match'] ?? request.headers['if-modified-since'],
      ),
      start: performance.now(),
      end: null,
      status: 0,
    }
    log.push(access)
    response.on('close', () => {
      access.end ??= performance.now()
      access.status = response.statusCode
    })
    tries.set(path, (tries.get(path) ?? 0) + 1)
    const bad = BAD_MANNERS[path.split('?')[0] ?? '']
    if (bad) bad(request, response, tries.get(path) ?? 1)
    else {
      const { status, headers, body } = answer(path, request, {
        host,
        hosts,
        articles,
        versions,
        server,
      })
      // Told before it is sent: on a busy machine the client may have the answer, and rest, before this process goes on.
      access.end = performance.now()
      response.writeHead(status, headers).end(body)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

interface Site {
  host: number
  hosts: number
  articles: number
  versions: ReadonlyMap<number, number>
  server: Server
}

interface Reply {
  status: number
  headers: Record<string, string>
  body?: string
}

function answer(path: string, request: IncomingMessage, site: Site): Reply {
  const own = Array.from({ length: site.articles }, (_, n) => n).filter(
    (n) => n % site.hosts === site.host,
  )
  const origin = originOf(site.server)
  if (path === '/robots.txt') return text('text/plain', 'User-agent: *\nDisallow: /private/\n')
  if (path === '/sitemap.xml')
    return text(
      'application/xml',
      `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${own
        .map((n) => `<url><loc>${origin}/news/${n}</loc></url>`)
        .join('')}<url><loc>${origin}/private/secret</loc></url></urlset>`,
    )
  if (path === '/feed.xml')
    return text(
      'application/rss+xml',
      `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Новости</title><link>${origin}</link><description>Новости</description>${own
        .map((n) => `<item><title>${story(n).title}</title><link>${origin}/news/${n}</link></item>`)
        .join('')}</channel></rss>`,
    )
  const number = Number(/^\/news\/(\d+)$/.exec(path)?.[1] ?? Number.NaN)
  if (Number.isNaN(number) || number >= site.articles)
    return { status: 404, headers: {}, body: 'нет такой страницы' }
  const html = page(story(number, site.versions.get(number) ?? 0))
  const etag = `"${createHash('sha256').update(html).digest('hex').slice(0, 16)}"`
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
  return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8', etag }, body: html }
}

const text = (type: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': `${type}; charset=utf-8` },
  body,
})

export { page }
