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
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual(expected))
})
