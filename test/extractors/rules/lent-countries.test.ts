import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

const countries = (text: string) =>
  Object.fromEntries(
    extract(articleOf(text)).organizations.map(({ name, country }) => [name, country]),
  )

test('a body of unknown country that signs with a Kazakhstan side on a forum with China is the China side', () => {
  const told =
    'На форуме «Казахстан – Китай» в Урумчи Алматинская область и ОАО «TBEA» подписали соглашение о строительстве подстанций.'
  expect(countries(told)).toEqual({ 'ОАО «TBEA»': 'CN' })
})

test('beside parties of both sides nobody knows whose it is', () => {
  const told =
    'Алматинская область, провинция Ганьсу и корпорация «Сары Дала» подписали соглашение о поставках мяса.'
  expect(countries(told)).toEqual({ 'Сары Дала': null })
})
