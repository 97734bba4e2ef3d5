import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { mayConcern } from '../../../extractors/text/concern.ts'

const about = [
  'Аким Жетысу принял гостей из Хубэя.',
  'В Костанае побывала хубэйская делегация.',
  'АЛМАТЫ И ШАНХАЙ СТАНУТ ПОБРАТИМАМИ',
  // Latin letters that look like Cyrillic ones
  'Meмopандум Aлмaты c Уpyмчи',
  'Поезд Урумчи–Алматы отправился в рейс',
  'Северо\u00adКазах\u00adстанская область ждёт гостей из Кита\u00adя',
  'В Чимкенте открылось консульство Поднебесной',
  'Алма-Ата и Пекин',
  'Костанайский завод заключил контракт с Sinopec',
  'Ректор КазНУ принял профессора Чжан Вэя',
  'Акимат подписал соглашение с компанией Henan Lianhe',
  'Қазақстан мен Қытай',
  'Костанайцы вернулись из Аньхоя',
]
const notAbout = [
  '',
  'В Костанае из-за метели закрыты трассы.',
  'Шанхай и Пекин связал новый поезд.',
  'Или дождь, или снег: на севере области ухудшится погода.',
  'Делегация Татарстана посетила Актобе.',
  'Российские специалисты прибыли в Омск.',
]

test.each(about)('may concern both countries: %s', (text) => {
  expect(mayConcern(text)).toBe(true)
})

test.each(notAbout)('cannot concern both countries: %s', (text) => {
  expect(mayConcern(text)).toBe(false)
})

test('regional news of other subjects is mostly told apart', () => {
  const news = readFileSync('test/bench/other-news.txt', 'utf8').trim().split('\n')
  const passed = news.filter((text) => mayConcern(text))
  expect(passed.length / news.length).toBeLessThan(0.1)
})
