import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestPage } from '../../../pipelines/web/request.ts'

/** A news server on loopback that answers as the path says. */
const answers: Record<string, RequestListener> = {
  '/page': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=windows-1251' }).end('<p>ok</p>'),
  '/packed': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed')),
  '/moved': (_, response) => response.writeHead(301, { location: '/page' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/gone': (_, response) => response.writeHead(410).end(),
  '/broken': (_, response) => response.writeHead(500).end(),
  '/cut': (request, response) => {
    response.writeHead(200, { 'content-length': '1000' }).write('half')
    setTimeout(() => request.socket.destroy(), 20)
  },
  '/large': (_, response) => response.writeHead(200).end(Buffer.alloc(50_000)),
  '/bomb': (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(5_000_000))),
}

let server: Server
let base = ''
beforeAll(async () => {
  server = createServer((request, response) =>
    (answers[request.url ?? ''] ?? ((_, r) => r.writeHead(404).end()))(request, response),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test('bytes and the content type come as they are', async () => {
  const page = await requestPage(`${base}/page`, 10_000)
  expect(page).toMatchObject({
    value: {
      url: `${base}/page`,
      id: null,
      contentType: 'text/html; charset=windows-1251',
      bytes: Buffer.from('<p>ok</p>'),
    },
  })
})

test.each([
  ['/packed', 'packed'],
  ['/moved', '<p>ok</p>'],
])('%s is read', async (path, text) => {
  const page = await requestPage(base + path, 10_000)
  expect('value' in page && Buffer.from(page.value.bytes).toString()).toBe(text)
})

test.each([
  ['/nowhere', 'not-found', '404'],
  ['/gone', 'not-found', '410'],
  ['/broken', 'fetch-failed', '500'],
  ['/round', 'fetch-failed', ''],
  ['/cut', 'fetch-failed', ''],
  ['/large', 'too-large', ''],
  ['/bomb', 'too-large', ''],
])('%s is an outcome: %s', async (path, kind, reason) => {
  expect(await requestPage(base + path, 10_000)).toMatchObject({
    outcome: { kind, reason: expect.stringContaining(reason) },
  })
})

test('a server that is not there', async () => {
  expect(await requestPage('http://127.0.0.1:1/', 1000)).toMatchObject({
    outcome: { kind: 'fetch-failed', reason: 'the server refuses the connection' },
  })
})
