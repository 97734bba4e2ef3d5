import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { page, story } from './stories.ts'

type Manner = (request: IncomingMessage, response: ServerResponse, tries: number) => void

/** Paths that misbehave on purpose. */
export const BAD_MANNERS: Readonly<Record<string, Manner>> = {
  '/hang': () => undefined,
  '/hang-body': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).write('<p>начало')
  },
  '/trickle': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const timer = setInterval(() => response.write('<'), 50)
    response.on('close', () => clearInterval(timer))
  },
  '/truncated': (request, response) => {
    response.writeHead(200, { 'content-length': '5000' }).write('<p>половина')
    setTimeout(() => request.socket.destroy(), 20)
  },
  '/shorter-than-said': (request, response) => {
    request.socket.end(
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 900\r\n\r\n<p>мало',
    )
    response.destroy()
  },
  '/wrong-charset': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=windows-1251' })
      .end(page(story(1)))
  },
  '/loop': (_, response) => {
    response.writeHead(302, { location: '/loop' }).end()
  },
  '/moved': (_, response) => {
    response.writeHead(301, { location: '/news/0' }).end()
  },
  '/busy': (_, response) => {
    response.writeHead(429, { 'retry-after': '120' }).end()
  },
  '/busy-briefly': (_, response) => {
    response.writeHead(429, { 'retry-after': '1' }).end()
  },
  '/closed-briefly': (_, response, tries) => {
    if (tries === 1)
      response
        .writeHead(503, { 'retry-after': new Date(Date.now() + 2000).toUTCString() })
        .end('перерыв')
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(story(2)))
  },
  '/late': (_, response, tries) => {
    const answer = () =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(story(3)))
    if (tries === 1) setTimeout(answer, 20_000).unref()
    else answer()
  },
  '/to': ({ url = '' }, response) => {
    response.writeHead(302, { location: decodeURIComponent(url.split('?')[1] ?? '') }).end()
  },
  '/down': (_, response) => {
    response.writeHead(503).end()
  },
  '/flaky': (_, response, tries) => {
    if (tries < 3) response.writeHead(502).end()
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(story(0)))
  },
  '/gone': (_, response) => {
    response.writeHead(410).end()
  },
  '/forbidden': (_, response) => {
    response.writeHead(403).end()
  },
  '/large': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const piece = Buffer.alloc(1 << 20, 'а')
    let sent = 0
    const pump = () => {
      while (sent++ < 200) {
        if (!response.write(piece)) {
          response.once('drain', pump)
          return
        }
      }
      response.end()
    }
    pump()
  },
  '/bomb': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb)
  },
  '/not-packed': (_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' }).end('это не gzip')
  },
  '/to-file': (_, response) => {
    response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  },
  '/picture': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'image/png' })
      .end(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  },
  '/broken-html': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<html><div><p>Текст <b>без конца <table><tr><td')
  },
}

const bomb = gzipSync(Buffer.alloc(60_000_000))
