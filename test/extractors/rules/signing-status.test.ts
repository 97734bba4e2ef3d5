import { expect, test } from 'vitest'
import { findSignings } from '../../../extractors/rules/2-relations/agreement/status.ts'
import { chunksOf } from '../chunks-of.ts'

test.each([
  ['Документ так и не был подписан.', 'denied'],
  ['Стороны не подписали соглашение.', 'denied'],
  ['Губернатор предложил заключить соглашение о побратимстве.', 'proposed'],
  ['Прорабатывается вопрос подписания меморандума.', 'proposed'],
  ['Планируется, что в ходе визита будет подписан меморандум.', 'planned'],
  ['Стороны договорились подписать соглашение до конца года.', 'planned'],
  ['Соглашение готовится к подписанию.', 'planned'],
  ['Меморандум подписан и вступил в силу.', 'signed'],
  ['В рамках соглашения, подписанного в 2019 году, реализуется проект.', 'signed'],
  ['Состоялась церемония подписания меморандума.', 'signed'],
  ['Стороны скрепили соглашение подписями.', 'signed'],
  ['Подписав меморандум, стороны обменялись подарками.', 'signed'],
])('%s → %s', (text, status) => {
  const chunks = chunksOf(text)
  expect(findSignings(chunks, 0, chunks.length)[0]?.status).toBe(status)
})
