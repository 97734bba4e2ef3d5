import type { Chunk } from '../../../engine/chunk.ts'
import { dayNumber } from '../../../text/calendar.ts'
import { isBackground } from '../dates.ts'
import type { Scene } from './scene.ts'
import type { EventView } from './skeleton.ts'

/** What the noun at `at` is by a verb beside it: an office `opened`, a works, school, line or train `launched`, or null for neither. */
export function beganAt(all: readonly Chunk[], at: number): 'opened' | 'launched' | null {
  const noun = all[at]
  if (!noun) return null
  const kind = kinds.get(noun.mention ? noun.token.lower : noun.normal)
  if (kind === undefined) return null
  const words = verbs[kind]
  // «первый в этом году грузовой поезд»: more words stand between than at an office
  const reach = kind === 'office' ? 4 : 7
  for (let i = Math.max(0, at - reach); i < Math.min(all.length, at + 14); i++) {
    if (i > at && at > 5) return null
    const chunk = all[i]
    if (!chunk || chunk.mention) continue
    if (!words.test(chunk.normal) && !beganWork(all, i)) continue
    const between = all.slice(Math.min(i, at) + 1, Math.max(i, at))
    if (between.some((word) => splits(word, kind))) continue
    return kind === 'office' && office.test(chunk.normal) ? 'opened' : 'launched'
  }
  return null
}

type Kind = 'office' | 'house' | 'line' | 'train' | 'stone'

const kinds = new Map<string, Kind>()
const nouns: readonly [Kind, string][] = [
  ['office', 'представительство офис павильон консульство генконсульство филиал генеральное'],
  [
    'house',
    'институт центр кампус завод фабрика фабрику комплекс мастерская мастерскую лаборатория лабораторию факультет терминал хаб техникум колледж дом предприятие производство хранилище музей памятник',
  ],
  ['line', 'рейс авиарейс маршрут линия линию сообщение авиасообщение переход'],
  ['train', 'поезд состав электропоезд эшелон автопоезд лайнер'],
  ['stone', 'капсулу капсула камень фундамент'],
]
for (const [kind, forms] of nouns) for (const form of forms.split(' ')) kinds.set(form, kind)

const opening = '(?:открыл(?:ся|ась|ось|а|и)?|открыт[ао]?'
const office = /^открыл(?:ся|ась|ось)$|^работу$/
const verbs: Readonly<Record<Kind, RegExp>> = {
  office: new RegExp(`^${opening})$`),
  house: new RegExp(`^${opening}|запущен[ао]?|запустил[аи]?|введен[ао]?|заработал[ао]?)$`),
  line: new RegExp(`^${opening}|откроется|откроют|запущен[ао]?|запустил[аи]?|заработал[ао]?)$`),
  train:
    /^(?:отправил(?:ся|и)|отправится|отправлен|прибыл|прибудет|выехал|отбыл|запущен|запустили)$/,
  stone: /^залож(?:ен[аы]?|ил[аи]?)$/,
}

/** «начал свою работу» */
const beganWork = (all: readonly Chunk[], at: number): boolean =>
  all[at]?.normal === 'работу' &&
  [all[at - 1], all[at - 2]].some((chunk) => /^начал[аои]?$/.test(chunk?.normal ?? ''))

/** A comma or another clause between the verb and the noun: the one does not tell of the other. */
const splits = (chunk: Chunk, kind: Kind): boolean =>
  chunk.tags.has('Which') || (chunk.tags.has('Comma') && kind !== 'train') || chunk.tags.has('Not')

/** Told as the news: in the first sentences or with a day less than a month off, and not recalled. */
export function isNews(scene: Scene, view: EventView, day: string | null): boolean {
  if (isBackground(view.view)) return false
  if (view.index <= 4) return true
  const { publishedAt } = scene.analysis.article
  return (
    publishedAt !== null &&
    day?.length === 10 &&
    Math.abs(dayNumber(publishedAt.slice(0, 10)) - dayNumber(day)) <= 31
  )
}
