import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { partWords } from '../../../pipelines/page/glued-words.ts'
import { parsePage } from '../../../pipelines/page/parse-page.ts'

const parse = (text: string) =>
  parsePage({
    subject: 'a.txt',
    id: 'a',
    url: null,
    bytes: Buffer.from(text),
    contentType: null,
    retrievedAt: new Date('2026-01-10T00:00:00Z'),
  })
const article = (text: string) => {
  const result = parse(text)
  if ('outcome' in result) throw new Error(result.outcome.reason)
  return result.value
}

const T = 'Область Абай и провинция Ганьсу договорились о поставках мяса'
const A =
  'Аким области Абай Нурлан Уранхаев встретился с заместителем губернатора провинции Ганьсу Чжан Вэем, передаёт Semey-online.kz. Стороны обсудили поставки мяса и мёда.'
const B =
  'По итогам переговоров подписан протокол о намерениях в сфере сельского хозяйства и торговли между областью Абай и провинцией Ганьсу.'
const C = '«Мы ждём вас в Семее осенью», – сказал аким.'

/** Lines of the page; what must stay is T, A, B, C, in this order. */
const PAGES: Array<[string, string[], string | null]> = [
  [
    'date and counter above',
    [
      '3.10.2024, 11:15',
      'Просмотры: 211',
      '',
      T,
      '',
      A,
      '',
      'делегация (1)',
      '',
      B,
      C,
      '',
      'Фото акимата области',
    ],
    '2024-10-03T11:15:00+05:00',
  ],
  [
    'author and headline again',
    [
      'поиск',
      '×',
      'Казахстан',
      '',
      T,
      '',
      'Сания Ахметова',
      '12 сентября 2022 года в 12:27',
      '',
      T,
      'AP Photo/N. N.',
      '',
      A,
      B,
      C,
      '',
      'Новости партнеров',
      '',
      'Вам будет интересно',
      'Шымкент и Сиань стали побратимами',
    ],
    '2022-09-12T12:27:00+06:00',
  ],
  [
    'rubric, editor, way back',
    [
      'Бывший СССР',
      '09:25, 16 октября 2023',
      '',
      T,
      '',
      'Иван Иванов (редактор)',
      'Фото: Sputnik / П. Петров / Reuters',
      '',
      A,
      '',
      B,
      C,
      '',
      'Узнайте больше в полной версии ➞',
      '',
      '< Назад в рубрику',
    ],
    '2023-10-16T09:25:00+06:00',
  ],
  [
    'rates of exchange, bare counter',
    [
      'Спорт Қазақстан',
      '$444.22 €476.38 ₽4.82',
      '×',
      '',
      T,
      '',
      'Семей ТВ',
      '05.05.2015г. в 14:00',
      '712',
      T,
      '',
      A,
      B,
      C,
      '',
      'Ерлан СЕРИКОВ',
    ],
    '2015-05-05T14:00:00+06:00',
  ],
  [
    'clock of the site is no date of the article',
    [
      'Воскресенье, 09 Ноября 2025',
      '',
      T,
      '12:30, 5 Ноябрь 2024 | GMT +5',
      `ПЕКИН. КАЗИНФОРМ – ${A}`,
      '',
      'Фото: акимат области Абай',
      B,
      '',
      'Читайте также:',
      'Павлодар ждёт инвесторов из Китая',
      'Хоргос: очередь из 300 фур',
      C,
      '',
      'Теги:',
      'Китай',
      'Экономика',
    ],
    '2024-11-05T12:30:00+05:00',
  ],
  [
    'headlines of others above, prose of others below',
    [
      'Главная',
      'Новости',
      '',
      'В Караганде открыли завод по выпуску шин для грузовиков',
      'Сегодня 12:30',
      'Умер известный артист из Астаны',
      '11:20',
      '',
      T,
      '12.03.2024 10:15',
      '',
      A,
      '',
      B,
      '',
      C,
      '',
      'Последние новости',
      'В Алматы подписали меморандум с китайским городом Ланьчжоу о побратимских связях, сообщает акимат.',
    ],
    '2024-03-12T10:15:00+05:00',
  ],
  [
    'calls to the reader between and after',
    [
      T,
      A,
      'Подписывайтесь на наш Telegram-канал и узнавайте новости первыми!',
      `${B} Больше новостей в нашем Instagram.`,
      C,
      'Если вы нашли ошибку в тексте, выделите её и нажмите Ctrl+Enter',
      'Комментарии',
      'Гость: Хорошая новость, давно пора было наладить поставки мяса в соседнюю страну, это выгодно всем.',
    ],
    null,
  ],
  [
    'teaser in one line',
    [
      T,
      '',
      A,
      'Читайте также: Семей и Ланьчжоу подписали соглашение',
      B,
      C,
      'Смотрите также',
      'Семей и Ланьчжоу подписали соглашение',
    ],
    null,
  ],
  [
    'teasers that are whole sentences',
    [
      T,
      A,
      'Читайте также: Семей и китайский Ланьчжоу подписали соглашение о побратимских отношениях.',
      B,
      'РЕКОМЕНДУЕМ: Порт Актау примет больше китайских контейнеров',
      C,
    ],
    null,
  ],
  [
    'labels with and without a colon',
    [
      'Раздел: Экономика',
      T,
      'Опубликовано 03.10.2024',
      'Обновлено 04.10.2024',
      A,
      B,
      C,
      'Автор Алия Сеитова',
      'Источник: Semey-online.kz',
    ],
    '2024-10-03',
  ],
  [
    'date below the text',
    [T, A, B, C, '03.10.2024 11:15', 'Популярные новости', '01.01.2025', 'Курс доллара вырос'],
    '2024-10-03T11:15:00+05:00',
  ],
  [
    'invisible characters',
    [
      T,
      A.replace('губернатора', 'губер\u00ADна\u200Bтора'),
      B.replace('и торговли', 'и\u00A0торговли'),
      C,
    ],
    null,
  ],
]

