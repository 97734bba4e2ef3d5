import { describe, expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** One line a case: the text, then what its agreements say: `status type date · parties · signatories · sectors`. */
function agreementsOf(text: string, title: string | null = null): string[] {
  return extract(articleOf(text, '2025-06-20', title)).agreements.map((agreement) =>
    [
      `${agreement.status} ${agreement.type} ${agreement.date ?? '-'}`,
      agreement.parties.join(' + '),
      agreement.signatories.join(' + ') || '-',
      agreement.sectors.join(',') || '-',
    ].join(' · '),
  )
}

const akim = 'аким Павлодарской области Ерлан Сагинтаев'
const governor = 'губернатор провинции Цзянси Лю Вэймин'
const both = 'Павлодарская область + Цзянси'
const names = 'Ерлан Сагинтаев + Лю Вэймин'

describe('who signs', () => {
  test.each([
    [
      `Меморандум о сотрудничестве подписали ${akim} и ${governor}.`,
      `signed memorandum - · ${both} · ${names} · -`,
    ],
    [
      `5 июня ${akim} и ${governor} подписали меморандум о сотрудничестве в сфере туризма.`,
      `signed memorandum 2025-06-05 · ${both} · ${names} · tourism`,
    ],
    [
      'Меморандум подписан акимом Павлодарской области Ерланом Сагинтаевым и губернатором провинции Цзянси Лю Вэймином.',
      `signed memorandum - · ${both} · ${names} · -`,
    ],
    [
      'Состоялось подписание меморандума между Павлодарской областью и провинцией Цзянси.',
      `signed memorandum - · ${both} · - · -`,
    ],
    [
      'Между акиматом Павлодарской области и правительством провинции Цзянси заключено соглашение о сотрудничестве.',
      `signed agreement - · ${both} · - · -`,
    ],
    [
      'Павлодарская область и провинция Цзянси подписали протокол.',
      `signed protocol - · ${both} · - · -`,
    ],
    [
      'Павлодарская область подписала меморандум с провинцией Цзянси.',
      `signed memorandum - · ${both} · - · -`,
    ],
    [
      `${akim.replace('аким', 'Аким')} подписал с губернатором провинции Цзянси Лю Вэймином соглашение.`,
      `signed agreement - · ${both} · ${names} · -`,
    ],
    [
      'Подписи под меморандумом поставили аким Павлодарской области Ерлан Сагинтаев и губернатор провинции Цзянси Лю Вэймин.',
      `signed memorandum - · ${both} · ${names} · -`,
    ],
    [
      'Меморандум между Павлодарской областью и провинцией Цзянси подписан в присутствии посла Казахстана в КНР Шахрата Абишева.',
      `signed memorandum - · ${both} · - · -`,
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual([expected]))
})

describe('status', () => {
  test.each([
    [
      'Павлодарская область и провинция Цзянси планируют подписать меморандум.',
      `planned memorandum - · ${both} · - · -`,
    ],
    [
      'В октябре будет подписан меморандум между Павлодарской областью и провинцией Цзянси.',
      `planned memorandum 2025-10 · ${both} · - · -`,
    ],
    [
      'Аким Павлодарской области предложил провинции Цзянси подписать меморандум.',
      `proposed memorandum - · ${both} · - · -`,
    ],
    [
      'Павлодарская область и провинция Цзянси парафировали соглашение.',
      `planned agreement - · ${both} · - · -`,
    ],
    [
      'В 2011 году Павлодарская область и провинция Цзянси заключили соглашение.',
      `signed agreement 2011 · ${both} · - · -`,
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual([expected]))
})

describe('no agreement', () => {
  test.each([
    'Меморандум между Павлодарской областью и провинцией Цзянси так и не был подписан.',
    'Павлодарская область и провинция Цзянси отказались подписать меморандум.',
    'Подпишут ли Павлодарская область и провинция Цзянси меморандум?',
    'Павлодарская область и провинция Цзянси достигли договорённости о сотрудничестве.',
    'Павлодарская область и Омская область России подписали меморандум.',
    'Павлодарская область и Карагандинская область подписали меморандум.',
  ])('%s', (text) => expect(agreementsOf(text)).toEqual([]))
})

describe('several documents', () => {
  test.each([
    [
      'Акимат Павлодарской области подписал меморандумы с компаниями Hongda Group и Sanhe Energy.',
      [
        'signed memorandum - · Павлодарская область + Hongda Group · - · -',
        'signed memorandum - · Павлодарская область + Sanhe Energy · - · -',
      ],
    ],
    [
      'Павлодарская и Абайская области подписали соглашения с провинциями Цзянси и Хунань соответственно.',
      [
        `signed agreement - · ${both} · - · -`,
        'signed agreement - · область Абай + Хунань · - · -',
      ],
    ],
    [
      'Павлодарская область и провинция Цзянси подписали меморандум и протокол.',
      [`signed memorandum - · ${both} · - · -`, `signed protocol - · ${both} · - · -`],
    ],
    [
      'Меморандум подписан между акиматом Павлодарской области, компанией Hongda Group и ТОО «Ертис Агро».',
      ['signed memorandum - · Павлодарская область + Hongda Group + ТОО «Ертис Агро» · - · -'],
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual(expected))
})

describe('across sentences', () => {
  test.each([
    [
      'Аким Павлодарской области Ерлан Сагинтаев встретился с губернатором провинции Цзянси Лю Вэймином. По итогам встречи стороны подписали меморандум.',
      [`signed memorandum - · ${both} · - · -`],
    ],
    [
      'Подписан меморандум между Павлодарской областью и провинцией Цзянси. Документ подписали аким Павлодарской области Ерлан Сагинтаев и губернатор Цзянси Лю Вэймин. Он предусматривает сотрудничество в сфере туризма.',
      [`signed memorandum - · ${both} · ${names} · -`],
    ],
    [
      'Подписан меморандум между Павлодарской областью и провинцией Цзянси. Документ предусматривает сотрудничество в сфере туризма и образования.',
      [`signed memorandum - · ${both} · - · tourism,education`],
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual(expected))
})

describe('who signs, told by a pronoun or with the verb left out', () => {
  const met = `${akim.replace('аким', 'Аким')} встретился с губернатором провинции Цзянси Лю Вэймином.`
  test.each([
    [
      `${met} По итогам встречи они подписали меморандум.`,
      `signed memorandum - · ${both} · ${names} · -`,
    ],
    [`${met} По итогам встречи подписан меморандум.`, `signed memorandum - · ${both} · - · -`],
    [
      `${akim.replace('аким', 'Аким')} прибыл в провинцию Цзянси. Он подписал с губернатором Лю Вэймином меморандум.`,
      `signed memorandum - · ${both} · ${names} · -`,
    ],
    [
      `С губернатором провинции Цзянси Лю Вэймином ${akim} подписал меморандум.`,
      `signed memorandum - · Цзянси + Павлодарская область · ${names} · -`,
    ],
    [
      `На встрече с губернатором провинции Цзянси Лю Вэймином ${akim} подписал меморандум с провинцией.`,
      `signed memorandum - · Цзянси + Павлодарская область · Ерлан Сагинтаев · -`,
    ],
  ])('%s', (text, expected) => expect(agreementsOf(text)).toEqual([expected]))
})

describe('where and at what', () => {
  test.each([
    [
      '5 июня в Павлодаре прошёл форум. В рамках форума Павлодар и Наньчан подписали меморандум.',
      'Павлодар · форум',
    ],
    [
      'В Сиане в рамках саммита «Центральная Азия – Китай» Павлодар и Наньчан подписали меморандум.',
      'Сиань · саммит «Центральная Азия – Китай»',
    ],
    [
      'Делегация Павлодара посетила Наньчан. В ходе визита города подписали меморандум.',
      'Наньчан · визит',
    ],
    [
      'Встреча завершилась подписанием меморандума между Павлодаром и Наньчаном о строительстве завода в Семее.',
      '- · встреча',
    ],
    [
      'Представители Павлодарской области подписали соглашение с компанией Hongda Group в Пекине.',
      'Пекин · -',
    ],
    ['Павлодар и Наньчан подписали меморандум о рейсах в Пекин.', '- · -'],
  ])('%s', (text, expected) => {
    const { agreements } = extract(articleOf(text))
    expect(agreements.map((each) => `${each.place ?? '-'} · ${each.occasion ?? '-'}`)).toEqual([
      expected,
    ])
  })
})

describe('an epithet of kinship founds nothing', () => {
  test.each([
    ['Города-побратимы Павлодар и Наньчан подписали меморандум о торговле.', 'trade'],
    ['Павлодар подписал меморандум с городом-побратимом Наньчаном.', 'cooperation'],
    [
      'Павлодар и Наньчан подписали соглашение об установлении побратимских отношений.',
      'sister_city',
    ],
    ['Павлодар и Наньчан подписали документ и стали городами-побратимами.', 'sister_city'],
  ])('%s', (text, expected) =>
    expect(extract(articleOf(text)).agreements.map((each) => each.about)).toEqual([expected]),
  )
})

describe('dates and kinds of documents', () => {
  const of = (text: string) =>
    extract(articleOf(text)).agreements.map(
      ({ status, about, date, parties, signatories }) =>
        `${status} ${about} ${date ?? '-'} · ${parties.join(' + ')} · ${signatories.join(' + ') || '-'}`,
    )
  test.each([
    [
      'На прошлой неделе Павлодар и Наньчан подписали меморандум.',
      ['signed cooperation 2025-06 · Павлодар + Наньчан · -'],
    ],
    [
      'Меморандум между Павлодаром и Наньчаном был парафирован 5 июня.',
      ['planned cooperation - · Павлодар + Наньчан · -'],
    ],
    [
      'Павлодар должен был подписать меморандум с Наньчаном в мае.',
      ['planned cooperation 2025-05 · Павлодар + Наньчан · -'],
    ],
    [
      '10 июня делегация Павлодара прибыла в Чанчжоу. Города подписали меморандум.',
      ['signed cooperation 2025-06-10 · Павлодар + Чанчжоу · -'],
    ],
    [
      'Акимат Павлодарской области подписал с Hongda Group инвестиционное соглашение.',
      ['signed investment - · Павлодарская область + Hongda Group · -'],
    ],
    [
      'Инвестиционный климат обсудили, и акимат Павлодарской области подписал с Hongda Group соглашение.',
      ['signed cooperation - · Павлодарская область + Hongda Group · -'],
    ],
    [
      'ТОО «Ертис Агро» и Hongda Group подписали договор поставки.',
      ['signed trade - · ТОО «Ертис Агро» + Hongda Group · -'],
    ],
    [
      `С казахстанской стороны документ подписал ${akim}, а с китайской – ${governor}.`,
      [`signed cooperation - · ${both} · ${names}`],
    ],
    [
      `${akim.replace('аким', 'Аким')} и ${governor}, а также аким города Павлодара Ержан Иманслям и мэр Чанчжоу Чэнь Цзиньху подписали меморандумы.`,
      [
        `signed cooperation - · ${both} · ${names}`,
        'signed cooperation - · Павлодар + Чанчжоу · Ержан Иманслям + Чэнь Цзиньху',
      ],
    ],
  ])('%s', (text, expected) => expect(of(text)).toEqual(expected))
})
