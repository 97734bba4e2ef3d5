import fc from 'fast-check'
import type { GraphDocument } from '../../graph/index.ts'
import { documentOf } from './document-of.ts'

/** Small articles that keep meeting: few names, spelled differently, dates of all precisions, every status. */

const PLACES = [
  { name: 'Алматы', kind: 'city', country: 'KZ' },
  { name: 'Алматинская область', kind: 'region', country: 'KZ' },
  { name: 'Шанхай', kind: 'city', country: 'CN' },
  { name: 'Шаньси', kind: 'province', country: 'CN' },
  { name: 'Шэньси', kind: 'province', country: 'CN' },
]
const kz = fc.constantFrom('Алматы', 'Алматинская область')
const cn = fc.constantFrom('Шанхай', 'Шаньси', 'Шэньси')
const person = fc.constantFrom(
  'Марат Ахметов',
  'Ахметов Марат',
  'Марат Ержанович Ахметов',
  'М. Ахметов',
  'Ахметов',
  'Гун Чжэн',
  'Ван Кай',
)
const date = fc.constantFrom(null, '2024', '2024-05', '2024-05-22', '2024-05-23', '2025-06-16')
const few = <T>(one: fc.Arbitrary<T>, maxLength = 2) => fc.uniqueArray(one, { maxLength })

const official = fc.record({
  name: person,
  country: fc.constantFrom(null, 'KZ', 'CN'),
  post: fc.constantFrom(null, 'аким', 'мэр'),
  of: fc.constantFrom(null, 'Алматы', 'Шанхай', 'Республика Казахстан в КНР'),
})
const organization = fc.record({
  name: fc.constantFrom('Сазген', 'ТОО «Сазген»', 'YTO Express'),
  country: fc.constantFrom(null, 'KZ', 'CN'),
  kind: fc.constantFrom('company', 'other'),
})
const agreement = fc.record({
  type: fc.constantFrom('memorandum', 'letter_of_intent'),
  about: fc.constant('sister_city'),
  status: fc.constantFrom('signed', 'planned', 'proposed'),
  date,
  parties: fc.tuple(kz, fc.oneof(cn, fc.constantFrom('YTO Express', 'yto  express', 'Сазген'))),
  signatories: few(person),
  occasion: fc.constantFrom(null, 'визит', 'Неделя Китая'),
  count: fc.constantFrom(undefined, 2, 3),
  sectors: few(fc.constantFrom('trade', 'tourism')),
})
const tie = fc.record({
  type: fc.constantFrom('sister', 'partner'),
  a: kz,
  b: cn,
  status: fc.constantFrom('in_force', 'planned'),
  since: date,
})
const event = fc.record({
  type: fc.constantFrom('visit', 'meeting'),
  name: fc.constantFrom(null, 'Неделя Китая', 'Визит мэра'),
  date: fc.oneof(date, fc.constant('2024-05-21/2024-05-26')),
  place: fc.oneof(fc.constant(null), cn),
  participants: few(fc.oneof(person, kz, fc.constant('Китай'))),
})
const figure = fc.record({
  kind: fc.constantFrom('trade_turnover', 'investment'),
  value: fc.constantFrom(100, 104.5, 200),
  unit: fc.constant('USD'),
  period: fc.constantFrom(null, '2024'),
  bound: fc.constantFrom('=', '>', '≈'),
  of: few(fc.oneof(kz, fc.constant('Китай'))),
})

const TEXTS = ['Тело первое.', 'Тело второе.']

/** Documents with these ids, few enough that histories change and withdraw what they loaded. */
export const documents = (ids: readonly string[]): fc.Arbitrary<GraphDocument> =>
  fc
    .record({
      id: fc.constantFrom(...ids),
      source: fc.constantFrom(null, 'Вестник', 'вестник', 'Новости'),
      publishedAt: fc.constantFrom(null, '2024-05-20', '2024-06-01', '2025-06-17'),
      places: fc.oneof(fc.constant(PLACES), fc.subarray(PLACES)),
      officials: few(official, 3),
      organizations: few(organization),
      agreements: few(agreement, 3),
      ties: few(tie),
      events: few(event),
      figures: few(figure),
      text: fc.constantFrom(undefined, ...TEXTS),
      reprintOf: fc.constantFrom(null, null, ...ids),
    })
    .map(({ text, reprintOf, ...gold }) => ({
      ...documentOf(gold, text),
      reprintOf: reprintOf === gold.id ? null : reprintOf,
    }))
