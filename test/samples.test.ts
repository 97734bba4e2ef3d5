import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import {
  Agreement,
  Country,
  Event,
  Figure,
  Official,
  Organization,
  Place,
  Sector,
  Tie,
} from '../extractors/record.ts'

/** The written samples: each text has gold, each gold is well formed and speaks of its own text. */

const root = fileURLToPath(new URL('../samples/', import.meta.url))
const FOLDERS = ['articles', 'test']

/** The record without what only printed records carry. */
const Gold = z.strictObject({
  id: z.string(),
  source: z.string().nullable(),
  url: z.string().nullable(),
  title: z.string().nullable(),
  publishedAt: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  places: z.array(Place.omit({ id: true, asPrinted: true, evidence: true }).strict()),
  officials: z.array(
    Official.omit({ id: true, latin: true, evidence: true }).extend({ country: Country }).strict(),
  ),
  organizations: z.array(Organization.omit({ id: true, evidence: true }).strict()),
  sectors: z.array(Sector),
  agreements: z.array(
    Agreement.omit({ count: true, place: true, occasion: true, evidence: true }).strict(),
  ),
  ties: z.array(Tie.omit({ place: true, occasion: true, evidence: true }).strict()),
  events: z.array(Event.omit({ name: true, sectors: true, evidence: true }).strict()),
  figures: z.array(Figure.omit({ bound: true, evidence: true }).strict()),
  notes: z.string().optional(),
})
type Gold = z.infer<typeof Gold>

const files = (folder: string) => readdirSync(root + folder).sort()
const goldIds = (folder: string) =>
  files(folder).flatMap((f) => (f.endsWith('.json') ? [f.slice(0, -5)] : []))
const textFiles = (folder: string) => files(folder).filter((f) => /\.(txt|html)$/.test(f))

const readGold = (folder: string, id: string): Gold =>
  Gold.parse(JSON.parse(readFileSync(`${root}${folder}/${id}.json`, 'utf8')))

/** Kazakh letters and Latin look-alikes folded, soft hyphens gone: enough to look for stems. */
const FOLD: Record<string, string> = {
  ё: 'е',
  ә: 'а',
  і: 'и',
  қ: 'к',
  ғ: 'г',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  ң: 'н',
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  x: 'х',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
  y: 'у',
}
const fold = (text: string) =>
  Array.from(text.toLowerCase().replaceAll('\u00ad', ''), (c) => FOLD[c] ?? c).join('')

const readText = (folder: string, id: string) => {
  const file = textFiles(folder).find((f) => f.replace(/\.(txt|html)$/, '') === id) ?? ''
  const bytes = readFileSync(`${root}${folder}/${file}`)
  const charset = bytes.includes('charset=windows-1251') ? 'windows-1251' : 'utf-8'
  return fold(new TextDecoder(charset, { fatal: true }).decode(bytes))
}

/** Other ways to print a place, as regular speech of the field has them. */
const PRINTED: Record<string, string[]> = {
  'Синьцзян-Уйгурский автономный район': ['СУАР', 'Синьцзян', 'Синцзянь'],
  'Нинся-Хуэйский автономный район': ['Нинся'],
  'Восточно-Казахстанская область': ['ВКО'],
  'Северо-Казахстанская область': ['СКО'],
  'Западно-Казахстанская область': ['ЗКО'],
  'Южно-Казахстанская область': ['ЮКО'],
  'область Жетысу': ['Жетісу', 'жетысус'],
  'область Улытау': ['Ұлытау'],
  Пекин: ['китайской столице'],
  Конаев: ['Қонаев'],
  'Туркестанская область': ['области Туркестан'],
  'Карагандинская область': ['карагандинц'],
}
const GENERIC = /^(область|район|автономный|округ|города?|провинции|сэз|мцпс|генеральное)$/
const stems = (name: string) =>
  name
    .split(/[\s«»–"-]+/)
    .filter((word) => word !== '' && !GENERIC.test(word.toLowerCase()))
    .map((word) => fold(word).slice(0, Math.max(2, Math.min(5, word.length - 2))))
const occurs = (text: string, name: string) =>
  stems(name).every((stem) => text.includes(stem)) ||
  (PRINTED[name] ?? []).some((form) => text.includes(fold(form)))

const COUNTRIES: Record<string, Country> = { Казахстан: 'KZ', Китай: 'CN' }

/** Which countries the parties of an agreement are of, by the record's own places and bodies. */
const sides = (gold: Gold, parties: string[]) => {
  const known = new Map<string, string | null>([
    ...Object.entries(COUNTRIES),
    // «аким области» in the region's main city: the region is told by its akim alone
    ...gold.officials.map((o) => [o.of ?? o.name, o.country] as const),
    ...gold.organizations.map((o) => [o.name, o.country] as const),
    ...gold.places.map((p) => [p.name, p.country] as const),
  ])
  return parties.map((party) => known.get(party) ?? `unknown: ${party}`)
}

describe.each(FOLDERS)('samples/%s', (folder) => {
  test('every text has gold and every gold its text', () => {
    const texts = textFiles(folder).map((f) => f.replace(/\.(txt|html)$/, ''))
    expect(texts.length).toBeGreaterThan(0)
    expect(texts).toEqual(goldIds(folder))
  })

  test.each(goldIds(folder))('%s', (id) => {
    const gold = readGold(folder, id)
    const text = readText(folder, id)
    expect(gold.id).toBe(id)
    for (const { name } of [...gold.places, ...gold.officials, ...gold.organizations])
      expect(occurs(text, name), `${name} is in the text`).toBe(true)
    for (const { parties, signatories } of gold.agreements) {
      const countries = sides(gold, parties)
      expect(new Set(countries), parties.join(', ')).toEqual(new Set(['KZ', 'CN']))
      for (const signer of signatories) expect(gold.officials.map((o) => o.name)).toContain(signer)
    }
    for (const { a, b } of gold.ties) expect(sides(gold, [a, b])).toEqual(['KZ', 'CN'])
    for (const name of gold.agreements.flatMap((a) => a.sectors))
      expect(gold.sectors).toContain(name)
  })
})

/** Heads of state are no invented persons: they may stand anywhere. */
const isHeadOfState = ({ post, name }: Gold['officials'][number]) =>
  /^(?:президент|глава государства)$/.test(post ?? '') || name === 'Си Цзиньпин'

test('no person stands in both splits', () => {
  const [dev = [], held = []] = FOLDERS.map((folder) =>
    goldIds(folder).flatMap((id) =>
      readGold(folder, id)
        .officials.filter((o) => !isHeadOfState(o))
        .map((o) => o.name),
    ),
  )
  expect(held.filter((name) => dev.includes(name))).toEqual([])
})
