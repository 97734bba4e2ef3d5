import { describe, expect, test } from 'vitest'
import { eventsOf } from '../events-of.ts'

describe('gatherings that little is told of', () => {
  /** What is to come needs no day where it tells who takes part and where. */
  test.each([
    [
      'В Сиане пройдёт небольшая выставка мастеров Туркестанской области с участием ремесленников Шымкента.',
      ['exhibition - @Сиань Шымкент'],
    ],
    ['В Павлодаре пройдёт выставка. Её организует консульство Китая.', []],
  ])('to come: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })

  /** What was held needs no place; what was told at a briefing is no event. */
  test.each([
    [
      'Студенческие сборные Павлодара и Наньчана сыграли 5 июня товарищеский матч.',
      ['other 2025-06-05 @-'],
    ],
    ['5 июня на брифинге рассказали о торговле Павлодара с Китаем.', []],
  ])('held: %s', (text, events) => {
    expect(eventsOf(text)).toEqual(events)
  })
})