test('a dateline goes with its town, day and agency; a sentence with a day stays', () => {
  const start = (line: string) => article(`${T}\n\n${line}${A}\n${B}`).text.slice(T.length + 2)
  for (const line of [
    'СЕМЕЙ. 5 ноября. КАЗИНФОРМ – ',
    'Семей, 5 ноя – Sputnik. ',
    'Семей, 5 ноября 2024, 12:45 — REGNUM ',
    'Семей. 5 ноября. КазТАГ – Мадина Алимова. ',
    '1Семей, 5 ноября /КазТАГ/ -- ',
    '(Семей, 5 ноября 2024 года) ',
    'Пекин, 5 ноября /КазТАГ/ -- ',
  ])
    expect(start(line), line).toMatch(/^Аким/)
  expect(start('Семей, 5 ноября – день города. ')).toMatch(/^Семей, 5 ноября – день/)
})

test('what the outlet itself wrote before is another story; what was reported before is told', () => {
  const before = 'что Тараз откроет торговый дом в Чэнду.'
  expect(article([T, '', A, B, `Ранее мы писали, ${before}`].join('\n')).text).not.toContain(
    'Чэнду',
  )
  expect(article([T, '', A, B, `Ранее сообщалось, ${before}`].join('\n')).text).toContain('Чэнду')
})

test('a lead that adds a fact stays', () => {
  const lead = 'Общая сумма подписанных документов составляет более полутора миллиардов долларов'
  expect(article([T, '', lead, '', A, B].join('\n')).text).toContain(lead)
  expect(article([T, '', 'Фото пресс-службы акимата', '', A, B].join('\n')).text).not.toContain(
    'Фото',
  )
})

describe('furniture goes, the article stays', () => {
  test.each(PAGES)('%s', (_, lines, published) => {
    expect(article(lines.join('\n'))).toMatchObject({
      title: T,
      text: [`${T}\n`, A, B, C].join('\n'),
      publishedAt: published,
      source: 'Semey-online.kz',
    })
  })
})

test('a list after a colon is text, even at the end and without full stops', () => {
  const list = [
    'Подписано три документа:',
    'меморандум с Gansu Agro',
    'соглашение о туризме',
    'протокол с портом',
  ]
  expect(article([T, A, ...list].join('\n')).text).toBe([`${T}\n`, A, ...list].join('\n'))
})

test.each([
  ['Гости изЛанчжоу с 3по 5 мая были вТаразе', 'Гости из Ланчжоу с 3 по 5 мая были в Таразе'],
  ['Аким Карагандинскойобласти,сообщает газета', 'Аким Карагандинской области, сообщает газета'],
  ['ректор Qaraganda UniversityАйдар Сеитов', 'ректор Qaraganda University Айдар Сеитов'],
  [
    '«ТенгриСервис» поставит 25 МВт и 4,5 тыс. кВт',
    '«ТенгриСервис» поставит 25 МВт и 4,5 тыс. кВт',
  ],
])('words printed in one are parted: %s', (printed, kept) => {
  expect(partWords(printed)).toBe(kept)
})

test('who speaks, in a line of its own above the speech, is part of the text', () => {
  const { text } = article(
    '12.05.2023\n\nПавлодар и Ланчжоу\n\nАсет Нуров, аким района:\n– В мае мы встретились в Ланчжоу с мэром города Ли Вэем и говорили о садах, о воде и о теплицах.',
  )
  expect(text).toContain('\n\nАсет Нуров, аким района:\n– В мае')
})

test('a text that starts with its body has no title', () => {
  expect(article([A, B, C].join('\n'))).toMatchObject({
    title: null,
    bodyStart: 0,
    text: [A, B, C].join('\n'),
  })
})

test('a day without its year gives no date, nor does one in the future', () => {
  expect(article([T, '23:42, 4 ноября', A].join('\n')).publishedAt).toBeNull()
  expect(article([T, '04.11.2031', A].join('\n')).publishedAt).toBeNull()
})

