import { expect, test } from 'vitest'
import { extract } from '../../../extractors/index.ts'
import { articleOf } from '../article-of.ts'

/** What the documents of a text are about and cover; a headline stands in brackets before it. */
function fields(text: string): string {
  const title = /^\[([^\]]+)\] /.exec(text)
  const body = text.slice(title?.[0].length ?? 0)
  return extract(articleOf(body, '2025-06-20', title?.[1] ?? null))
    .agreements.map(({ about, sectors }) => `${about}: ${[...sectors].sort().join(',')}`)
    .join(' | ')
}

test.each([
  [
    '[Завод дисков запустят в Павлодаре] Павлодарская область и компания «Синьда» из Цзянси подписали меморандум.',
    'cooperation: manufacturing',
  ],
  [
    '[В Павлодаре построят порт] Компания «Синьда» из Цзянси подпишет инвестиционное соглашение с акиматом области Павлодара.',
    'investment: construction,investment,transport',
  ],
  // a headline over several documents
  [
    '[От порта до ветропарка и туризма] Павлодарская область подписала меморандумы с компанией «Синьда» и компанией «Хэнтун» из Цзянси.',
    'cooperation:  | cooperation: ',
  ],
  // of places, with fields of its own, or of what any headline boasts
  [
    '[Завод дисков запустят в Павлодаре] Павлодарская область и провинция Цзянси подписали меморандум.',
    'cooperation: ',
  ],
  [
    '[Павлодар развивает туризм] Павлодарская область и компания «Синьда» из Цзянси подписали меморандум о сотрудничестве в сфере спорта и медицины.',
    'cooperation: health,sport',
  ],
  [
    '[Инвестиции придут в Павлодар] Павлодарская область и компания «Синьда» из Цзянси подписали меморандум.',
    'cooperation: ',
  ],
])('a company’s document without fields is on what the headline tells: %s', (text, expected) => {
  expect(fields(text)).toBe(expected)
})

test.each([
  [
    'Павлодарская область и провинция Цзянси подписали меморандум: он касается поставок зерна.',
    'trade: agriculture,trade',
  ],
  [
    'ТОО «Иртыш» и компания «Синьда» из Цзянси подписали соглашение о торговле зерном.',
    'trade: agriculture,trade',
  ],
  [
    'Павлодарская область и провинция Цзянси подписали меморандум о торговле и сельском хозяйстве.',
    'cooperation: agriculture,trade',
  ],
  [
    'Павлодарская область и провинция Цзянси подписали меморандум: он касается спорта.',
    'cooperation: sport',
  ],
])('what is sold: %s', (text, expected) => {
  expect(fields(text)).toBe(expected)
})

test.each([
  ['о строительстве ветропарка', 'project: green_energy'],
  [
    'о строительстве ветропарка и завода по сборке автобусов',
    'project: construction,green_energy,manufacturing',
  ],
  ['о строительстве порта', 'project: construction,transport'],
])('a plant of green energy is of no building: %s', (topic, expected) => {
  expect(
    fields(`Павлодарская область и компания «Синьда» из Цзянси подписали меморандум ${topic}.`),
  ).toBe(expected)
})

test('a document with media is of media where it names no field', () => {
  const with_ = 'АО «Агентство «Хабар» и китайская медиакорпорация CMG подписали меморандум'
  expect(fields(`${with_} о сотрудничестве.`)).toBe('cooperation: media')
  expect(fields(`${with_} о сотрудничестве в сфере туризма.`)).toBe('cooperation: tourism')
})

const SIGNED = 'Павлодарская область и провинция Цзянси подписали меморандум.'

test.each([
  ['Речь в нём о подготовке кадров и экологии.', 'education,environment'],
  ['Речь пойдёт о туризме и спорте.', 'sport,tourism'],
  ['"В частности, документ предполагает обмены в медицине", – сказал аким.', 'health'],
  ['Кроме того, документ предполагает обмены в медицине.', 'health'],
  ['Особое внимание в документе уделено туризму.', 'tourism'],
  ['В соответствии с ним стороны займутся туризмом.', 'tourism'],
  ['Благодаря этому города расширят связи в культуре.', 'culture'],
  ['Проект предполагает выпуск стеклотары.', 'manufacturing'],
  ['Среди приоритетов – туризм и спорт.', 'sport,tourism'],
  ['Этот документ станет основой для сотрудничества в туризме.', 'tourism'],
  ['Документ подразумевает обмен студентами.', 'education'],
  ['Документ ориентирован на развитие туризма.', 'tourism'],
  ['С его помощью города расширят обмен студентами.', 'education'],
  ['В планах – обмен студентами.', 'education'],
  ['В ближайшее время стороны займутся туризмом.', 'tourism'],
  // what others do, and a talk of something else
  ['Благодаря субсидиям город расширит связи в культуре.', ''],
  ['Аким осмотрел завод. Проект предполагает выпуск стеклотары.', ''],
  ['Аким осмотрел школу. В планах – обмен студентами.', ''],
  ['Речь на встрече была и о туризме.', ''],
  // goes on with what told the contents
  [
    'Он предусматривает обмены в торговле. В центре внимания также логистика. Стороны намерены развивать спорт.',
    'logistics,sport,trade',
  ],
  ['Аким осмотрел порт. В центре внимания также логистика.', ''],
])('told behind the document: %s', (behind, expected) => {
  expect(fields(`${SIGNED} ${behind}`).replace(/^\w+: /, '')).toBe(expected)
})

test.each([
  [
    'Семей и Карамай подписали протокол. Согласно протоколу, стороны условились о следующем:\n– развивают торговлю и туризм;\n– обмениваются студентами.',
    'education,tourism,trade',
  ],
  ['Семей и Карамай подписали протокол. Гости увидели:\n– завод стекла;\n– молочную ферму.', ''],
  [
    'Семей и Карамай подписали меморандум; документ открывает школьникам языковые курсы.',
    'education,youth',
  ],
  ['План культурных обменов на два года подписали Семей и Карамай.', 'culture'],
  [
    'Индустриальный парк построят в Карамае, меморандум об этом подписан между Китаем и Казахстаном. Подписание состоялось на встрече мэра Карамая Чжан Вэня с акимом Семея Маратом Исаевым.',
    'construction,industry',
  ],
])('told within its sentence, in a list, ahead of it: %s', (text, expected) => {
  expect(fields(text).replace(/^\w+: /, '')).toBe(expected)
})

test.each([
  ['меморандум о совместной лаборатории', 'education,science'],
  ['меморандум о взаимопонимании', 'education'],
])('schools conclude on education: %s', (document, expected) => {
  const text = `Павлодарский университет и Наньчанский аграрный университет подписали ${document}.`
  expect(fields(text).replace(/^\w+: /, '')).toBe(expected)
})

test('a school of sport and a centre of wrestling conclude on sport', () => {
  const text =
    'Школа олимпийского резерва Кокшетау и Центр тяжёлой атлетики провинции Шэньси подписали меморандум.'
  expect(fields(text)).toBe('cooperation: sport')
})
