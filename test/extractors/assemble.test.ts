import { expect, test } from 'vitest'
import { extract } from '../../extractors/index.ts'
import { articleOf } from './article-of.ts'

test('a fair is about what its headline holds it for', () => {
  const told = 'Торжественная церемония открытия выставки из Сычуани состоялась в Павлодаре 3 июня.'
  const title = 'Китайская культурно-туристская выставка открыта в Павлодаре'
  expect(extract(articleOf(told, '2025-06-20', title)).sectors).toEqual(['culture', 'tourism'])
})

test('what guests are shown is no sector of their visit unless the article covers it', () => {
  const shown = 'Делегация из Сианя 3 июня побывала в Павлодаре и осмотрела завод и школу.'
  expect(extract(articleOf(shown)).events).toMatchObject([{ type: 'visit', sectors: [] }])
  const covered = 'Делегация из Тачэна 3 июня посетила туристские базы на озере Алаколь.'
  expect(extract(articleOf(covered)).events).toMatchObject([
    { type: 'visit', sectors: ['tourism'] },
  ])
})
