import { expect, test } from 'vitest'
import { extract } from '../../../../extractors/index.ts'
import { articleOf } from '../article.ts'
import { CHANGES } from './changes.ts'
import { difference, factsOf } from './facts.ts'

const TEXT =
  'Делегация Павлодарской области побывала в Сиане 12 октября 2024 года. Аким области Асаин Байханов подписал там меморандум с компанией «Синьтай», во главе с которой стоит Ли Ган.'
const article = articleOf(TEXT, 'Павлодар – Сиань')
if (!article) throw new Error('no article')
const record = extract(article)

test.each([
  ['в древнем Сиане', 'побывала в древнем Сиане'],
  ['в городе Сиане', 'побывала в городе Сиане'],
  ['в Сиане (КНР)', 'в Сиане (КНР) 12 октября'],
  ['также подписал', 'также побывала'],
  ['2024 г.', '12 октября 2024 г.'],
  ['another surname', 'стоит Ван Ган'],
  ['"quotes"', '"Синьтай"'],
  ['- dash', 'Павлодар - Сиань'],
  ['заключил', 'Байханов заключил'],
  ['официальная делегация', 'Официальная делегация Павлодарской'],
  ['крупная компания', 'с крупной компанией «Синьтай»'],
  ['с большим успехом подписал', 'Байханов с большим успехом подписал'],
])('%s', (name, words) => {
  const texts = CHANGES.get(name)?.(article, record).map((variant) => variant.article.text)
  expect(texts?.some((text) => text.includes(words))).toBe(true)
})

test('what an article does not have is not changed', () => {
  expect(CHANGES.get('прилетел')?.(article, record)).toEqual([])
  expect(CHANGES.get('е for ё')?.(article, record)).toEqual([])
})

test('the body of a variant begins behind its title', () => {
  const [variant] = CHANGES.get('- dash')?.(article, record) ?? []
  const changed = variant?.article
  expect(changed?.text.slice(changed.bodyStart)).toBe(TEXT)
  expect(changed?.title).toBe('Павлодар - Сиань')
})

test('facts are the same where only a name was changed, and differ where one was lost', () => {
  const facts = factsOf(record, (name) => name)
  expect(difference(facts, facts)).toEqual([])
  expect(facts.length).toBeGreaterThan(0)
  expect(difference(facts, [])).toEqual(facts.map((fact) => `- ${fact}`))
  expect(factsOf(record, () => 'X').join()).toContain('X')
})
