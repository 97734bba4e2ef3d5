import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** News sites on loopback that serve pages from memory. */
export interface Sites {
  /** `127.0.0.1:PORT`, one a site. */
  hosts: string[]
  /** Puts pages on the sites in turn, in place of those that were there; gives their addresses. */
  put(pages: readonly string[]): string[]
  close(): Promise<void>
}

/** Starts so many sites. All have a robots.txt that allows everything. */
export async function startSites(count: number): Promise<Sites> {
  let shown = new Map<string, string>()
  let round = 0
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<Server>((resolve) => {
          const server = createServer(({ url = '' }, response) => {
            const page = shown.get(url)
            if (url === '/robots.txt')
              response.writeHead(200, { 'content-type': 'text/plain' }).end('User-agent: *\n')
            else if (page === undefined) response.writeHead(404).end()
            else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
          })
          server.listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  const hosts = servers.map((server) => `127.0.0.1:${(server.address() as AddressInfo).port}`)
  return {
    hosts,
    put: (pages) => {
      round += 1
      const paths = pages.map((_, at) => `/news/${round}-${at}`)
      shown = new Map(paths.map((path, at) => [path, pages[at] ?? '']))
      return paths.map((path, at) => `http://${hosts[at % count]}${path}`)
    },
    close: async () => {
      for (const server of servers) server.closeAllConnections()
      await Promise.all(servers.map((server) => new Promise((done) => server.close(done))))
    },
  }
}
