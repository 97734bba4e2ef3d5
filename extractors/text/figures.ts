import type { Bound } from './bounds.ts'
import type { DateMention } from './date-types.ts'
import { type FigureKind, findTriggers, type Trigger } from './figure-lexicon.ts'
import { type Period, periodsOf } from './figure-period.ts'
import { flatten } from './flat.ts'
import { findNumbers, type NumberMention } from './numbers.ts'

export { type FigureKind, figureProofs } from './figure-lexicon.ts'

/** What a sentence states as a figure, but for the places, which the caller knows; offsets of the article. */
export interface FigureCandidate {
  kind: FigureKind
  value: number
  unit: string
  /** ISO date, range or duration; null where the sentence and the one before say none. */
  period: string | null
  bound: Bound
  /** The number with its unit. */
  start: number
  end: number
  /** The words that gave the kind; null where the counted noun itself did, or nothing. */
  trigger: { start: number; end: number } | null
  /** Change of the thing, not its size: «вырос на 11 %», «в 1,5 раза». */
  growth: boolean
  /** Hoped for: «довести до 35 млрд», «к 2030 году», «планируется вложить». */
  planned: boolean
  /** The sentence names China or a Chinese region's adjective. */
  withChina: boolean
  /** The sentence names another country and not China: turnover with others is left out of the record. */
  withOthers: boolean
  rule: string
}

/** The last figure before a sentence, from which period and kind may be carried on. */
export interface PreviousFigure {
  kind: FigureKind
  period: string | null
}

/**
 * Figures of one sentence, in order; a range gives two. `offset` is the sentence's place in the article, `dates` are
 * the article's (those outside are ignored), `previous` is the last figure of the sentence before, if any.
 */
export function findFigures(
  sentence: string,
  offset: number,
  dates: readonly DateMention[],
  previous: PreviousFigure | null,
): FigureCandidate[] {
  const numbers = findNumbers(sentence).filter((number) => isFigure(sentence, number))
  if (numbers.length === 0) return []
  const flat = flatten(sentence)
  const triggers = findTriggers(flat)
  const periods = periodsOf(flat, numbers, inside(dates, offset, sentence.length))
  const kinds = kindsOf(flat, numbers, triggers, previous)
  const partner = partnerOf(flat)
  return numbers.flatMap((number, index) => {
    const { kind, trigger, growth } = kinds[index] ?? UNKNOWN
    const candidate: FigureCandidate = {
      kind,
      value: number.value,
      unit: number.unit,
      period: periodOf(periods[index], kind, flat) ?? carried(kind, flat, previous),
      bound: number.bound,
      start: offset + number.start,
      end: offset + number.end,
      trigger: trigger && { start: offset + trigger.start, end: offset + trigger.end },
      growth,
      planned: PLANNED.test(flat),
      ...partner,
      rule: `figure/${kind}`,
    }
    const high = number.range?.[1]
    return high === undefined ? [candidate] : [candidate, { ...candidate, value: high }]
  })
}

/** No figures: documents (counted by the agreement) and «две страны», «трёх регионов» as a way to say who. */
function isFigure(sentence: string, number: NumberMention): boolean {
  if (number.kind === 'silent') return false
  const spelled = !/\d/.test(sentence.slice(number.start, number.end))
  return !(spelled && number.value < 5 && SIDES.has(number.unit))
}

const SIDES = new Set(['countries', 'regions', 'cities'])

interface Kind {
  kind: FigureKind
  trigger: Trigger | null
  growth: boolean
}

const UNKNOWN: Kind = { kind: 'other', trigger: null, growth: false }

function kindsOf(
  flat: string,
  numbers: readonly NumberMention[],
  triggers: readonly Trigger[],
  previous: PreviousFigure | null,
): Kind[] {
  const paired = pairs(flat, numbers, triggers)
  return numbers.map((number, index) => {
    const trigger = paired?.[index] ?? triggerOf(flat, number, numbers, triggers)
    const told = trigger?.kind ?? (CONTINUES.test(flat) ? previous?.kind : undefined) ?? 'other'
    const growth = number.kind === 'times' || (number.unit === '%' && grows(flat, number))
    if (growth) return { kind: told, trigger, growth }
    if (number.kind === 'share') return { kind: 'other', trigger, growth }
    if (number.kind === 'noun') return { ...counted(flat, number, trigger), growth }
    if (told === 'population') return UNKNOWN
    if (told === 'other' && trigger === null && COST.test(flat)) {
      return { kind: 'investment', trigger, growth }
    }
    return { kind: told, trigger, growth }
  })
}

