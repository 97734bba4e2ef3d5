import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** Of several posts of one person the one that he acts in. */
test.each([
  [
    'В Урумчи член Постоянного комитета парткома СУАР, заместитель председателя Народного правительства СУАР Сунь Хунбинь принял гостей.',
    'заместитель председателя',
  ],
  ['Член правления, проректор КазНУ Асель Увалиева приняла гостей из Урумчи.', 'проректор'],
  ['Гостей принял ректор КазНУ, член правления Марат Оспанов.', 'ректор'],
  [
    'Министр сельского хозяйства Казахстана Айдар Сапаров посетил Урумчи.',
    'министр сельского хозяйства',
  ],
])('%s', (text, post) => {
  expect(extract(articleOf(text)).officials.map((one) => one.post)).toEqual([post])
})

/** Of several persons who share a post each is of his own place, told in their order. */
test.each([
  'Соглашение подписали главы Тараза и Шаосина Болатбек Шотаев и Цянь Гоминь.',
  'Тараз и Шаосин стали побратимами. Соглашение подписали их главы Болатбек Шотаев и Цянь Гоминь.',
])('%s', (text) => {
  expect(extract(articleOf(text)).officials).toMatchObject([
    { name: 'Болатбек Шотаев', country: 'KZ', post: 'аким', of: 'Тараз' },
    { name: 'Цянь Гоминь', country: 'CN', post: 'глава', of: 'Шаосин' },
  ])
})