describe('front matter', () => {
  test('says more than the text', () => {
    const read = article(
      `---\nurl: https://www.semey-online.kz/news/1?utm_source=x\ntitle: Свой заголовок\npublished: 2024-02-03\nsource: Вестник\n---\n${A}\n${B}`,
    )
    expect(read).toMatchObject({
      url: 'https://semey-online.kz/news/1',
      title: 'Свой заголовок',
      publishedAt: '2024-02-03',
      publishedFrom: 'front-matter',
      source: 'Вестник',
    })
  })
  test.each([
    ['Визит в Китай: новые планы'],
    ['"Неделя Хунани" открылась в Астане'],
    ['"Мы рады": что сказал аким "Вестнику"'],
    ["'Мост' открыт"],
    ['[Фото] Визит в Китай'],
    ['@akimat: визит в Китай'],
    ['"Мост" и "Берег"'],
  ])('a title needs no quotation marks: %s', (title) => {
    const read = article(`---\ntitle: ${title}\npublished: 2024-02-03\n---\n${A}`)
    expect(read).toMatchObject({ title, publishedAt: '2024-02-03' })
  })
  test.each([['"Мост"'], ["'Мост'"], ['"Мост" # открыт'], ['Мост']])(
    'a title whole in quotation marks: %s',
    (title) => {
      const read = article(`---\ntitle: ${title}\npublished: 2024-02-03\n---\n${A}`)
      expect(read.title).toBe('Мост')
    },
  )
  test.each([
    ['unknown key', '---\nurl: https://a.kz/1\ntitel: X\n---\n', 'line 3'],
    ['no address', '---\ntitle: X\nurl: nonsense\n---\n', 'line 3'],
    ['never closed', '---\ntitle: X\n', 'line 1'],
    ['no YAML', '---\ntitle: "X\n---\n', 'line 2'],
  ])('malformed: %s', (_, matter, line) => {
    const result = parse(`${matter}${A}`)
    expect(result).toMatchObject({
      outcome: { kind: 'malformed', reason: expect.stringContaining(line) },
    })
  })
})

describe('paragraphs broken into lines of even width', () => {
  const told =
    'Сегодня в Павлодаре побывала делегация провинции Хэнань во главе с вице-губернатором Лю Вэймином. Стороны подписали меморандум о сотрудничестве в сфере торговли и туризма на ближайшие три года.'
  const wrapped = told.replace(/(.{50,64}) /g, '$1\n    ')

  test('are joined', () => {
    expect(wrapped.split('\n').length).toBeGreaterThan(3)
    expect(article(`${T}\n\n${wrapped}`).text.split('\n')).toEqual([T, '', told])
  })
  test('also a short paragraph of a text that is broken so throughout', () => {
    const lines = (text: string) => text.replace(/(.{50,64}) /g, '$1\n')
    const short = '"Дочка" компании получила, по её данным, более чем за пять лет около $1,4\nмлрд.'
    const text = article(`${T}\n\n${lines(told)}\n\n${lines(told)} Так.\n\n${short}`).text
    expect(text.split('\n').at(-1)).toBe(short.replace('\n', ' '))
  })

  test('so are lines of uneven width, each paragraph for itself', () => {
    const first =
      'Сегодня в Павлодаре побывала делегация провинции Хэнань во главе с вице-губернатором Лю Вэймином, сообщает агентство Казинформ.'
    const second =
      'Стороны подписали меморандум о сотрудничестве в сфере торговли и туризма на ближайшие три года. Как рассказали в акимате, осенью область ждут в Чжэнчжоу.'
    const cut = (text: string, width: number) =>
      text.replace(new RegExp(`(.{${width},${width + 12}}) `, 'g'), '$1\n')
    expect(article(`${T}\n\n${cut(first, 50)}\n${cut(second, 80)}`).text.split('\n')).toEqual([
      T,
      '',
      first,
      second,
    ])
  })
  test('a list is none', () => {
    const items = [
      'развитие торговли между областью и провинцией и её городами',
      'обмен студентами и преподавателями университетов региона',
      'строительство завода по переработке мяса в Павлодаре',
    ]
    const text = article(`${T}\n\n${told}\n\n${items.join(';\n')}.\n\n${told}`).text
    for (const item of items) expect(text).toContain(`\n${item}`)
  })
})

const REAL = new URL('../../../../shared/articles/', import.meta.url)
const META = [
  ['000', 'KZinform', '2024-11-05', 'внешней торговли Китая.'],
  ['001', 'КазТАГ', null, 'между Казахстаном и Китаем.'],
  ['002', null, null, '182,236 млрд юаней.'],
  ['003', 'Qonaev-gorod', null, 'для обеих сторон.'],
  ['004', 'zakon.kz', null, 'нацелены на результат".'],
] as const

describe.skipIf(!existsSync(REAL))(
  'the five real articles, where they lie beside the clone',
  () => {
    test.each(META)('%s', (id, source, publishedAt, end) => {
      const gold = JSON.parse(readFileSync(new URL(`${id}.json`, REAL), 'utf8'))
      const read = article(readFileSync(new URL(`${id}.txt`, REAL), 'utf8'))
      expect(read).toMatchObject({ source, publishedAt, title: gold.title })
      expect(read.text.endsWith(end)).toBe(true)
      expect(read.text).not.toMatch(/Фото:|Читайте|Telegram|©/)
    })
  },
)
