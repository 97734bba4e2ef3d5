import { readLines } from '../../gazetteer/tsv.ts'
import { adjacent, behindPlaceWord, GOVERNOR, isOblique, PLACE_WORD } from './beside-bare.ts'
import { placeKey } from './key.ts'
import { namesPerson } from './names-person.ts'
import type { Reading } from './types.ts'
import { isAcronym, type Walk } from './walk.ts'

/**
 * What a bare noun still lacks: `weak`, another mention of it without doubt; `beside`, the unit above it, named
 * directly behind.
 */
export type Doubt = 'weak' | 'beside' | null

/** Which readings of a noun without a head hold where it stands (words `at` to `next`), and with what doubt. */
export function readsBare(
  walk: Walk,
  at: number,
  next: number,
  nouns: readonly Reading[],
): { readings: Reading[]; doubt: Doubt } {
  const word = walk.words[at]
  if (word === undefined || badHyphen(walk, at) || followedByNumber(walk, next)) return NONE
  if (namesBuilding(walk, next) || namesPerson(walk, at, next)) return NONE
  const possible = nouns.filter(
    (one) =>
      one.headClass === null &&
      (word.info.upper || !isAcronym(one)) &&
      !(one.marks.has('site') && behindAdjective(walk, at)) &&
      !(one.entry.country === 'CN' && behindFamilyName(walk, at)),
  )
  const readings = possible.filter((one) => !one.marks.has('head'))
  if (readings.length === 0) {
    if (governedHere(walk, at, next) || livedIn(walk, at, next, possible))
      return { readings: possible, doubt: null }
    const chinese = calledChinese(walk, at, possible)
    if (chinese.length > 0) return { readings: chinese, doubt: null }
    const towns = possible.filter(({ entry }) => /^(?:city|county|prefecture)$/.test(entry.kind))
    return { readings: towns, doubt: 'beside' }
  }
  if (readings.some((one) => one.marks.has('common')) && seemsCommon(walk, at, next))
    return { readings, doubt: 'weak' }
  if (!readings.some((one) => one.marks.has('surname'))) return { readings, doubt: null }
  if (behindGivenName(walk, at)) return NONE
  // «между Сатпаевом и …»: a man would be «Сатпаевым»
  const town = /[оеё]вом$/.test(word.info.key) || visited(walk, at)
  return { readings, doubt: town || behindPlaceWord(walk, at) ? null : 'weak' }
}

/** «гости посетили Сатпаев», «делегация посетила Конаев», «консул Ли Сян посетил Конаев»: a man would be «Сатпаева». */
function visited(walk: Walk, at: number): boolean {
  const verb = adjacent(walk, at)?.info.key ?? ''
  if (!/[оеё]в$/.test(walk.words[at]?.info.key ?? '')) return false
  if (/^(?:посети(?:ли|ла|т|ят)|посещали|покинул[аи]|осмотрел[аи]|объехали)$/.test(verb))
    return verb !== 'посетит' || adjacent(walk, at - 1)?.info.capital === true
  return verb === 'посетил' && adjacent(walk, at - 1)?.info.capital === true
}

/**
 * «аким Шу», «в акимате Темира», «делегация Абая»: who governs a town shows that its name is no word; behind an аким no person's name
 * follows, unless the town's stands in another case than his («аким Темира Ерлан …»).
 */
function governedHere(walk: Walk, at: number, next: number): boolean {
  const before = adjacent(walk, at)
  if (before === undefined || !GOVERNOR.test(before.info.key)) return false
  const behind = adjacent(walk, next) === walk.words[next - 1] ? walk.words[next] : undefined
  // «аким Самарского района»
  if (behind?.info.heads.length) return false
  return behind?.info.capital !== true || (before.info.key === 'аким' && isOblique(walk, at))
}

/** «Риддер и китайский Алтай»: the town of China where the adjective before its name says so; «Китайский Алтай» are mountains. */
function calledChinese(walk: Walk, at: number, possible: readonly Reading[]): Reading[] {
  const before = adjacent(walk, at)
  if (!before || before.info.capital || !/^китайск(?:ий|ого|ому|им|ом)$/.test(before.info.key))
    return []
  return possible.filter(({ entry }) => entry.country === 'CN' && entry.kind === 'city')
}

