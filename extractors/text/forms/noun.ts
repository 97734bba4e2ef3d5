import type { Endings, Gender } from './adjective.ts'
import { fromPlural, plural } from './noun-plural.ts'
import { frozen, HARD, HUSH, hardStem, softStem, VELAR_OR_HUSH } from './noun-stem.ts'

export interface Paradigm {
  gender: Gender
  sg: Endings | null
  pl: Endings | null
}

/**
 * Declension of one Russian noun, full word forms by case, for every paradigm that the nominative allows
 * (an unknown proper name in -ь may be of either gender). Endings after Zaliznyak's tables; stress is unknown,
 * so both instrumentals are given after hushing consonants.
 */
export function declineNoun(word: string, gender?: Gender, animate?: boolean): Paradigm[] {
  const lower = word.toLowerCase()
  const alive = animate ?? ANIMATE.test(lower)
  const proper = word !== lower
  if (isStill(lower, proper)) return [{ gender: gender ?? 'n', sg: frozen(word), pl: frozen(word) }]
  if (gender === 'pl' || (gender === undefined && !proper && isPluralOnly(lower))) {
    return [{ gender: 'pl', sg: null, pl: fromPlural(word, alive) }]
  }
  const paradigms = gendersOf(lower, gender, proper).map((one) => ({
    gender: one,
    sg: singular(word, lower, one, alive),
    pl: proper ? null : plural(word, lower, one, alive),
  }))
  return paradigms.filter((paradigm) => paradigm.sg !== null)
}

const ANIMATE =
  /(?:аким|губернатор|мэр|министр|посол|консул|секретарь|директор|президент|председатель|заместитель|начальник|руководитель|представитель|глава|советник|депутат|ректор|премьер|партнер|партнёр|побратим|член|лидер|специалист|господин|товарищ|спикер|сенатор|инвестор|предприниматель|посланник|помощник|управляющий|чиновник|ученый|учёный|студент|турист|житель|гражданин|посетитель|участник|спортсмен|журналист|менеджер|основатель|учредитель|владелец|дипломат|атташе|маслихатчик|коллега|гость|эксперт|госпожа|прокурор|генерал|полковник|профессор|академик|комиссар|уполномоченный|инженер|врач|судья|вождь|тренер|[аеиоя]нец|[аи]ец|лец|купец|художник|аналитик|историк)$/
const FEMININE =
  /(?:ость|есть|знь|сть|жь|шь|чь|щь|вь|фть|бль|область|связь|сеть|роль|цель|печать|соль|сталь|мебель|медь|модель|площадь|степень|осень|ткань|отрасль|мысль|прибыль|модель|(?<![а-яё])дань|пристань|гавань|артель|магистраль|вертикаль|ведомость|пошлина|деталь|тетрадь|очередь|помощь|пыль|мель|смесь|запись|подпись|живопись|роспись|обувь|кровь|запчасть|часть|лошадь|емкость)$/
const MASCULINE =
  /(?:тель|арь|январь|февраль|апрель|июнь|июль|тябрь|оябрь|кабрь|день|путь|уровень|рубль|корабль|автомобиль|профиль|текстиль|портфель|отель|фестиваль|уголь|камень|корень|гость|вождь|ноль|стиль|дождь|кремль|картофель|щебень|госсекретарь|спектакль|ансамбль|коктейль|туннель|тоннель|панель-|кремень|ремень|якорь|(?<![а-яё])юань|консоль-|водитель|король|нефтяник)$/

/** Borrowed nouns that have one form; of places in -о only Russian ones decline («Боголюбово», not «Циндао»). */
function isStill(lower: string, proper: boolean): boolean {
  if (proper) return lower.endsWith('о') && !/(?:[оеё]в|[иы]н|ск|ц|л)о$/.test(lower)
  return /(?:^|-)(?:атташе|кафе|евро|метро|бюро|депо|авто|видео|фото|радио|кино|досье|шоссе|резюме|турне|ателье|портфолио|хобби|интервью|шоу|киловатт-)$/.test(
    lower,
  )
}

function gendersOf(lower: string, gender: Gender | undefined, proper: boolean): Gender[] {
  if (gender !== undefined) return [gender]
  if (/[ая]$/.test(lower))
    return [/(?:мя)$/.test(lower) && /^(?:время|имя|племя|знамя|пламя)$/.test(lower) ? 'n' : 'f']
  if (/[ое]$/.test(lower)) return ['n']
  if (!lower.endsWith('ь')) return ['m']
  if (MASCULINE.test(lower)) return ['m']
  if (FEMININE.test(lower)) return ['f']
  return proper ? ['m', 'f'] : ['f', 'm']
}

function isPluralOnly(lower: string): boolean {
  if (/[ыи]$/.test(lower))
    return !/^(?:жюри|такси|пари|леди|евро|ралли|шасси|конфетти)$/.test(lower)
  return /(?:ения|ания|ятия)$/.test(lower) && !/(?:компания|кампания)$/.test(lower)
}

function singular(word: string, lower: string, gender: Gender, alive: boolean): Endings | null {
  const stem = word.slice(0, -1)
  const last = lower.at(-1) ?? ''
  const before = lower.slice(0, -1)
  if (/^(?:время|имя)$/.test(lower)) return cells(word, `${stem.slice(0, -1)}мен`, 'и и - ем и')
  if (last === 'а') {
    const soft = VELAR_OR_HUSH.test(before) ? 'и' : 'ы'
    return cells(word, stem, HUSH.test(before) ? `${soft} е у ей/ой е` : `${soft} е у ой/ою е`)
  }
  if (last === 'я')
    return cells(word, stem, before.endsWith('и') ? 'и и ю ей/ею и' : 'и е ю ей/ею е')
  if (last === 'ь' && gender === 'f') return cells(word, stem, 'и и ь ью и')
  if (/(?:^|-)путь$/.test(lower)) return cells(word, stem, 'и и ь ём/ем и')
  if (last === 'ь' || last === 'й') {
    const base = last === 'ь' ? softStem(stem, lower) : stem
    const loc = lower.endsWith('ий') ? 'и' : 'е'
    return cells(word, base, `я ю ${alive ? 'я' : '-'} ем ${loc}`)
  }
  if (last === 'о') return cells(word, stem, 'а у о ом е')
  if (last === 'е') {
    if (before.endsWith('и')) return cells(word, stem, 'я ю е ем и')
    return cells(word, stem, HUSH.test(before) ? 'а у е ем е' : 'я ю е ем е')
  }
  if (!HARD.test(lower)) return frozen(word)
  const base = hardStem(word, lower)
  const ins = HUSH.test(lower) ? 'ем/ом' : 'ом'
  const loc = LOCATIVE_U.test(lower) ? 'е/у' : 'е'
  return cells(word, base, `а у ${alive ? 'а' : '-'} ${ins} ${loc}`)
}

const LOCATIVE_U = /(?:порт|мост|год|сад|лес|лед|край|пруд|берег|ряд|круг)$/
/** Cells from «gen dat acc ins loc»; «-» = the nominative, «/» parts variants. */
function cells(word: string, stem: string, line: string): Endings {
  const [gen = [], dat = [], acc = [], ins = [], loc = []] = line
    .split(' ')
    .map((cell) => cell.split('/').map((ending) => (ending === '-' ? word : stem + ending)))
  return { nom: [word], gen, dat, acc, ins, loc }
}
