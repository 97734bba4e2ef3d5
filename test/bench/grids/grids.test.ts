import { expect, test } from 'vitest'
import { articleOf } from './article.ts'
import { type Expected, states } from './cell.ts'
import { type Outcome, tally } from './report.ts'
import { settings } from './settings.ts'
import { talks } from './talks.ts'
import { filled, visits } from './visits.ts'

test('a telling takes the form of its traveller and the case of its place', () => {
  const telling = '{Who} (посетил/посетила/посетили) {to}.'
  const words = { who: 'врачи из Семея', to: 'город Чэнду' }
  expect(filled(telling, words, 2)).toBe('Врачи из Семея посетили город Чэнду.')
  expect(filled('В {to} (прибыл/прибыла/прибыли) {who}.', { who: 'мэр', to: 'Тараз' }, 0)).toBe(
    'В Тараз прибыл мэр.',
  )
})

test.each([
  ['visits', visits()],
  ['talks', talks()],
])('the tables of the %s are whole', (_, cells) => {
  expect(cells.length).toBeGreaterThan(1000)
  const broken = cells.filter(
    ({ text, expected }) =>
      /[{}|*]|undefined|null| - |\(.*\/|\s{2}/.test(text) ||
      expected.who.includes('') ||
      expected.types.length === 0,
  )
  expect(broken).toEqual([])
})

test('a title is the title of the article and its first line', () => {
  const text = 'Гости из провинции Хэбэй прибыли в регион, чтобы изучить его потенциал.'
  const title = 'Делегация из Китая: визит в Павлодарскую область'
  const article = articleOf(text, title)
  expect(article).toMatchObject({ title, publishedAt: '2024-11-05', text: `${title}\n\n${text}` })
})

test.each<[string, Partial<Expected>, boolean]>([
  ['as it is', {}, true],
  ['of two types', { types: ['forum', 'visit'] }, true],
  ['of another type', { types: ['meeting'] }, false],
  ['somewhere', { places: 'some' }, true],
  ['elsewhere', { places: ['Сиань'] }, false],
  ['with another', { who: ['Ли Ган', 'Чжао Ган'] }, false],
])('an expected event %s', (_, change, right) => {
  const expected = { types: ['visit'], places: null, who: ['Ли Ган'], ...change }
  const event = { type: 'visit', date: null, place: 'Тараз', participants: ['Ли Ган'] }
  expect(states({ events: [event] } as never, expected)).toBe(right)
})

test('the worst row comes first', () => {
  const [cell] = visits()
  if (!cell) throw new Error('no cells')
  const outcome = (row: string, right: boolean): Outcome => ({
    cell: { ...cell, row },
    right,
    found: '',
  })
  const outcomes = [outcome('good', true), outcome('bad', true), outcome('bad', false)]
  expect(tally(outcomes, 'row').map((line) => line.trim())).toEqual(['1/2  bad', '1/1  good'])
})

test('settings are taken from among the words', () => {
  expect(settings(['a', '--only', 'Сиан', '--show', '3', 'b'])).toEqual({
    only: /Сиан/u,
    show: 3,
    words: ['a', 'b'],
  })
})
