import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** One line an event: `type date @place participants`; published on Friday, 20 June 2025. */
function eventsOf(text: string): string[] {
  return extract(articleOf(text, '2025-06-20')).events.map((event) =>
    `${event.type} ${event.date ?? '-'} @${event.place ?? '-'} ${event.participants.join(' + ')}`.trim(),
  )
}

const akim = 'аким Павлодарской области Ерлан Сагинтаев'
const trip = `Началась рабочая поездка делегации Павлодарской области во главе с акимом Ерланом Сагинтаевым в провинцию Цзянси.`
const visit = 'visit - @Цзянси Ерлан Сагинтаев'

/** Those whom «официальные лица», «руководство» stand for are named behind it. */
test.each([
  [
    `5 июня ${akim} провёл переговоры с официальными лицами — губернатором провинции Цзянси Лю Вэймином.`,
    ['meeting 2025-06-05 @- Ерлан Сагинтаев + Лю Вэймин'],
  ],
  [
    `5 июня ${akim} провёл переговоры с чиновниками провинции, возглавляемыми губернатором Цзянси Лю Вэймином.`,
    ['meeting 2025-06-05 @- Ерлан Сагинтаев + Лю Вэймин'],
  ],
  [
    `5 июня состоялась встреча делегации Наньчана с руководством Павлодара, включая акима Асаина Байханова.`,
    ['meeting 2025-06-05 @- Наньчан + Асаин Байханов'],
  ],
  [
    `5 июня ${akim} встретился с официальными лицами провинции Цзянси.`,
    ['meeting 2025-06-05 @- Ерлан Сагинтаев + Цзянси'],
  ],
  [
    `5 июня ${akim} рассказал представителям прессы о планах: губернатор Цзянси Лю Вэймин их поддержал.`,
    [],
  ],
  [
    `5 июня ${akim} обсудил с представителями прессы торговлю — губернатор Цзянси Лю Вэймин её поддержал.`,
    [],
  ],
])('%s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})

/** What those will do who have set out is told without a day; what others will do is not of the trip. */
test.each([
  [
    `${trip} Глава региона проведёт переговоры с мэром Наньчана Ван Лянем.`,
    [visit, 'meeting - @Наньчан Ерлан Сагинтаев + Ван Лянь'],
  ],
  [`${trip} Аким Аксу Марат Абишев проведёт переговоры с мэром Наньчана Ван Лянем.`, [visit]],
  [
    `Ерлан Сагинтаев, ${akim.replace(/ Ерлан.*/, '')}, проведёт переговоры с мэром Наньчана Ван Лянем.`,
    [],
  ],
])('%s', (text, events) => {
  expect(eventsOf(text)).toEqual(events)
})
