import type { Chunk } from '../../../engine/chunk.ts'
import { wordLike } from '../../../engine/word-like.ts'
import { canBeGenitive } from '../../../text/forms/genitive.ts'
import { isCount } from './count-words.ts'

/** «врачи», «33 школьника» */
export const isSeveral = ({ tags }: Chunk, before: Chunk | undefined): boolean =>
  tags.has('Plural') || (tags.has('Gen') && isCount(before))

/** «врачи из Урумчи», «шанхайские учёные», «школьники Риддера»: people of whom the place that they are from is told. */
export function isOfPlace(at: number, all: readonly Chunk[]): boolean {
  const [before, next, second] = [all[at - 1], all[at + 1], all[at + 2]]
  if (before?.tags.has('PlaceAdjective')) return true
  if (next?.mention?.kind === 'place')
    return next.tags.has('Gen') && !next.tags.has('PlaceAdjective')
  // «преподаватели, приехавшие из Ланьчжоу»
  if (next?.tags.has('Comma') && isArrival(second))
    return all[at + 3]?.normal === 'из' && (isPlace(all[at + 4]) || isPlace(all[at + 5]))
  return (
    next?.normal === 'из' &&
    (isPlace(second) || (unit.test(second?.normal ?? '') && isPlace(all[at + 3])))
  )
}

/** Whether a chunk names a place. */
export const isPlace = (chunk: Chunk | undefined): boolean => chunk?.mention?.kind === 'place'
const unit = /^(?:город|провинци|област|уезд|район|округ)/

/** «группа во главе с …», «тридцать человек из Чанцзи», «группа бизнесменов из Хэбэя»: people who come together. */
export function isParty(chunk: Chunk, at: number, all: readonly Chunk[]): boolean {
  const behind = all.slice(at + 1, at + 5)
  if (behind.some(({ tags }) => tags.has('Head'))) return true
  if (chunk.normal.startsWith('групп') && behind.some(({ tags }) => tags.has('Guests'))) return true
  if (isTeamOf(chunk, behind)) return true
  // «рабочая группа провинции»
  const [next] = behind
  if (all[at - 1]?.normal.startsWith('рабоч') && (isPlace(next) || unit.test(next?.normal ?? '')))
    return true
  // «группа казахстанских врачей», «группа талгарских детей»
  const of = isOfCountry(behind[0]) || behind[0]?.tags.has('PlaceAdjective')
  if (of && behind[1]?.tags.has('People')) return true
  return behind.some(
    (word, i) =>
      word.normal === 'из' &&
      (behind[i + 1]?.mention?.kind === 'place' || isOfCountry(behind[i + 1])),
  )
}

const isOfCountry = (chunk: Chunk | undefined): boolean => chunk?.mention?.kind === 'country'

/** «съёмочная группа телевидения СУАР», «группа депутатов маслихата области»: people of a body or office of a place; not «группа компаний». */
function isTeamOf(chunk: Chunk, behind: readonly Chunk[]): boolean {
  const [first] = behind
  if (!first || !chunk.normal.startsWith('групп') || things.test(first.normal)) return false
  const { mention } = first
  if (mention?.kind === 'official') return mention.name === null && mention.places.length > 0
  return ownsAt(behind, 0)
}

/** «телевидения СУАР», «деятелей культуры Цзянсу», «системы здравоохранения Китая»: one to three nouns in the genitive with their place or country right behind. */
export function ownsAt(chunks: readonly Chunk[], at: number): boolean {
  for (let next = at; next < at + 3; next++) {
    const noun = chunks[next]
    // «партийной школы китайской провинции Аньхой»
    const place = chunks[chunks[next + 1]?.tags.has('CountryAdjective') ? next + 2 : next + 1]
    if (noun?.mention !== null || !noun.token.word || !canBeGenitive(noun.normal)) return false
    if (isPlace(place) || (isOfCountry(place) && !place?.tags.has('CountryAdjective')))
      return place?.tags.has('Gen') === true
  }
  return false
}
const things = /^(?:компани|предприят|фирм|товар|стран|город|провинци|регион|риск|кров)/

const isArrival = wordLike(/^(?:прибывш|приехавш|прилетевш)(?:ие|их|им|ими)$/)
/** The tags of «прибывшие», «приехавших» …, by ending: people in that case. */
export const arrivals: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['шие', new Set(['Group', 'Plural', 'Nom'])],
  ['ших', new Set(['Group', 'Plural', 'Gen', 'Acc'])],
  ['шим', new Set(['Group', 'Plural', 'Dat'])],
  ['ими', new Set(['Group', 'Plural', 'Ins'])],
])

/** «с прибывшими встретился аким», «принял прибывших»: those who came, where no noun, goal or origin follows. */
export function areArrivals(
  chunk: Chunk,
  before: Chunk | undefined,
  next: Chunk | undefined,
): boolean {
  if (!isArrival(chunk) || before?.tags.has('Comma') || before?.mention) return false
  if (next === undefined || next.tags.has('Comma') || /^[.!?…:;–—-]$/.test(next.normal)) return true
  return (
    (next.mention?.kind === 'official' && next.tags.has('Nom')) ||
    ['Past', 'Future', 'MeetVerb', 'ReceiveVerb', 'And'].some((tag) => next.tags.has(tag))
  )
}
