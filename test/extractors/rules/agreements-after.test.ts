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

test.each([
  ['Сотрудничество охватит туризм и спорт.', 'tourism,sport'],
  ['Меморандум закладывает основу для сотрудничества в спорте.', 'sport'],
  ['Целью меморандума является развитие туризма.', 'tourism'],
  ['Содержание документа – туризм и спорт.', 'tourism,sport'],
  ['Приоритетные направления сотрудничества по меморандуму – туризм и спорт.', 'tourism,sport'],
  ['Стороны выразили готовность сотрудничать в сфере спорта.', 'sport'],
  ['В частности, стороны будут сотрудничать в спорте.', 'sport'],
  ['По словам акима, документ даст новый импульс развитию туризма.', 'tourism'],
  ['Аким подчеркнул, что меморандум откроет возможности для развития спорта.', 'sport'],
  ['Соглашение подписано с целью развития туризма.', 'tourism'],
  // of something else, or not said of the document
  ['Сотрудничество началось на выставке о спорте.', ''],
  ['Целью поездки является осмотр спортивных объектов.', ''],
  ['Аким подчеркнул, что соседний Омск откроет школу спорта.', ''],
])('contents in other words: %s', (sentence, expected) => {
  expect(coveredWith(sentence)).toBe(expected)
})

/** What the one document of a company is about and covers, with sentences around it. */
const ofCompany = (text: string): string =>
  extract(articleOf(text, '2025-06-20'))
    .agreements.map(({ about, sectors }) => `${about} ${sectors.join(',')}`)
    .join(' | ')
const bare = 'Павлодарская область и компания «Синьда» из Цзянси подписали меморандум.'

test.each([
  [`${bare} Проект нацелен на выпуск труб.`, 'project manufacturing'],
  [`${bare} Инвестор вложит 20 млн долларов в производство труб.`, 'project manufacturing'],
  [`${bare} Гостям показали производство труб.`, 'cooperation '],
])('a company’s output told beside its document: %s', (text, expected) => {
  expect(ofCompany(text)).toBe(expected)
})

test.each([
  [
    'Компания «Синьда» из Цзянси намерена выпускать в Павлодаре трикотаж, соглашение с акиматом города подпишут осенью.',
    'cooperation manufacturing',
  ],
  [
    'Павлодар и Наньчан намерены развивать туризм, соглашение города подпишут осенью.',
    'cooperation ',
  ],
])('what a sentence tells ahead of a body’s bare document: %s', (text, expected) => {
  expect(ofCompany(text)).toBe(expected)
})

test('an agreement called so loosely is the document told before', () => {
  const [own, ...others] = extract(
    articleOf(
      'Письмо о намерениях об установлении побратимских отношений Алматы и Шанхая подписано на переговорах. Гости осмотрели метро. Области сотрудничества по соглашению – торговля и спорт. Подписи под документом поставили аким Ерлан Сагинтаев и мэр Лю Вэймин.',
      '2025-06-20',
    ),
  ).agreements
  expect(others).toEqual([])
  expect([own?.type, own?.sectors.join(','), own?.signatories.length]).toEqual([
    'letter_of_intent',
    'trade,sport',
    2,
  ])
})
