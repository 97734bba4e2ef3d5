import type { GraphDocument } from '../../graph/index.ts'
import { documentOf } from './document-of.ts'

/**
 * A made-up archive of any size for measuring: article `n` is always the same. Some things are in every second article
 * (a big city, an akim, an outlet, one twinning), most are rare, as in a real archive: the k-th is used like 1/k.
 */
export function newspaperArticle(n: number): GraphDocument {
  const random = generator(n)
  const pick = <T>(items: readonly T[]): T => {
    const at = Math.floor(items.length ** random()) - 1
    const item = items[Math.min(Math.max(at, 0), items.length - 1)]
    if (item === undefined) throw new Error('nothing to choose from')
    return item
  }
  const day = dayOf(Math.floor(random() * 5_000))
  // Everyone has one country and one place; every third mention leaves the country out.
  const holders = [pick(AKIMS), pick(MAYORS), pick(MAYORS)]
  const [kz = '', cn = ''] = holders.map(({ place }) => place)
  const names = holders.map(({ name }) => name)
  const officials = holders.slice(0, 2).map(({ name, place }, at) => ({
    name,
    country: random() < 0.3 ? null : at === 0 ? 'KZ' : 'CN',
    post: at === 0 ? 'аким' : 'мэр',
    of: place,
  }))
  const company = `Компания ${1 + Math.floor(random() * 3_000)}`
  const sectors = [...new Set([pick(SECTORS), pick(SECTORS)])]
  const document = {
    type: random() < 0.5 ? 'memorandum' : 'agreement',
    about: 'cooperation',
    status: random() < 0.8 ? 'signed' : 'planned',
    date: random() < 0.8 ? day : day.slice(0, 7),
    parties: random() < 0.5 ? [kz, cn] : [company, cn],
    signatories: names.slice(0, 2),
    sectors,
  }
  return documentOf(
    {
      id: `n${n}`,
      source: pick(OUTLETS),
      publishedAt: day,
      places: [
        { name: kz, kind: 'city', country: 'KZ' },
        { name: cn, kind: 'city', country: 'CN' },
      ],
      officials,
      organizations: [{ name: company, country: random() < 0.5 ? 'CN' : null, kind: 'company' }],
      agreements: [document],
      ties:
        random() < 0.3
          ? [
              {
                type: 'sister',
                a: kz,
                b: cn,
                status: random() < 0.5 ? 'in_force' : 'planned',
                since: random() < 0.3 ? '2015-05-05' : null,
              },
            ]
          : [],
      events: [
        {
          type: pick(['visit', 'meeting', 'forum']),
          date: day,
          place: kz,
          participants: [...new Set([cn, ...names.slice(0, 2)])],
          sectors: sectors.slice(0, 1),
        },
      ],
      figures: [
        {
          kind: 'trade_turnover',
          value: 100 + Math.floor(random() * 900),
          unit: 'USD',
          period: day.slice(0, 4),
          of: [kz],
        },
      ],
    },
    `Сообщение ${n}.\n\nТекст ${n} о сотрудничестве.`,
  )
}

const KZ = ['Алматы', 'Астана', 'Шымкент', 'Караганда', 'Актобе', 'Павлодар', 'Тараз', 'Костанай']
const CN = ['Урумчи', 'Шанхай', 'Пекин', 'Сиань', 'Чэнду', 'Гуанчжоу', 'Ухань', 'Нанкин']
const SECTORS = ['trade', 'culture', 'tourism', 'education', 'energy', 'transport', 'agriculture']
const OUTLETS = Array.from({ length: 25 }, (_, at) => `Газета ${at + 1}`)
const GIVEN = ['Марат', 'Ерлан', 'Асель', 'Данияр', 'Гульнара', 'Тимур', 'Айгуль', 'Нурлан']

const people = (places: readonly string[], ending: string) =>
  Array.from({ length: 800 }, (_, at) => {
    const letters = [...String(at)].map((digit) => 'абвгдежзик'.charAt(Number(digit))).join('')
    const name = `${GIVEN[at % GIVEN.length] ?? ''} ${ending}${letters}`
    return { name, place: places[at % places.length] ?? '' }
  })
const AKIMS = people(KZ, 'Фамильев')
const MAYORS = people(CN, 'Синьмин')

const dayOf = (at: number) =>
  new Date(Date.UTC(2010, 0, 1) + at * 86_400_000).toISOString().slice(0, 10)

/** Numbers from 0 to 1 that a seed decides (mulberry32, public domain). */
function generator(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
