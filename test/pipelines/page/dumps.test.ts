import { describe, expect, test } from 'vitest'
import { parsePage } from '../../../pipelines/page/parse-page.ts'
import { isDateLine, readPrintedDate } from '../../../pipelines/page/russian-date.ts'
import { HEADS, MIDDLES } from './furniture-around.ts'
import { A, B, C, T } from './story.ts'
import { TAILS } from './tails.ts'
import { PAGES } from './whole-dumps.ts'

const article = (lines: string[]) => {
  const result = parsePage({
    subject: 'a.txt',
    id: 'a',
    url: null,
    bytes: Buffer.from(lines.join('\n')),
    contentType: null,
    retrievedAt: new Date('2026-01-10T00:00:00Z'),
  })
  if ('outcome' in result) throw new Error(result.outcome.reason)
  return result.value
}

describe('a date glued before the first words', () => {
  test.each([
    [[` date 2024-10-03 ${A}`, '', B], null, '2024-10-03'],
    [[` date 2024-10-03 ${T}`, '', 'Фото: акимат', '', A, B], T, '2024-10-03'],
    [[`03.10.2024 11:15 ${T}`, '', A, B], T, '2024-10-03T11:15:00+05:00'],
    [[`2024-10-03 11:15:20 / Новости`, T, '', A, B], T, '2024-10-03T11:15:00+05:00'],
    [[`Дата: 2024-10-03 ${T}`, '', A, B], T, '2024-10-03'],
  ])('%#', (lines, title, publishedAt) => {
    const body = `${A}\n${B}`
    expect(article(lines)).toMatchObject({
      title,
      publishedAt,
      text: title === null ? body : `${title}\n\n${body}`,
    })
  })
  test('a month alone gives the year of writing and no day', () => {
    const read = article([` date 2024-10 фото пресс-службы акимата`, '', A, B])
    expect(read).toMatchObject({ publishedAt: null, publishedMonth: '2024-10' })
    expect(read.text).toBe(`${A}\n${B}`)
  })
  test('a caption with the address of a site goes, the sentence after it stays', () => {
    const caption = 'Иллюстративное фото с сайта www.photos-of.kz'
    expect(article([`${caption} ${caption} ${A}`, B]).text).toBe(`${A}\n${B}`)
  })
  test('a list of days in the body keeps them', () => {
    const days = ['12.03.2024 Подписан меморандум с Урумчи', '14.03.2024 Подписан план с Сианем']
    expect(article([T, '', A, B, ...days.map((day) => `- ${day}`)]).text).toContain(days[1])
  })
})

describe('which printed day is the one of publication', () => {
  const day = (lines: string[]) => article(lines).publishedAt?.slice(0, 10) ?? null
  test('the clock of a site is not, where the report opens long before', () => {
    const told =
      '3 октября 2024 года в Семее приняли гостей из провинции Ганьсу и обсудили поставки.'
    expect(day(['Воскресенье, 09 ноября 2025', '', T, '', told, A, B])).toBe(null)
    expect(day(['Четверг, 3 октября 2024', '', T, '', told, A, B])).toBe('2024-10-03')
    const noYear = '3 октября в Семее приняли гостей из провинции Ганьсу и обсудили поставки.'
    expect(day(['Пятница, 4 октября 2024', '', T, '', noYear, A, B])).toBe('2024-10-04')
  })
  test('nor where the report says no day: a clock on top shows the day of the crawl', () => {
    const told =
      'Накануне в Семее приняли гостей из провинции Ганьсу и обсудили поставки мяса и мёда.'
    expect(day(['Понедельник, 22 января 2024', '', T, '', told, A, B])).toBe(null)
    expect(day([T, 'Понедельник, 22 января 2024', '', told, A, B])).toBe('2024-01-22')
  })
  test('nor is the day of the event in a subtitle', () => {
    const lead = '3 октября 2024 года в Семее открылась большая международная выставка мяса и мёда'
    expect(day([T, '', lead, '', A, B])).toBe(null)
    expect(day(['5 октября 2024', '', T, '', lead, '', A, B])).toBe('2024-10-05')
  })
  test('the address of the article tells it where nothing else does', () => {
    const link = 'Ссылка на статью: https://semey.example/news/2024-10-03/myaso-i-myod'
    expect(day([T, '', A, B, link])).toBe('2024-10-03')
    expect(day([T, '', A, B, link, 'https://semey.example/2024/10/05/x'])).toBe(null)
  })
  test('nor are those of other stories below', () => {
    const others = ['05.01.2026, 10:00 14416', 'Цены на уголь', '04.01.2026, 09:00 833', 'Мороз']
    expect(day([T, '', A, B, ...others])).toBe(null)
    expect(day([T, '', A, B, '', '03.10.2024', 'Цены на уголь'])).toBe('2024-10-03')
  })
})

