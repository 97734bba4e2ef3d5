import { expect, test } from 'vitest'
import { eventsOf } from '../events-of.ts'
import { akim } from '../heads.ts'

/** Who speaks in a report of a show at home came to it, whatever sentence tells so; on a trip or at talks he may have spoken elsewhere. */
test.each([
  [
    'В Астане открылась фотовыставка «Прекрасный Синьцзян». Посол КНР в Казахстане Чжан Вэй отметил успехи Синьцзяна.',
    ['exhibition - @Астана Чжан Вэй'],
  ],
  [
    `Сегодня в Урумчи открылась выставка товаров Павлодарской области. ${akim} отметил рост торговли.`,
    ['exhibition 2025-06-20 @Урумчи Павлодарская область'],
  ],
  [
    'Из Урумчи в Павлодар 10 июня отправился первый поезд. Генеральный директор порта Чжан Вэй сообщил, что путь займёт восемь дней.',
    ['other 2025-06-10 @Урумчи'],
  ],
])('guests: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Who gives a concert, told before the verb. */
test.each([
  ['Ансамбль из Урумчи 5 июня дал концерт в Павлодаре.', ['other 2025-06-05 @Павлодар Урумчи']],
  [
    'В Уральске 5 июня дал концерт ансамбль, посвятив его годовщине дружбы с Урумчи.',
    ['other 2025-06-05 @Уральск'],
  ],
])('givers: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** What was begun on a day or in a month counts also where it is recalled; the body that begins it takes part. */
test.each([
  [
    'Напомним, нефтепровод в Китай запущен в Актюбинской области 15 декабря 2024 года.',
    ['other 2024-12-15 @Актюбинская область'],
  ],
  ['Напомним, в прошлом году нефтепровод в Китай запущен в Актюбинской области.', []],
  [
    'Авиакомпания «Айлин» с 28 июня планирует открыть прямые рейсы из Шымкента в Сиань.',
    ['other 2025-06-28 @Шымкент Айлин'],
  ],
  [
    'В Павлодаре 5 июня совместно с китайской компанией «Синьда» запущен завод.',
    ['other 2025-06-05 @Павлодар Синьда'],
  ],
])('begun: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Two of one body are met together: the second has no body of his own. */
test.each([
  [
    `5 июня ${akim} встретился в Сиане с председателем компании «Синьда» Чжан Вэем и её генеральным директором Ли Нанем.`,
    ['meeting 2025-06-05 @Сиань Ерлан Сагинтаев + Чжан Вэй + Ли Нань'],
  ],
  [
    `5 июня ${akim} встретился в Сиане с председателем компании «Синьда» Чжан Вэем и директором завода «Хуанхэ» Ли Нанем.`,
    [
      'meeting 2025-06-05 @Сиань Ерлан Сагинтаев + Чжан Вэй',
      'meeting 2025-06-05 @Сиань Ерлан Сагинтаев + Ли Нань',
    ],
  ],
])('of one body: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** Talks that nothing dates, of one of whom another day of late is told, were in that month; a day long ago says nothing. */
test.each([
  [
    `10 июня ${akim} встретился в Сиане с мэром Сианя Чжан Вэем. В Урумчи ${akim} встретился с мэром Урумчи Ли Нанем.`,
    [
      'meeting 2025-06-10 @Сиань Ерлан Сагинтаев + Чжан Вэй',
      'meeting 2025-06 @Урумчи Ерлан Сагинтаев + Ли Нань',
    ],
  ],
  [
    `10 марта ${akim} встретился в Сиане с мэром Сианя Чжан Вэем. В Урумчи ${akim} встретился с мэром Урумчи Ли Нанем.`,
    [
      'meeting 2025-03-10 @Сиань Ерлан Сагинтаев + Чжан Вэй',
      'meeting - @Урумчи Ерлан Сагинтаев + Ли Нань',
    ],
  ],
])('of late: %s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
