import { expect, test } from 'vitest'
import { readArticle } from '../../pipelines/read-article.ts'

const html = `<html><head><meta property="article:published_time" content="2024-11-05T10:00:00Z"></head><body><article>
<h1>Встреча в Алматы</h1><p>Аким Алматы встретился с мэром Шанхая, и города подписали меморандум о сотрудничестве. Стороны
обсудили торговлю, туризм, культуру, спорт, образование и науку двух городов.</p></article></body></html>`

const reading = (timeZone: string) => ({
  page: {
    subject: 'https://outlet.example/1',
    id: '1',
    url: null,
    bytes: Buffer.from(html),
    contentType: 'text/html',
    retrievedAt: new Date('2024-11-06'),
  },
  timeZone,
  isFromWeb: false,
})

test('a page is read into its article and record', () => {
  expect(readArticle(reading('Asia/Almaty'))).toMatchObject({
    value: { record: { agreements: [{ type: 'memorandum', status: 'signed' }] } },
  })
})

test('what breaks while a page is read is the outcome of that page, with what broke and where', () => {
  const read = readArticle(reading('Mars/Olympus'))
  expect(read).toMatchObject({ outcome: { kind: 'fault', subject: 'https://outlet.example/1' } })
  expect('outcome' in read && read.outcome.reason).toMatch(
    /failed at pipelines\/\S+:\d+ \(.*Mars\/Olympus.*\).*report/,
  )
})
