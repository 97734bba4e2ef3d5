import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

const signed = 'Павлодар и Наньчан подписали меморандум о сотрудничестве.'

/** What the one document of «Павлодар и Наньчан подписали меморандум» covers, with a sentence behind it. */
const coveredWith = (sentence: string): string =>
  extract(articleOf(`${signed} ${sentence}`, '2025-06-20'))
    .agreements.map(({ sectors }) => sectors.join(','))
    .join(' | ')

test.each([
  ['Документ открывает возможности для развития культурных и научных связей.', 'culture,science'],
  ['Меморандум будет способствовать укреплению связей в спорте.', 'sport'],
  ['Соглашение позволит развивать туризм.', 'tourism'],
  // what the document does not, or another deed
  ['Документ не открывает возможностей для развития туризма.', ''],
  ['После меморандума аким открывает выставку о развитии туризма.', ''],
  ['Документ открывает новую страницу, а вечером прошёл концерт о спорте.', ''],
])('what a document serves: %s', (sentence, expected) => {
  expect(coveredWith(sentence)).toBe(expected)
})

test.each([
  ['Приоритетами стали туризм и спорт.', 'tourism,sport'],
  ['В центре внимания – торговля.', 'trade'],
  ['Города займутся туризмом.', 'tourism'],
  ['Планируется развивать туризм.', 'tourism'],
  ['В нём закреплены планы по развитию торговли.', 'trade'],
  ['Оно откроет путь к обмену студентами.', 'education'],
  ['Города осмотрели выставку о туризме.', ''],
  ['В центре города прошла ярмарка спорта.', ''],
])('the contents told right behind a bare document: %s', (sentence, expected) => {
  expect(coveredWith(sentence)).toBe(expected)
})

test('an adjective before the document names its field, looser words behind add none to it', () => {
  const [own] = extract(
    articleOf('Павлодар и Наньчан подписали туристический меморандум. Города займутся торговлей.'),
  ).agreements
  expect(own?.sectors).toEqual(['tourism'])
})

test.each([
  [
    'Стороны договорились развивать торговые связи и сотрудничество по другим направлениям, представляющим взаимный интерес.',
    'trade',
  ],
  ['Это откроет возможности для сотрудничества в области культуры и спорта.', 'culture,sport'],
  // a proposal covers nothing, «в области» alone is a place
  ['Стороны проявили интерес к сотрудничеству в сфере спорта.', ''],
  ['Гости узнали, как в области развивают туризм.', ''],
])('the outlook behind a document: %s', (sentence, expected) => {
  expect(coveredWith(sentence)).toBe(expected)
})

test.each([
  [
    'Пришёл проректор по международному сотрудничеству Асет Нуров.',
    'проректор по международному сотрудничеству',
  ],
  [
    'Пришёл директор по стратегическому развитию Асет Нуров.',
    'директор по стратегическому развитию',
  ],
  // the matter ends with its noun
  ['Пришёл директор по развитию Асет Нуров.', 'директор по развитию'],
])('the matter of a post: %s', (text, post) => {
  expect(extract(articleOf(text)).officials.map((official) => official.post)).toEqual([post])
})
