import { describe, expect, test } from 'vitest'
import { gazetteer, type Mark } from '../../../extractors/gazetteer/index.ts'
import { inflect } from '../../../extractors/text/forms/case.ts'
import { findPlaces } from '../../../extractors/text/places/places.ts'

const { entries, byId } = gazetteer
const ours = entries.filter(({ country }) => country === 'KZ' || country === 'CN')

describe('data', () => {
  test('Kazakhstan has 17 regions and 3 cities of their rank, with their ISO codes', () => {
    const top = entries.filter(({ partOf }) => partOf === 'KZ')
    expect(top.filter(({ kind }) => kind === 'region')).toHaveLength(17)
    expect(top.filter(({ kind }) => kind === 'city').map(({ id }) => id)).toEqual([
      'KZ-75',
      'KZ-71',
      'KZ-79',
    ])
    expect(byId.get('KZ-ALA')?.name).toBe('Алматы')
  })

  test('China has 34 units of province rank and 333 below them', () => {
    expect(entries.filter(({ id }) => /^CN-[A-Z]{2}$/.test(id))).toHaveLength(34)
    expect(entries.filter(({ id }) => /^CN-\d{4}00$/.test(id))).toHaveLength(333)
  })

  test('every unit hangs on its country', () => {
    for (const { id, country } of ours) {
      let at = id
      for (let up = byId.get(at)?.partOf; up; up = byId.get(at)?.partOf) at = up
      expect(at, id).toBe(country)
    }
  })

  test('names are of one alphabet each', () => {
    for (const { id, names, adjectives } of entries) {
      for (const { text, marks } of [...names, ...adjectives]) {
        if (marks.has('code')) continue
        for (const word of text.split(/[^\p{L}]+/u)) {
          expect(
            /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word),
            `${id} ${word}`,
          ).toBe(false)
        }
      }
    }
  })

  test('places of Kazakhstan and China have coordinates within their country', () => {
    for (const { id, country, kind, latitude, longitude } of ours) {
      if (kind === 'country') continue
      const [south, north, west, east] = country === 'KZ' ? [40, 56, 46, 88] : [15, 54, 73, 135]
      expect(latitude, id).toBeGreaterThan(south)
      expect(latitude, id).toBeLessThan(north)
      expect(longitude, id).toBeGreaterThan(west)
      expect(longitude, id).toBeLessThan(east)
    }
  })
})

/** Entries whose name another one shares: the text around decides, without it the other one holds. */
const NAMESAKES: Record<string, string> = {
  'KZ-10-abajskij': 'KZ-79-abajskij',
  'KZ-35-abajskij': 'KZ-79-abajskij',
  'KZ-31-zhambylskij': 'KZ-19-zhambylskij',
  'KZ-59-zhambylskij': 'KZ-19-zhambylskij',
  'KZ-55-aktogajskij': 'KZ-35-aktogajskij',
  'KZ-59-esilskij': 'KZ-11-esilskij',
  'CN-652901': 'KZ-55-aksu',
  'CN-654004': 'KZ-33-khorgos',
  'CN-331000': 'CN-321200',
  'CN-341300': 'CN-320500',
  'CN-360900': 'CN-230700',
  'CN-361000': 'CN-350100',
  'CN-610800': 'CN-450900',
}

describe('every entry is found by its own name', () => {
  const found = (text: string): string =>
    findPlaces(text)
      .flatMap(({ places }) => places.map(({ entry }) => entry.id))
      .join()

  test.each(['nom', 'gen', 'ins'] as const)('canonical names in the %s', (kase) => {
    const lost: string[] = []
    for (const { id, name, names } of entries) {
      const bare = names.some(
        ({ text, marks }) =>
          text === name &&
          !['head', 'surname', 'pl', 'indecl'].some((mark) => marks.has(mark as Mark)),
      )
      // `inflect` alone takes «Аньхой» for an adjective; places.test.ts has its forms.
      if (!bare || name.endsWith('ой')) continue
      const forms = name.includes('«') ? [name] : inflect(name).filter((one) => one.case === kase)
      const got = forms.map((form) => {
        const text = typeof form === 'string' ? form : form.text
        return found(`Речь зашла о развитии ${text}, сказал он`)
      })
      const wanted = NAMESAKES[id] ?? id
      if (!got.includes(wanted)) lost.push(`${id} ${name}: ${got.join(' or ')}`)
    }
    expect(lost).toEqual([])
  })

  test('a namesake is found beside the unit above it', () => {
    const lost: string[] = []
    for (const id of Object.keys(NAMESAKES)) {
      const entry = byId.get(id)
      const above = byId.get(entry?.partOf ?? '')?.name
      const got = found(`Делегация посетила ${entry?.name} (${above})`)
      if (!got.startsWith(`${id},`)) lost.push(`${id}: ${got}`)
    }
    expect(lost).toEqual([])
  })

  test('aliases lead to their entry, or to a namesake', () => {
    const lost: string[] = []
    for (const { id, names } of entries) {
      for (const { text, marks } of names) {
        if (marks.has('head') || marks.has('surname') || marks.has('code')) continue
        // «Суар» serves «в СУАРе»; the bare acronym counts in capitals only.
        if (text === 'Суар') continue
        // The prefecture is called by its seat's name only where the text names it in full too.
        if (id === 'CN-652300') continue
        const got = found(`Делегация осмотрела ${text} и вернулась`)
        if (got !== id && got !== NAMESAKES[id]) lost.push(`${id} ${text}: ${got}`)
      }
    }
    expect(lost).toEqual([])
  })

  test('adjectives lead to their entry, or to one that shares them', () => {
    const lost: string[] = []
    for (const { id, adjectives } of entries) {
      for (const { text, marks } of adjectives) {
        if (marks.has('head') || text.endsWith('о')) continue
        const sharers = entries.filter((one) => one.adjectives.some((two) => two.text === text))
        const got = found(`Прибыл ${text} гость`)
        if (!sharers.some((one) => one.id === got)) lost.push(`${id} ${text}: ${got}`)
      }
    }
    expect(lost).toEqual([])
  })
})

test('a county counts behind its head or before the unit above it, in any case, and nowhere else', () => {
  const ids = (text: string) =>
    findPlaces(text).flatMap(({ places }) => places.map(({ entry }) => entry.id))
  expect(ids('Приехал глава уезда Чанфэна')).toEqual(['CN-340121'])
  expect(ids('глава района Сюаньу города Нанкина')).toEqual(['CN-320102', 'CN-320100'])
  expect(ids('из Куньшаня (Сучжоу)')).toEqual(['CN-320583', 'CN-320500'])
  expect(ids('сказал Чанфэн')).toEqual([])
})

test('a final soft sign does not tell two Chinese names apart: «Шицзячжуань» can be read as Шицзячжуан', () => {
  // Names that stand with a head are not widened so.
  const chinese = gazetteer.entries.filter(
    ({ country, names }) => country === 'CN' && !names[0]?.marks.has('head'),
  )
  const soft = new Map<string, string>()
  for (const { id, names } of chinese)
    for (const { text } of names) if (/^[А-ЯЁ][а-яё]{2,}нь$/.test(text)) soft.set(text, id)
  const clashes = chinese.flatMap(({ id, names }) =>
    names.flatMap(({ text }) => {
      const other = soft.get(`${text}ь`)
      return other !== undefined && other !== id ? [text] : []
    }),
  )
  // A province and a city or prefecture of the same name, spelled either way.
  expect(clashes).toEqual(['Цзилин', 'Хайнан'])
})