/** «завод в Алге», «гости из Шу»: behind such a preposition no man and no word, but a town of ours. */
function livedIn(walk: Walk, at: number, next: number, [only, other]: readonly Reading[]): boolean {
  const before = adjacent(walk, at)
  if (!before || !only || other || !/^(?:во?|из)$/.test(before.info.key)) return false
  const { entry, marks } = only
  const town = entry.country === 'KZ' && entry.kind === 'city' && !marks.has('village')
  return town && walk.words[next]?.info.capital !== true
}

const NONE = { readings: [], doubt: null }

/** «Аксу-Аюлы», «Астана-Экспо»: a part of a hyphenated word counts only beside other places. */
function badHyphen(walk: Walk, at: number): boolean {
  const word = walk.words[at]
  if (word === undefined || word.parts === 1) return false
  const from = at - word.part
  for (let index = from; index < from + word.parts; index++) {
    const part = walk.words[index]
    if (!part?.info.names.some((one) => one.readings.some(({ role }) => role === 'noun')))
      return true
  }
  return false
}

/** «Пекин-2022». */
function followedByNumber(walk: Walk, next: number): boolean {
  const end = walk.words[next - 1]?.end ?? 0
  return /^[-–‑]\d/.test(walk.text.slice(end, end + 2))
}

/** «Пекин Палас», «Алматы Тауэрс», «Астана Арена»: a building's name. */
function namesBuilding({ text, words }: Walk, next: number): boolean {
  const [before, word] = [words[next - 1], words[next]]
  if (!before || !word?.info.capital || !BUILDINGS.has(word.info.key)) return false
  return text.slice(before.end, word.start) === ' '
}

const BUILDINGS = new Set(
  'палас плаза тауэр тауэрс молл хаус хотел резиденс арена марриотт хилтон'.split(' '),
)

/** A common word at the start of a sentence or in capitals («Семей в городе стало больше»). */
function seemsCommon(walk: Walk, at: number, next: number): boolean {
  const word = walk.words[at]
  if (word === undefined) return true
  const opens = /(?:^|[.!?…:\n]["»”)]?\s*[-–—]?\s*[«"“„(]?)$/.test(
    walk.text.slice(Math.max(0, word.start - 6), word.start),
  )
  if (!opens && !word.info.upper) return false
  const gap = walk.text.slice(walk.words[next - 1]?.end ?? 0, walk.words[next]?.start)
  const follower = walk.words[next]?.info
  const listed = /^\s[–—-]\s/.test(gap) || (/^,\s/.test(gap) && follower?.capital === true)
  // «Семей (область Абай)»
  const bracketed =
    /^\s\($/.test(gap) && walk.words[next]?.info.heads.some((head) => head.kinds[0] !== '-')
  // «Рудный и китайский Тайань»
  const attribute = /^(?:китайск|казахстанск|наш)/.test(walk.words[next + 1]?.info.key ?? '')
  const joined =
    follower?.key === 'и' && walk.words[next + (attribute ? 2 : 1)]?.info.capital === true
  // «Семей подписал»
  const acts = /^(?:под|за)[а-я]+[аи]л$|^(?:стал|принял|провёл|провел)$/.test(follower?.key ?? '')
  return !(listed || joined || bracketed || acts)
}

/** «Заилийский Алатау», «Монгольский Алтай». */
function behindAdjective(walk: Walk, at: number): boolean {
  const before = adjacent(walk, at)
  return before?.info.capital === true && /ск(?:ий|ого|ому|им|ом)$/.test(before.info.key)
}

/** «Ли Хайнань», «Ван Нинбо»: what follows a Chinese family name is a given name. */
function behindFamilyName(walk: Walk, at: number): boolean {
  const before = adjacent(walk, at)
  return before?.info.capital === true && FAMILY_NAMES.has(before.info.key)
}

const FAMILY_NAMES = new Set(
  readLines('extractors/lexicon/chinese-surnames.tsv')
    .map(([name = '']) => placeKey(name))
    // Prepositions and conjunctions that open a sentence: «На Хайнане», «И Шанхай».
    .filter((name) => !/^(?:.|на|но|не|ни|да|до|за|ко|со|то)$/.test(name)),
)

/** «Динмухамед Конаев», «Д. Конаев». */
function behindGivenName(walk: Walk, at: number): boolean {
  const word = walk.words[at]
  if (word === undefined) return false
  if (/\p{Lu}\.\s?$/u.test(walk.text.slice(Math.max(0, word.start - 3), word.start))) return true
  const before = adjacent(walk, at)
  return (
    before?.info.capital === true &&
    before.info.key.length > 3 &&
    before.info.names.length === 0 &&
    before.info.key !== 'между' &&
    !PLACE_WORD.test(before.info.key)
  )
}
