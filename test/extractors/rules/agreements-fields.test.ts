import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** What the documents of a text are about and cover; a headline stands in brackets before it. */
function fields(text: string): string {
  const title = /^\[([^\]]+)\] /.exec(text)
  const body = text.slice(title?.[0].length ?? 0)
  return extract(articleOf(body, '2025-06-20', title?.[1] ?? null))
    .agreements.map(({ about, sectors }) => `${about}: ${[...sectors].sort().join(',')}`)
    .join(' | ')
}

test.each([
  [
    '[Завод дисков запустят в Павлодаре] Павлодарская область и компания «Синьда» из Цзянси подписали меморандум.',
    'cooperation: manufacturing',
  ],
  [
    '[В Павлодаре построят порт] Компания «Синьда» из Цзянси подпишет инвестиционное соглашение с акиматом области Павлодара.',
    'investment: construction,investment,transport',
  ],
  // a headline over several documents
  [
    '[От порта до ветропарка и туризма] Павлодарская область подписала меморандумы с компанией «Синьда» и компанией «Хэнтун» из Цзянси.',
    'cooperation:  | cooperation: ',
  ],
  // of places, with fields of its own, or of what any headline boasts
  [
    '[Завод дисков запустят в Павлодаре] Павлодарская область и провинция Цзянси подписали меморандум.',
    'cooperation: ',
  ],
  [
    '[Павлодар развивает туризм] Павлодарская область и компания «Синьда» из Цзянси подписали меморандум о сотрудничестве в сфере спорта и медицины.',
    'cooperation: health,sport',
  ],
  [
    '[Инвестиции придут в Павлодар] Павлодарская область и компания «Синьда» из Цзянси подписали меморандум.',
    'cooperation: ',
  ],
])('a company’s document without fields is on what the headline tells: %s', (text, expected) => {
  expect(fields(text)).toBe(expected)
})

test.each([
  [
    'Павлодарская область и провинция Цзянси подписали меморандум: он касается поставок зерна.',
    'trade: agriculture,trade',
  ],
  [
    'ТОО «Иртыш» и компания «Синьда» из Цзянси подписали соглашение о торговле зерном.',
    'trade: agriculture,trade',
  ],
  [
    'Павлодарская область и провинция Цзянси подписали меморандум о торговле и сельском хозяйстве.',
    'cooperation: agriculture,trade',
  ],
  [
    'Павлодарская область и провинция Цзянси подписали меморандум: он касается спорта.',
    'cooperation: sport',
  ],
])('what is sold: %s', (text, expected) => {
  expect(fields(text)).toBe(expected)
})

test.each([
  ['о строительстве ветропарка', 'project: green_energy'],
  [
    'о строительстве ветропарка и завода по сборке автобусов',
    'project: construction,green_energy,manufacturing',
  ],
  ['о строительстве порта', 'project: construction,transport'],
])('a plant of green energy is of no building: %s', (topic, expected) => {
  expect(
    fields(`Павлодарская область и компания «Синьда» из Цзянси подписали меморандум ${topic}.`),
  ).toBe(expected)
})

test('a document with media is of media where it names no field', () => {
  const with_ = 'АО «Агентство «Хабар» и китайская медиакорпорация CMG подписали меморандум'
  expect(fields(`${with_} о сотрудничестве.`)).toBe('cooperation: media')
  expect(fields(`${with_} о сотрудничестве в сфере туризма.`)).toBe('cooperation: tourism')
})
