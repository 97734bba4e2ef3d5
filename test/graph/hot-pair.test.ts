import { expect, test } from 'vitest'
import { drawArticle } from '../../graph/articles.ts'
import { increment } from '../../graph/increment.ts'
import { type GraphDocument, placeCatalog } from '../../graph/index.ts'
import { documentOf } from './document-of.ts'

/** Two cities with a document, an event and a figure a day: all under few keys. */
const article = (n: number): GraphDocument => {
  const day = new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10)
  return documentOf(
    {
      id: `a${n}`,
      source: 'Вестник',
      publishedAt: day,
      places: [
        { name: 'Алматы', kind: 'city', country: 'KZ' },
        { name: 'Урумчи', kind: 'city', country: 'CN' },
      ],
      officials: [],
      organizations: [],
      agreements: [
        {
          type: 'memorandum',
          about: 'cooperation',
          status: 'signed',
          date: day,
          parties: ['Алматы', 'Урумчи'],
          signatories: [],
          sectors: [],
        },
      ],
      ties: [],
      events: [],
      figures: [
        { kind: 'trade_turnover', value: 1_000 + n, unit: 'USD', period: '2015', of: ['Алматы'] },
      ],
    },
    `Сообщение ${n}.`,
  )
}

test('a load reads of a busy pair what kinds of statements there are, and no statement but its own', async () => {
  const texts = new Map<string, string>()
  const load = async (articles: readonly GraphDocument[]) => {
    const read: string[] = []
    const { after, state } = await increment(
      new Map(articles.map((one) => [one.article.id, { before: null, after: one }])),
      {
        articles: async (ids) => articles.map(drawArticle).filter(({ id }) => ids.includes(id)),
        state: async (keys) => {
          const found = keys.flatMap((key) => {
            const text = texts.get(key)
            return text === undefined ? [] : [[key, text] as const]
          })
          read.push(...found.map(([key]) => key))
          return new Map(found)
        },
      },
      placeCatalog(),
    )
    for (const [key, text] of state) if (text !== null) texts.set(key, text)
    return { read, drawn: [...after.nodes.values()].filter(({ label }) => label === 'Figure') }
  }
  const archive = Array.from({ length: 400 }, (_, n) => article(n))
  expect((await load(archive)).drawn).toHaveLength(400)
  const { read, drawn } = await load([article(400)])
  expect(read.filter((key) => key.startsWith('stated\t'))).toEqual([])
  expect(read.some((key) => key.startsWith('group\tagreement/'))).toBe(true)
  expect(read.length).toBeLessThan(40)
  expect(drawn).toHaveLength(1)
})
