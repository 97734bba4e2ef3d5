import { describe, expect, test } from 'vitest'
import type { RawPage } from '../../../pipelines/page/found.ts'
import { parsePage } from '../../../pipelines/page/parse-page.ts'
import { LAYOUTS, PARAGRAPHS, TITLE } from './layouts.ts'

const page = (bytes: Uint8Array, more: Partial<RawPage> = {}): RawPage => ({
  subject: 'page.html',
  id: 'page',
  url: null,
  bytes,
  contentType: null,
  retrievedAt: new Date('2026-01-10T00:00:00Z'),
  ...more,
})
const parsed = (html: string) => {
  const result = parsePage(page(Buffer.from(html)))
  return 'value' in result ? result.value : result.outcome
}

describe('the same article comes out of every layout', () => {
  test.each(Object.entries(LAYOUTS))('%s', (_, layout) => {
    expect(parsed(layout.html)).toMatchObject({
      title: TITLE,
      text: `${TITLE}\n\n${PARAGRAPHS.join('\n')}`,
      bodyStart: TITLE.length + 2,
      publishedAt: layout.published,
      source: layout.source,
      language: 'ru',
    })
  })
})

const plain =
  `<html><head><meta charset="LABEL"></head><body><h1>${TITLE}</h1><article>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`
    .replaceAll('ё', 'е')
    .replace(/[«»]/g, '"')
    .replaceAll('–', '-')

describe('bytes in any of the encodings of the field', () => {
  const text = `${TITLE}\n\n${PARAGRAPHS.join('\n')}`
    .replaceAll('ё', 'е')
    .replace(/[«»]/g, '"')
    .replaceAll('–', '-')
  for (const charset of ['windows-1251', 'koi8-r', 'ibm866', 'utf-8']) {
    for (const label of [
      charset,
      'utf-8',
      'windows-1251',
      'koi8-r',
      'iso-8859-1',
      'no-such-charset',
    ]) {
      test(`${charset} called ${label}`, () => {
        const result = parsePage(page(encode(plain.replace('LABEL', label), charset)))
        expect('value' in result && result.value.text).toBe(text)
      })
    }
  }
  test('the header names it', () => {
    const result = parsePage(
      page(encode(plain.replace('<meta charset="LABEL">', ''), 'koi8-r'), {
        contentType: 'text/html; charset=KOI8-R',
      }),
    )
    expect('value' in result && result.value.text).toBe(text)
  })
  test('UTF-16 with and without a mark', () => {
    for (const mark of ['\uFEFF', '']) {
      const result = parsePage(
        page(Buffer.from(mark + plain.replace('LABEL', 'utf-16'), 'utf16le')),
      )
      expect('value' in result && result.value.text).toBe(text)
    }
  })
})

/** Single-byte encoding by the decoder's own table. */
function encode(text: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(text)
  const table = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++)
    table.set(new TextDecoder(charset).decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from([...text], (letter) => table.get(letter) ?? 0x3f)
}

describe('what is no Russian article is set aside with the reason', () => {
  const wrap = (body: string) =>
    `<html><body><article><h1>Заголовок</h1><p>${body}</p></article></body></html>`
  test.each([
    [
      'kk',
      'Kazakh',
      'Алматы облысының әкімі Қытай Халық Республикасының Хэнань провинциясынан келген делегациямен кездесті. Тараптар ауыл шаруашылығы, сауда және туризм салаларындағы ынтымақтастықты талқылап, өзара түсіністік туралы меморандумға қол қойды деп хабарлайды баспасөз қызметі.',
    ],
    [
      'zh',
      'Chinese',
      '哈萨克斯坦阿拉木图州州长会见了河南省代表团。双方就农业、贸易和旅游领域的合作进行了深入交流，并签署了合作谅解备忘录。双方一致认为，应进一步加强地方交流，推动务实合作不断取得新成果。会谈后，双方代表还参观了当地企业和工业园区，并就下一步工作安排交换了意见。代表团还将前往其他城市，继续考察投资环境和物流基础设施，并出席两国企业家座谈会。'.repeat(
        2,
      ),
    ],
    [
      'en',
      'English',
      'The governor of Almaty region met a delegation from Henan province of China. The parties discussed cooperation in agriculture, trade and tourism and signed a memorandum of understanding, the press service said in a statement on Tuesday.',
    ],
  ])('%s', (_, name, body) => {
    expect(parsed(wrap(body))).toMatchObject({
      kind: 'wrong-language',
      reason: `written in ${name}, not in Russian`,
    })
  })

  test('a Russian text with Kazakh names stays Russian', () => {
    expect(
      parsed(
        wrap(
          'Аким области Жетісу Бейбіт Исабаев и депутат Қайрат Әбдірахманов приняли гостей из Урумчи, сообщает Әділет. Стороны обсудили торговлю и открытие прямого рейса между городами, а также новые места для строительства складов.',
        ),
      ),
    ).toMatchObject({ language: 'ru' })
  })

  test('so does a short one whose names all keep their Kazakh letters', () => {
    expect(
      parsed(
        wrap(
          'В Қызылорде аким города Нұрғали Үмбетәлі принял гостей из Лоудэ и Хэнани. Стороны говорили об овощеводстве и о новой теплице.',
        ),
      ),
    ).toMatchObject({ language: 'ru' })
  })

  test('a front page without an article', () => {
    const teasers = Array.from(
      { length: 40 },
      (_, i) =>
        `<li><a href="/${i}">Аким области встретился с гостями из Китая, номер ${i}</a></li>`,
    ).join('')
    expect(
      parsed(
        `<html><head><meta property="og:type" content="website"></head><body><h1>Новости области</h1><ul>${teasers}</ul><footer>© 2024</footer></body></html>`,
      ),
    ).toMatchObject({ kind: 'not-an-article' })
  })

  test.each([
    ['empty', new Uint8Array(), 'empty'],
    ['blank', Buffer.from(' \n\n '), 'empty'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ'), 'binary'],
    ['zero bytes', new Uint8Array(5000), 'binary'],
    ['30 MB', Buffer.alloc(30 * 1024 * 1024, 'а'), 'too-large'],
  ])('%s', (_, bytes, kind) => {
    expect(parsePage(page(bytes))).toMatchObject({ outcome: { kind } })
  })
})

test('a lead between the headline and the block of the text belongs to the article, a caption does not', () => {
  const lead = 'Аким города принял вчера делегацию соседней провинции, сообщает пресс-служба.'
  const html = `<html><body><main><h1>${TITLE}</h1><p class="lead">${lead}</p><figure><figcaption>Фото автора: гости в здании акимата города, ноябрь.</figcaption></figure><div class="news-text">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div></main></body></html>`
  expect(parsed(html)).toMatchObject({ text: `${TITLE}\n\n${[lead, ...PARAGRAPHS].join('\n')}` })
})

test.each([
  'novosti.example &nbsp; 12-06-2014 &nbsp; <a>Избранное</a> <a>Отправить другу</a> <a>Исправить ошибку</a> Шрифт: a a a',
  '2014-06-12 16:20:57 http://novosti.example/system/2014/06/12/000991220-delegation.shtml <span>Источник: портал</span>',
])('a day in digits among the buttons of a page is its date: %s', (line) => {
  const html = `<html><body><h1>${TITLE}</h1><div class="sub">${line}</div><div>${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div></body></html>`
  expect(parsed(html)).toMatchObject({ publishedAt: expect.stringMatching(/^2014-06-12/) })
})
