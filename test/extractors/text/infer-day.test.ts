import { expect, test } from 'vitest'
import { findDates } from '../../../extractors/text/dates/dates.ts'
import { inferDay } from '../../../extractors/text/dates/infer-year.ts'

test('a text tells its own day by «сегодня» with a full date, and nothing else does', () => {
  expect(inferDay('А сегодня, 5 сентября 2023 года, прибыл губернатор.')).toBe('2023-09-05')
  expect(
    inferDay('Форум открылся 5 сентября 2023 года. Сегодня, по словам акима, ждут гостей.'),
  ).toBe(null)
  expect(inferDay('Не сегодня, а 5 сентября 2023 года.')).toBe(null)
})

test('months and days without a year follow from it', () => {
  const text = 'В марте приезжал мэр, а сегодня, 5 сентября 2023 года, прибыл губернатор.'
  const dates = findDates(text, { published: inferDay(text), timeZone: 'Asia/Almaty' })
  expect(dates.map(({ date }) => date)).toEqual(['2023-03', '2023-09-05', '2023-09-05'])
})