test.each([
  ['14:39.16/05/2023', '2023-5-16'],
  ['11. 12. 2025', '2025-12-11'],
  ['5 Қараша, 2024, 10:45', '2024-11-5'],
  ['5 November 2024', '2024-11-5'],
  ['Ноябрь 5, 2024', '2024-11-5'],
  ['2024年11月5日 10:30', '2024-11-5'],
  ['05 нояб. 2024', '2024-11-5'],
  ['Добавлено: 05.11.2024, 10:44', '2024-11-5'],
])('%s is a line with nothing but a date', (text, day) => {
  const read = readPrintedDate(text)
  expect(`${read?.year}-${read?.month}-${read?.day}`).toBe(day)
  expect(isDateLine(text)).toBe(true)
})

describe('what stands under the article changes nothing', () => {
  test.each(Object.entries(TAILS))('%s', (_, tail) => {
    for (const gap of [[], ['']])
      for (const head of [
        [T, '', A, B],
        ['3 октября 2024, 11:15', '', T, '', A, '', B],
        [A, B],
      ])
        expect({ ...article([...head, ...gap, ...tail.split('\n')]), source: null }).toEqual(
          article(head),
        )
  })
  test('days over paragraphs and a programme are the article', () => {
    const days = ['3 октября', A, '4 октября', B]
    expect(article([T, '', A, ...days]).text).toContain(B)
    const hours = [
      '10:00 – открытие выставки',
      '11:00 – встреча в акимате',
      '12:00 – подписание плана',
    ]
    const text = article([T, '', A, B, 'Программа дня:', ...hours]).text
    for (const hour of hours) expect(text).toContain(hour)
  })
  test('a question may end the article', () => {
    const end = ['Договорились ли о мёде?', '– Да, – ответил аким.']
    expect(article([T, '', A, B, ...end]).text.endsWith(end.join('\n'))).toBe(true)
  })
})

describe('headlines', () => {
  test.each([
    ['Мясо – в Ганьсу', ['Мясо – в Ганьсу', '', A, B], [A, B]],
    ['Курс на добрых соседей', ['Курс на добрых соседей', 'Сания Ахметова', '120', A, B], [A, B]],
    [null, ['Сания Ахметова', A, B], [A, B]],
    [null, ['Сотрудничество', A, B], [A, B]],
    [T, [B, '', T, '', A], [B, A]],
    [T, ['На главную Блог Страница 56', '', T, '', A, B], [A, B]],
    [T, ['Найти тему', 'ГТРК «Алатау» (Вести)', '', T, '', A, B], [A, B]],
  ])('%s', (title, lines, body) => {
    const head = title === null ? '' : `${title}\n\n`
    expect(article(lines)).toMatchObject({ title, text: head + body.join('\n') })
  })
})

test('a dateline with the day in digits goes', () => {
  expect(article([`Ош, 22.05.23. /Айбек Асанов - Вести/. ${A}`, B])).toMatchObject({
    publishedAt: '2023-05-22',
    text: `${A}\n${B}`,
  })
})

