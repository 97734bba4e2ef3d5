import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** One line a figure that is scored: `kind value unit period · of`. */
function figuresOf(text: string): string[] {
  return extract(articleOf(text))
    .figures.filter((figure) => figure.kind !== 'other')
    .map(
      (figure) =>
        `${figure.kind} ${figure.value} ${figure.unit} ${figure.period} · ${figure.of.join(' + ')}`,
    )
}

const region = 'Павлодарская область + Китай'

test.each<[string, string[]]>([
  ['С населением 70 млн человек Хунань велика.', ['population 70000000 persons null · Хунань']],
  [
    'В 2024 году товарооборот Павлодарской области с Китаем составил 98,4 млн долларов.',
    [`trade_turnover 98400000 USD 2024 · ${region}`],
  ],
  [
    'Товарооборот Павлодарской области с Китаем составил 98,4 млн долларов. Экспорт достиг 60 млн долларов.',
    [`trade_turnover 98400000 USD null · ${region}`, `export 60000000 USD null · ${region}`],
  ],
  [
    'Товарооборот Павлодарской области с провинцией Цзянси составил 12 млн долларов.',
    ['trade_turnover 12000000 USD null · Павлодарская область + Цзянси'],
  ],
  [
    'Товарооборот между Казахстаном и Китаем в 2024 году достиг 43,8 млрд долларов.',
    ['trade_turnover 43800000000 USD 2024 · Казахстан + Китай'],
  ],
  [
    'Аким Алматы принял гостей из КНР. На сегодня в городе действуют 1914 предприятий с участием китайского капитала (РК – 3427 предприятий).',
    [
      'enterprises 1914 enterprises 2025 · Алматы + Китай',
      'enterprises 3427 enterprises 2025 · Казахстан + Китай',
    ],
  ],
  [
    'В 2024 году товарооборот Павлодарской области с Китаем составил 98,4 млн долларов. Годом ранее было 80 млн.',
    [
      `trade_turnover 98400000 USD 2024 · ${region}`,
      `trade_turnover 80000000 USD 2023 · ${region}`,
    ],
  ],
  [
    'Павлодарская область ввезла из Китая товаров на 21 млн долларов, а продала туда на 8 млн.',
    [`import 21000000 USD null · ${region}`, `export 8000000 USD null · ${region}`],
  ],
  ['Население провинции Хунань втрое больше, чем у нас.', []],
  ['Товарооборот Павлодарской области с Россией составил 900 млн долларов.', []],
  [
    'Внешнеторговый оборот Павлодарской области составил 1,5 млрд долларов, в том числе с Китаем – 120 млн долларов.',
    [`trade_turnover 120000000 USD null · ${region}`],
  ],
  ['Внешнеторговый оборот Павлодарской области составил 1,5 млрд долларов.', []],
  [
    'В Павлодарской области действует 12 предприятий с участием китайского капитала.',
    [`enterprises 12 enterprises null · ${region}`],
  ],
  [
    'За 2025 год товарооборот Павлодарской области с КНР составил 1 млрд 140 млн долларов, где 890 млн – импорт и 250 млн – экспорт.',
    [
      `trade_turnover 1140000000 USD 2025 · ${region}`,
      `import 890000000 USD 2025 · ${region}`,
      `export 250000000 USD 2025 · ${region}`,
    ],
  ],
  [
    'Павлодарская область отправила в Китай товаров на 212 млн долларов, а ввезла на 58 млн.',
    [`export 212000000 USD null · ${region}`, `import 58000000 USD null · ${region}`],
  ],
  [
    'Китайский капитал представлен в 74 предприятиях Павлодарской области.',
    [`enterprises 74 enterprises null · ${region}`],
  ],
  [
    'Товарооборот Павлодарской области с Китаем превысил 1,2 млрд долларов, рост к прошлому году – 14%.',
    [`trade_turnover 1200000000 USD 2025 · ${region}`, `trade_turnover 14 % 2025 · ${region}`],
  ],
  [
    'Товарооборот Павлодарской области с Китаем вырос, предприятий с китайским капиталом на учёте 58.',
    [`enterprises 58 enterprises null · ${region}`],
  ],
  [
    'Павлодарская область и китайская корпорация подписали меморандум о строительстве завода фольги (120 млн долларов, 400 рабочих мест).',
    [`investment 120000000 USD null · ${region}`],
  ],
  ['Население провинции Цзянси – 45 млн человек.', ['population 45000000 persons null · Цзянси']],
])('%s', (text, expected) => expect(figuresOf(text)).toEqual(expected))

test('a figure told in two sentences counts once, with both as evidence', () => {
  const text =
    'Товарооборот Павлодарской области с Китаем в 2024 году составил 98,4 млн долларов. Напомним, товарооборот области с Китаем составил 98,4 млн долларов.'
  const [figure, ...more] = extract(articleOf(text)).figures
  expect(more).toEqual([])
  expect(figure?.evidence.length).toBe(2)
})
