import type { Chunk } from '../../../../engine/chunk.ts'
import { wordLike } from '../../../../engine/word-like.ts'
import { Slot } from '../../../../text/words/lexeme.ts'

/** What the noun at `at` is by a verb beside it: an office `opened`; a works, school, line or train `launched`, aid handed over too; null for neither. */
export function beganAt(all: readonly Chunk[], at: number): 'opened' | 'launched' | null {
  const noun = all[at]
  const kind = noun && kinds.in(noun.token.lexeme)
  if (kind === undefined || (kind === 'aid' && !isAid(all, at))) return null
  // Behind its noun the verb stands only at the head of a sentence; «первый в этом году грузовой поезд» has more words before it.
  const from = Math.max(0, at - (kind === 'office' ? 4 : 7))
  const to = at > 5 ? at : at + 14
  for (let i = from; i < Math.min(all.length, to); i++) {
    const chunk = all[i]
    if (!chunk || chunk.mention || !(verbs[kind](chunk) || isWork(all, i))) continue
    // «договорились открыть рейс» begins none
    if (kind === 'line' && chunk.normal.endsWith('ть') && !isPlanning(all[i - 1])) continue
    // «переход будет открыт пять дней в неделю»
    if (kind === 'line' && all.slice(i, i + 9).some(open)) continue
    const between = all.slice(Math.min(i, at) + 1, Math.max(i, at))
    if (between.some((word) => apart[kind].some((tag) => word.tags.has(tag)))) continue
    return kind === 'office' && finished.test(chunk.normal) ? 'opened' : 'launched'
  }
  return null
}

/** «гуманитарный груз», «гуманитарную помощь», which a person hands over or meets. */
const isAid = (all: readonly Chunk[], at: number): boolean =>
  /^гуманитарн(?:ый|ую)$/.test(all[at - 1]?.normal ?? '') &&
  all.some(({ mention }) => mention?.kind === 'official' && mention.name !== null)

type Kind = 'office' | 'house' | 'line' | 'train' | 'stone' | 'aid'

const kinds = new Slot<Kind>()
const nouns: readonly [Kind, string][] = [
  [
    'office',
    'представительство офис павильон консульство генконсульство филиал генеральное магазин',
  ],
  [
    'house',
    'институт центр кампус завод фабрика фабрику комплекс мастерская мастерскую лаборатория лабораторию факультет терминал хаб техникум колледж дом предприятие производство хранилище музей памятник кабинет отделение класс цех зал клуб школа школу клиника клинику больница больницу библиотека библиотеку парк сквер аллея аллею стела стелу бюст мемориал мост склад элеватор теплица теплицу ферма ферму комбинат станция станцию электростанция электростанцию площадка площадку типография типографию кафедра кафедру курсы',
  ],
  [
    'line',
    'рейс рейсы авиарейс авиарейсы маршрут линия линию сообщение авиасообщение переход нефтепровод газопровод трубопровод',
  ],
  ['train', 'поезд состав электропоезд эшелон автопоезд автобус'],
  ['stone', 'капсулу капсула камень фундамент'],
  ['aid', 'груз помощь'],
]
for (const [kind, forms] of nouns) for (const form of forms.split(' ')) kinds.set(form, kind)

const verbs: Readonly<Record<Kind, (chunk: Chunk) => boolean>> = {
  office: wordLike(
    /^(?:откры(?:ва)?л(?:ся|ась|ось|[аи])?|открыт[ао]?|откро[ею]т(?:ся)?|открыть|запустить)$/,
  ),
  house: wordLike(
    /^(?:откры(?:ва)?л(?:ся|ась|ось|[аи])?|открыт[ао]?|запущен[ао]?|запустил[аи]?|введен[ао]?|заработал[ао]?)$/,
  ),
  line: wordLike(
    /^(?:откры(?:ва)?л(?:ся|ась|ось|ись|[аи])?|откро[ею]т(?:ся)?|открыт[аоы]?|открыть|выполнен[ао]?|выполнил[аи]?|запущен[аоы]?|запустил[аи]?|запуст[ия]т|запустить|заработал[ао]?)$/,
  ),
  train: wordLike(
    /^(?:отправил(?:ся|[аи])?|отправится|отправлен|отбыл|отбудет|вышел|выйдет|выехал|выедет|отошел|отойдет|ушел|уйдет|тронулся|запущен|запустил[аи]?)$/,
  ),
  aid: wordLike(/^(?:встретил|принял|вручил|передал)[аи]?$/),
  stone: wordLike(/^залож(?:ен[аы]?|ил[аи]?)$/),
}
// A deed of its own; «консульство открыто» may speak of long ago.
const finished = /^(?:открыл(?:ся|ась|ось)|работу)$/

const isPlanning = wordLike(
  /^(?:планиру[ею]т(?:ся)?|намерен[аы]?|готов[ия]тся|собира[ею]тся|начн[ею]т)$/,
)
const open = wordLike(/^(?:дней|суток|часов|круглосуточно|ежедневно)$/)

/** «начал свою работу» */
const isWork = (all: readonly Chunk[], at: number): boolean =>
  all[at]?.normal === 'работу' &&
  [all[at - 1], all[at - 2]].some((chunk) => /^начал[аио]?$/.test(chunk?.normal ?? ''))

/** What parts the verb from the noun, so that the one does not tell of the other. */
const apart: Readonly<Record<Kind, readonly string[]>> = {
  office: ['Not', 'Which', 'Comma'],
  house: ['Not', 'Which', 'Comma'],
  line: ['Not', 'Which', 'Comma'],
  train: ['Not', 'Which'],
  stone: ['Not'],
  aid: ['Not', 'Which', 'Comma'],
}