/** «экспорт и импорт составили 60 и 88 млн долларов соответственно»: in order. */
function pairs(
  flat: string,
  numbers: readonly NumberMention[],
  triggers: readonly Trigger[],
): readonly Trigger[] | null {
  const first = numbers[0]
  if (first === undefined || numbers.length < 2 || triggers.length !== numbers.length) return null
  if (!/соответственно/.test(flat)) return null
  return triggers.every((trigger) => trigger.end <= first.start) ? triggers : null
}

/** The word right behind («24 млрд долларов инвестиций»), else the last before, else the first after, no number between. */
function triggerOf(
  flat: string,
  number: NumberMention,
  numbers: readonly NumberMention[],
  triggers: readonly Trigger[],
): Trigger | null {
  const after = triggers.find((one) => one.start >= number.end)
  if (
    after &&
    /^ (?:(?:прямых|иностранных|китайских) ){0,2}$/.test(flat.slice(number.end, after.start))
  )
    return after
  const before = triggers.findLast((one) => one.end <= number.start)
  if (before) return joined(flat, before, triggers)
  const next = numbers.find((one) => one.start > number.end)
  if (after && (next === undefined || after.start < next.start || next.kind === 'share')) {
    return joined(flat, after, triggers)
  }
  return null
}

/** «объём экспорта и импорта составил …»: both together are the turnover. */
function joined(flat: string, trigger: Trigger, triggers: readonly Trigger[]): Trigger {
  const other = triggers.find(
    (one) =>
      one !== trigger &&
      PAIR.has(`${one.kind} ${trigger.kind}`) &&
      /^(?: и |\/)$/.test(
        flat.slice(Math.min(one.end, trigger.end), Math.max(one.start, trigger.start)),
      ),
  )
  if (other === undefined) return trigger
  const [start, end] = [Math.min(other.start, trigger.start), Math.max(other.end, trigger.end)]
  return { kind: 'trade_turnover', start, end }
}

const PAIR = new Set(['export import', 'import export'])

/** Counted nouns: enterprises with Chinese capital, projects, people; tons follow «экспорт», the rest is `other`. */
function counted(
  flat: string,
  number: NumberMention,
  trigger: Trigger | null,
): Omit<Kind, 'growth'> {
  if (number.unit === 'projects') return { kind: 'projects', trigger: null }
  if (number.unit === 'persons') {
    const people = trigger?.kind === 'population' || /^жител/.test(flat.slice(number.noun?.start))
    return people && !ATTENDED.test(flat) ? { kind: 'population', trigger } : UNKNOWN
  }
  if (number.unit === 'enterprises' || number.unit === 'companies') {
    const behind = flat.slice(number.end, number.end + 60)
    const between = flat.slice(number.start, number.noun?.start)
    const own = WITH_CAPITAL.test(behind) || /совместн/.test(between)
    const chinese = /кита[йе]/.test(between) && OPERATES.test(flat) && !ATTENDED.test(flat)
    return own || chinese ? { kind: 'enterprises', trigger: null } : UNKNOWN
  }
  if (number.unit === 'tons' && (trigger?.kind === 'export' || trigger?.kind === 'import'))
    return { kind: trigger.kind, trigger }
  return UNKNOWN
}

const WITH_CAPITAL =
  /^[^.,;]{0,30}(?:с (?:\p{L}+ ){0,2}(?:участием|капиталом|инвестициями|долей)|(?:кита\p{L}+) (?:капитал|участи))/u
const OPERATES =
  /действу|работа|функционир|зарегистр|осуществля|деятельность|насчитыва|создан|открыт|имеется|присутству/
