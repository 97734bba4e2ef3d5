import { describe, expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** One line a case: the text, then what its agreements say: `status type date about · parties · signatories · sectors`. */
function agreementsOf(text: string): string[] {
  return extract(articleOf(text, '2025-06-20')).agreements.map((agreement) =>
    [
      `${agreement.status} ${agreement.type} ${agreement.date ?? '-'} ${agreement.about}`,
      agreement.parties.join(' + '),
      agreement.signatories.join(' + ') || '-',
      agreement.sectors.join(',') || '-',
    ].join(' · '),
  )
}

/** The ties of a text: `type a – b status since`. */
const tiesOf = (text: string): string[] =>
  extract(articleOf(text, '2025-06-20')).ties.map(
    ({ type, a, b, status, since }) => `${type} ${a} – ${b} ${status} ${since ?? '-'}`,
  )

const schools = 'Павлодарский педагогический университет + Наньчанский университет'
const guests =
  'Павлодарский педагогический университет в Павлодаре посетила делегация Наньчанского университета из Цзянси.'

describe('parties that the context tells', () => {
  test.each([
    [
      `${guests} Вузы подписали соглашение об академической мобильности.`,
      [`signed agreement - education · ${schools} · - · education`],
    ],
    [
      `${guests} Отношения двух университетов начались в 2019 году, когда был подписан меморандум о сотрудничестве.`,
      [`signed memorandum 2019 cooperation · ${schools} · - · -`],
    ],
    [
      `${guests} Подписан меморандум о взаимопонимании с Наньчанским университетом.`,
      [`signed memorandum - cooperation · ${schools} · - · -`],
    ],
    [
      `${guests} Павлодарская область и провинция Цзянси подписали меморандум о сотрудничестве.`,
      ['signed memorandum - cooperation · Павлодарская область + Цзянси · - · -'],
    ],
    [
      'Павлодарская область подписала меморандумы с китайскими инвесторами.',
      ['signed memorandum - investment · Павлодарская область + Китай · - · -'],
    ],
    [
      'Акимат Павлодарской области подписал меморандум с одной из крупных компаний Китая. Она возведёт цементный завод. «Начнём весной», – сказал директор компании «Синьда» из Цзянси Лю Вэймин.',
      ['signed memorandum - project · Павлодарская область + Синьда · - · manufacturing'],
    ],
    [
      'Аким Павлодарской области Ерлан Сагинтаев подписал меморандум с иранской компанией «Ardabil».',
      [],
    ],
    [
      'Провинция Цзянси и город Наньчан дружат с Казахстаном. Подписаны соглашения о побратимских отношениях с Павлодарской областью и городом Павлодар.',
      [
        'signed agreement - sister_city · Павлодарская область + Цзянси · - · -',
        'signed agreement - sister_city · Павлодар + Наньчан · - · -',
      ],
    ],
    [
      'Заместитель акима Павлодарской области Серик Ахметов подписал ряд меморандумов с представителями Китая. Первый из них – соглашение с китайской компанией «Синьда».',
      ['signed memorandum - cooperation · Павлодарская область + Синьда · Серик Ахметов · -'],
    ],
    [
      'Заместитель акима Павлодарской области Серик Ахметов подписал ряд меморандумов с представителями Китая. Первый гость из Цзянси уехал в мае.',
      ['signed memorandum - cooperation · Павлодарская область + Китай · Серик Ахметов · -'],
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual(expected))
})

describe('what is told beside a document', () => {
  test.each([
    [
      'ТОО «Иртыш» из Павлодара и компания «Синьда» из Цзянси подписали меморандум. Завод по выпуску труб будет построен к 2027 году.',
      ['signed memorandum - project · ТОО «Иртыш» + Синьда · - · manufacturing'],
    ],
    [
      'Павлодарская область и провинция Цзянси подписали меморандум. Завод по выпуску труб будет построен к 2027 году.',
      ['signed memorandum - cooperation · Павлодарская область + Цзянси · - · -'],
    ],
    [
      'Проект меморандума Павлодарской области и провинции Цзянси готов, подписать его планируется в октябре.',
      ['planned memorandum 2025-10 cooperation · Павлодарская область + Цзянси · - · -'],
    ],
    [
      'Завод «Иртыш» из Павлодара решил отложить подписание контракта с компанией «Синьда» из Цзянси.',
      ['planned contract - cooperation · Иртыш + Синьда · - · -'],
    ],
    [
      'Завод «Иртыш» из Павлодара воздержался от подписания контракта с компанией «Синьда» из Цзянси.',
      [],
    ],
    [
      'Павлодар и Наньчан подписали меморандум. Стороны договорились развивать сотрудничество в культуре и спорте.',
      ['signed memorandum - cooperation · Павлодар + Наньчан · - · culture,sport'],
    ],
    [
      'Павлодар и Наньчан подписали меморандум. Стороны обсудили сотрудничество в культуре и спорте. Необходимо развивать взаимодействие в сфере науки.',
      ['signed memorandum - cooperation · Павлодар + Наньчан · - · -'],
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual(expected))
})

const founded =
  'Побратимские отношения установлены между городом Наньчан и Павлодаром, а также между городом Чанша и Экибастузом.'

describe('several pairs at once', () => {
  test.each([
    [founded, ['sister Павлодар – Наньчан in_force -', 'sister Экибастуз – Чанша in_force -']],
    ['Пять городов Казахстана установили побратимские отношения с городами провинции Цзянси.', []],
    [
      'Между городами-побратимами Павлодар и Наньчан подписан план мероприятий до 2027 года.',
      ['sister Павлодар – Наньчан in_force -'],
    ],
  ])('%s', (text, expected) => expect(tiesOf(text)).toEqual(expected))

  test.each([
    [
      `${founded} Соответствующие документы стороны подписали в рамках торговой ярмарки.`,
      [
        'signed other - sister_city · Павлодар + Наньчан · - · -',
        'signed other - sister_city · Экибастуз + Чанша · - · -',
      ],
    ],
    [`${founded} Соответствующие документы стороны обсудили в рамках торговой ярмарки.`, []],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual(expected))
})
