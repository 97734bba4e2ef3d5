import type { Endings } from './adjective.ts'

export type NounGender = 'm' | 'f' | 'n' | 'pl'
export interface Paradigm {
  gender: NounGender
  sg: Endings | null
  pl: Endings | null
}

/**
 * Declension of one Russian noun, full word forms by case, for every paradigm that the nominative allows
 * (an unknown proper name in -ь may be of either gender). Endings after Zaliznyak's tables; stress is unknown,
 * so both instrumentals are given after hushing consonants.
 */
export function declineNoun(word: string, gender?: NounGender, animate?: boolean): Paradigm[] {
  const lower = word.toLowerCase()
  const alive = animate ?? ANIMATE.test(lower)
  const proper = word !== lower
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

/** All cells hold the word itself. */
export function frozen(word: string): Endings {
  const one = [word]
  return { nom: one, gen: one, dat: one, acc: one, ins: one, loc: one }
}

const HUSH = /[жшщчц]$/
const VELAR_OR_HUSH = /[кгхжшщч]$/
const ANIMATE =
  /(?:аким|губернатор|мэр|министр|посол|консул|секретарь|директор|президент|председатель|заместитель|начальник|руководитель|представитель|глава|советник|депутат|ректор|премьер|партнер|партнёр|побратим|член|лидер|специалист|господин|товарищ|спикер|сенатор|инвестор|предприниматель|посланник|помощник|управляющий|чиновник|ученый|учёный|студент|турист|житель|гражданин|посетитель|участник|спортсмен|журналист|менеджер|основатель|учредитель|владелец|дипломат|атташе|маслихатчик|коллега|гость|эксперт|госпожа|прокурор|генерал|полковник|профессор|академик|комиссар|уполномоченный|инженер|врач)$/
const FEMININE =
  /(?:ость|есть|знь|сть|жь|шь|чь|щь|вь|фть|бль|область|связь|сеть|роль|цель|печать|соль|сталь|мебель|медь|модель|площадь|степень|осень|ткань|отрасль|мысль|прибыль|модель|дань|пристань|гавань|артель|магистраль|вертикаль|ведомость|пошлина|деталь|тетрадь|очередь|помощь|пыль|мель|смесь|запись|подпись|живопись|роспись|обувь|кровь|запчасть|часть|лошадь|емкость)$/
const MASCULINE =
  /(?:тель|арь|январь|февраль|апрель|июнь|июль|тябрь|оябрь|кабрь|день|путь|уровень|рубль|корабль|автомобиль|профиль|текстиль|портфель|отель|фестиваль|уголь|камень|корень|гость|вождь|ноль|стиль|дождь|кремль|картофель|щебень|госсекретарь|спектакль|ансамбль|коктейль|туннель|тоннель|панель-|кремень|ремень|якорь|юань|консоль-|водитель|король|нефтяник)$/

function gendersOf(lower: string, gender: NounGender | undefined, proper: boolean): NounGender[] {
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

function singular(word: string, lower: string, gender: NounGender, alive: boolean): Endings | null {
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
  if (!/[бвгджзклмнпрстфхцчшщ]$/.test(lower)) return frozen(word)
  const base = hardStem(word, lower)
  const ins = HUSH.test(lower) ? 'ем/ом' : 'ом'
  const loc = LOCATIVE_U.test(lower) ? 'е/у' : 'е'
  return cells(word, base, `а у ${alive ? 'а' : '-'} ${ins} ${loc}`)
}

function plural(word: string, lower: string, gender: NounGender, alive: boolean): Endings | null {
  const stem = word.slice(0, -1)
  const last = lower.at(-1) ?? ''
  const before = lower.slice(0, -1)
  if (/^(?:время|имя)$/.test(lower)) {
    return many(`${stem.slice(0, -1)}мен`, 'а', '', 'ам', false, [`${stem.slice(0, -1)}мён`])
  }
  if (last === 'а') {
    return many(stem, VELAR_OR_HUSH.test(before) ? 'и' : 'ы', '', 'ам', alive, [zero(stem)])
  }
  if (last === 'я') {
    const gen = /[иеаоу]$/.test(before) ? `${stem}й` : softZero(stem)
    return many(stem, 'и', '', 'ям', alive, [gen])
  }
  if (last === 'ь' && gender === 'f')
    return many(stem, 'и', 'ей', /[жшщч]ь$/.test(lower) ? 'ам' : 'ям', alive)
  if (last === 'ь') return many(softStem(stem, lower), 'и', 'ей', 'ям', alive)
  if (last === 'й') return many(stem, 'и', 'ев', 'ям', alive)
  if (last === 'о') return many(stem, 'а', '', 'ам', alive, [zero(stem)])
  if (last === 'е') {
    if (/[иь]$/.test(before)) return many(stem, 'я', '', 'ям', alive, [`${stem.slice(0, -1)}ий`])
    return HUSH.test(before)
      ? many(stem, 'а', '', 'ам', alive, [stem])
      : many(stem, 'я', 'ей', 'ям', alive)
  }
  if (!/[бвгджзклмнпрстфхцчшщ]$/.test(lower)) return frozen(word)
  const base = hardStem(word, lower)
  if (/(?:жан|ян|чан|дан)ин$/.test(lower) && alive) {
    return many(word.slice(0, -2), 'е', '', 'ам', true, [word.slice(0, -2)])
  }
  const nom = PLURAL_A.test(lower) ? 'а' : VELAR_OR_HUSH.test(base.toLowerCase()) ? 'и' : 'ы'
  const gen = /[жшщч]$/.test(lower) ? 'ей' : lower.endsWith('ц') ? 'ев' : 'ов'
  return many(base, nom, gen, 'ам', alive)
}

/** From a noun that has no singular («переговоры», «отношения», «связи»). */
function fromPlural(word: string, alive: boolean): Endings {
  const stem = word.slice(0, -1)
  const lower = word.toLowerCase()
  const last = lower.at(-1) ?? ''
  if (lower.endsWith('ии') || lower.endsWith('ия'))
    return many(stem, last, '', 'ям', alive, [`${stem}й`])
  if (last === 'я') return many(stem, last, 'ей', 'ям', alive)
  if (last === 'а') return many(stem, last, '', 'ам', alive, [zero(stem), `${stem}ов`])
  if (last === 'ы') return many(stem, last, '', 'ам', alive, [`${stem}ов`, zero(stem)])
  if (/[кгх]и$/.test(lower)) return many(stem, last, '', 'ам', alive, [`${stem}ов`, zero(stem)])
  if (/[жшщч]и$/.test(lower)) return many(stem, last, '', 'ам', alive, [`${stem}ей`, stem])
  if (last === 'и') return many(stem, last, '', 'ям', alive, [`${stem}ей`, `${stem}ь`])
  return frozen(word)
}

const LOCATIVE_U = /(?:порт|мост|год|сад|лес|лед|край|пруд|берег|ряд|круг)$/
const PLURAL_A =
  /^(?:город|профессор|директор|паспорт|поезд|дом|лес|адрес|цех|округ|край|остров|мастер|доктор|сорт|берег|век|глаз|счет|счёт|холод|доктор|инспектор|учитель|отпуск|корпус|номер|том|тон|кузов|луг)$/
const KEEPS_O =
  /(?:^|[^а-яё])(?:ток|сток|сок|шок|док|срок|блок|рок)$|(?:поток|исток|восток|отток|приток|водосток|урок|порок|пророк|бангкок|оброк|зарок|переток)$/

/** Drops the vowel that flees before an ending: «посол», «рынок», «владелец», «китаец». */
function hardStem(word: string, lower: string): string {
  const cut = (tail: string): string => word.slice(0, -2) + tail
  if (/[аеёиоуыэюя]ец$/.test(lower)) return cut('йц')
  if (/[аеёиоуыэюяйь][бвгджзклмнпрстфхчшщ]ец$/.test(lower)) {
    return lower.endsWith('лец') ? cut('ьц') : cut('ц')
  }
  if (/^(?:[а-яё-]*-)?(?:посол|угол|орел|орёл|узел|сон|лоб|рот)$/.test(lower))
    return cut(lower.at(-1) ?? '')
  if (/^(?:заем|заём|наем|наём)$/.test(lower)) return cut('йм')
  if (word === lower && /[бвгджзлмнпрстчш]ок$/.test(lower) && !KEEPS_O.test(lower)) return cut('к')
  return word
}

function softStem(stem: string, lower: string): string {
  if (/(?:уровень|день|камень|корень|ремень|огонь|щебень|ливень|парень|олень-)$/.test(lower)) {
    return stem.slice(0, -2) + stem.slice(-1)
  }
  return lower === 'уголь' ? 'угл' : stem
}

/** Genitive plural without ending; a vowel is put between two last consonants where the rule is regular. */
function zero(stem: string): string {
  const lower = stem.toLowerCase()
  const head = stem.slice(0, -1)
  if (lower === 'письм') return 'писем'
  if (/[йь]к$/.test(lower)) return `${stem.slice(0, -2)}ек`
  if (/[жшчщ]к$/.test(lower)) return `${head}ек`
  if (/[бвгдзлмнпрстфх]к$/.test(lower)) return `${head}ок`
  if (lower.endsWith('кн')) return `${head}он`
  if (/^(?:сестр|ведр)$/.test(lower)) return `${head}ёр`
  return stem
}

function softZero(stem: string): string {
  const lower = stem.toLowerCase()
  const head = stem.slice(0, -1)
  if (/[бвгджзкмпрстфхчш]н$/.test(lower)) return `${head}ен`
  if (/[вбмп]л$/.test(lower)) return `${head}ель`
  return `${stem}ь`
}

/** Cells from «gen dat acc ins loc»; «-» = the nominative, «/» parts variants. */
function cells(word: string, stem: string, line: string): Endings {
  const [gen = [], dat = [], acc = [], ins = [], loc = []] = line
    .split(' ')
    .map((cell) => cell.split('/').map((ending) => (ending === '-' ? word : stem + ending)))
  return { nom: [word], gen, dat, acc, ins, loc }
}

function many(
  stem: string,
  nom: string,
  gen: string,
  dat: 'ам' | 'ям',
  alive: boolean,
  genitive: readonly string[] = [stem + gen],
): Endings {
  const nominative = [stem + nom]
  return {
    nom: nominative,
    gen: genitive,
    dat: [stem + dat],
    acc: alive ? genitive : nominative,
    ins: [`${stem + dat}и`],
    loc: [`${stem}${dat.slice(0, 1)}х`],
  }
}