const ATTENDED = /участ(?:ие|вова|ник)|форум|выставк|посетил|собрал/
const COST = /на (?:общую )?сумму|сумма (?:сделк|проект)|обойдется|бюджет проект|оценивается в/
const CONTINUES =
  /^["«(– -]*(?:этот|данный|при этом|он[аои]? |это |из них|из этого|из этой|в том числе|за (?:этот|аналогичн)|тогда как)|показател/

/** A change, by «на … %» with a verb of growth, «рост …», or «на … % больше». */
function grows(flat: string, number: NumberMention): boolean {
  const before = flat.slice(Math.max(0, number.start - 140), number.start)
  const after = flat.slice(number.end, number.end + 24)
  if (/^ ?(?:больше|меньше|выше|ниже|по сравнению|к уровню)/.test(after)) return true
  if (/\+ ?$/.test(before)) return true
  const near =
    /(?:^|[^\p{L}])на (?:(?:более чем|свыше|более|почти|около|порядка|целых) )?(?:чем )?$/u
  if (near.test(before)) return GROWTH.test(before)
  return /(?:рост|прирост|увеличение|снижение|спад|темп\p{L}? роста)(?: (?:составил\p{L}?|в|на|до|-|более|свыше|почти|около|и)){0,3} ?$/u.test(
    before,
  )
}

const GROWTH =
  /вырос|возрос|увелич|прирос|прибав|подня|сни[зж]|сократ|упал|уменьш|рост|превы[сш]|нараст|повы[сш]|раст[еу]|прирост|снижен|опередил/

function inside(dates: readonly DateMention[], offset: number, length: number): DateMention[] {
  return dates
    .filter((date) => date.start >= offset && date.end <= offset + length)
    .map((date) => ({ ...date, start: date.start - offset, end: date.end - offset }))
}

/**
 * Sizes of economies are of years and months: the day of a speech is no period, «на 1 января» is. Shares and counts of
 * no kind are not dated by a «сейчас» somewhere in the sentence.
 */
function periodOf(said: Period | undefined, kind: FigureKind, flat: string): string | null {
  const period = said?.date ?? null
  if (kind === 'other') return said?.now ? null : period
  if (period === null || !/^\d{4}-\d{2}-\d{2}$/.test(period)) return period
  if (/(?:^| )(?:на|по состоянию на) \d{1,2} /.test(flat)) return period
  return /сегодня/.test(flat) ? period.slice(0, 4) : null
}

function carried(kind: FigureKind, flat: string, previous: PreviousFigure | null): string | null {
  if (previous === null) return null
  if (previous.kind === kind && kind !== 'other') return previous.period
  if (TRADE.has(kind) && TRADE.has(previous.kind)) return previous.period
  return CONTINUES.test(flat) ? previous.period : null
}

const TRADE = new Set<FigureKind>(['trade_turnover', 'export', 'import'])
const PLANNED =
  /планиру|намерен|довести|нарастить|поставлен\p{L}* задач|цел\p{L}{1,3} (?:увелич|довести)|к 20\d\d году|будет (?:вложен|инвестирован)|предполага|ожида(?:ет|ют)ся|должн[аоы]/u

function partnerOf(flat: string): { withChina: boolean; withOthers: boolean } {
  const text = flat.replace(/(?:долл\p{L}*\.?|\$) ?сша/gu, '')
  const withChina = CHINA.test(text)
  return { withChina, withOthers: !withChina && OTHERS.test(text) }
}

const CHINA = /кита[йяюе]|кнр|поднебесн|суар(?!\p{L})|синьцзян/u
const OTHERS =
  /росси|рф(?!\p{L})|узбекистан|узбекск|кыргызстан|киргизи|таджикистан|туркмени|монголи|турци|турецк|иран(?!\p{L}{4})|инди[яиюе]й?(?!\p{L})|герман|сша(?!\p{L})|евросоюз|еаэс|(?<!\p{L})ес(?!\p{L})|снг|беларус|азербайджан|коре[яиюе]|япони|афганистан|эмират|оаэ|пакистан|грузи[яию]|франци|итали[яию]|британи|украин|польш/u