describe('what stands above the article is none of it', () => {
  test.each(HEADS)('%s', (_, head, isDated) => {
    for (const gap of ['', ' ']) {
      const read = article([...head, A, B].flatMap((line) => (gap ? [line, ''] : [line])))
      expect(read).toMatchObject({ title: T, text: `${T}\n\n${A}\n${B}` })
      expect(read.publishedAt?.slice(0, 10) ?? null).toBe(isDated ? '2024-11-05' : null)
    }
  })
})

describe('what stands between its paragraphs is none of it', () => {
  test.each(MIDDLES.map((lines) => [lines[0], lines] as const))('%s', (_, lines) => {
    const text = `${T}\n\n${A}\n${B}\n${C}`
    expect(article([T, A, ...lines, B, C]).text).toBe(text)
    expect(article([T, '', A, '', B, '', ...lines, '', C]).text).toBe(text)
    expect(article([T, '', A, B, C, ...lines]).text).toBe(text)
  })
  test('stories with their leads under «Материалы по теме» end it', () => {
    const others = [
      'В Риддере будут делать кабель',
      'Завод построят за два года на деньги инвестора из Сучжоу, сообщили в акимате.',
    ]
    const lines = [
      T,
      '',
      A,
      B,
      'Материалы по теме',
      ...others,
      'Мельница у Кокшетау заработала',
      others[0] ?? '',
      `Гости. ${others[1]}`,
    ]
    expect(article(lines).text).toBe(`${T}\n\n${A}\n${B}`)
  })
})

describe('sentences that begin like furniture stay', () => {
  const signed = 'Стороны подписали план обменов на три года.'
  test.each([
    `${signed} Фотовыставка о Ганьсу откроется в Семее в мае.`,
    `${signed} Источник финансирования – Банк развития Китая.`,
    `${signed} Фото гостей вышло на первой полосе газеты «Ганьсу жибао».`,
    `${signed} Следите за тем, как растёт торговля, предложил аким Ганьсу.`,
    'Использование материалов вторичной переработки обсудили аким Семея и мэр Ланьчжоу.',
    '«Присылайте нам студентов, мы поможем с жильём», – сказал ректор университета Ланьчжоу.',
    'Популярные маршруты обсудили на встрече в Семее с гостями из Ганьсу',
    'Последние события в Семее обсудили гости из Ланьчжоу и аким города за чашкой чая.',
    'Опубликовано и первое совместное исследование университетов Семея и Ланьчжоу.',
    'Текст соглашения подписали аким Семея и мэр Ланьчжоу Чжан Вэй.',
    'Это интересно и Семею, и Ланьчжоу.',
    'Новости региона гостям рассказал аким Семея, а мэр Ланьчжоу говорил о своём городе.',
  ])('%s', (line) => {
    expect(article([T, '', A, '', line, '', B]).text).toBe(`${T}\n\n${A}\n${line}\n${B}`)
  })
  test('and so does what stands under a heading of the article', () => {
    for (const heading of ['Контакты сторон', 'Комментарии экспертов'])
      expect(article([T, '', A, heading, `${B} Ещё.`, B]).text).toContain(`${B} Ещё.\n${B}`)
  })
  test('and a last sentence without its full stop that names who reports', () => {
    const last = 'На встрече обсудили рейс Семей – Ланьчжоу, сообщает Semey.kz'
    expect(article([T, '', A, last, 'Теги', 'Китай']).text).toBe(`${T}\n\n${A}\n${last}`)
  })
})

test.each(Object.entries(PAGES))('running text that is not of the article: %s', (_, page) => {
  expect(article(page.split('\n'))).toMatchObject({
    title: T,
    publishedAt: expect.stringContaining('2024-11-05'),
    text: `${T}\n\n${A}\n${B}`,
  })
})
