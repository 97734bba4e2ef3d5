import type { DateMention } from '../dates/types.ts'
import { findNumbers, type NumberMention } from '../numbers/numbers.ts'
import type { Bound } from '../words/bounds.ts'
import { type FlatText, flatText } from '../words/flat-text.ts'
import { continues } from './continues.ts'
import { UNKNOWN } from './counted.ts'
import { falls } from './growth.ts'
import { invertedCounts } from './inverted.ts'
import { kindsOf } from './kind.ts'
import { type FigureKind, findTriggers } from './lexicon.ts'
import { membersBefore } from './members-before.ts'
import { partnersOf } from './partner.ts'
import { type Period, periodsOf } from './period.ts'
import { plannedOf } from './planned.ts'
import { withShipments } from './shipped.ts'

export { type FigureKind, figureProofs } from './lexicon.ts'

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
  /** ISO 4217 where it was money. */
  money: string | null
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
  read: FlatText = flatText(sentence),
): FigureCandidate[] {
  const priced = previous !== null && (TRADE.has(previous.kind) || previous.kind === 'investment')
  const traded = priced ? previous.money : null
  const numbers = findNumbers(sentence, traded, read).filter((number) => isFigure(sentence, number))
  const { flat } = read
  const behind = counted(read, offset, previous)
  if (numbers.length === 0) return behind
  const triggers = withShipments(findTriggers(read), flat)
  const others = dates.filter((date) => !behind.some((one) => isWithin(date, one)))
  const periods = periodsOf(flat, numbers, inside(others, offset, sentence.length))
  const kinds = kindsOf(flat, numbers, triggers, previous?.kind)
  const partners = partnersOf(flat, numbers)
  const planned = plannedOf(flat, numbers)
  const told = numbers.flatMap((number, index) => {
    const { kind, trigger, growth } = kinds[index] ?? UNKNOWN
    // «экспорт в сто раз меньше импорта» compares, it measures nothing
    if (number.kind === 'times' && !growth) return []
    const down = growth && falls(flat, number)
    const signed = (value: number) => percentOf(number, value, down) * (down ? -1 : 1)
    const candidate: FigureCandidate = {
      kind,
      value: signed(number.value),
      unit: number.kind === 'times' ? '%' : kind === 'projects' ? 'projects' : number.unit,
      period: periodOf(periods[index], kind, flat) ?? carried(kind, flat, previous),
      bound: number.bound,
      start: offset + number.start,
      end: offset + number.end,
      trigger: trigger && { start: offset + trigger.start, end: offset + trigger.end },
      growth,
      planned: planned[index] ?? false,
      withChina: partners[index]?.withChina ?? false,
      withOthers: partners[index]?.withOthers ?? false,
      rule: `figure/${kind}`,
    }
    const high = number.range?.[1]
    return high === undefined ? [candidate] : [candidate, { ...candidate, value: signed(high) }]
  })
  return [
    ...told.filter(
      (one) => one.kind !== 'other' || !behind.some(({ start }) => start === one.start),
    ),
    ...behind.filter(
      ({ start }) => !told.some((one) => one.start === start && one.kind !== 'other'),
    ),
  ]
}

/** «предприятий с китайским капиталом на учёте 58» */
function counted(
  { flat: sentence, words }: FlatText,
  offset: number,
  previous: PreviousFigure | null,
): FigureCandidate[] {
  const before = previous?.kind
  const own =
    before === 'enterprises' || before === 'projects' ? membersBefore(sentence, before) : []
  return [...invertedCounts(sentence, words), ...own].map(({ value, unit, period, start, end }) => {
    const kind =
      unit === 'projects' ? 'projects' : unit === 'persons' ? 'population' : 'enterprises'
    return {
      kind,
      value,
      unit,
      period: period ?? carried(kind, sentence, previous),
      bound: '=',
      start: offset + start,
      end: offset + end,
      trigger: null,
      growth: false,
      planned: false,
      withChina: true,
      withOthers: false,
      rule: `figure/${kind}`,
    }
  })
}

/** «вырос в 1,5 раза» is a growth of 50 %, «сократился вдвое» a fall by 50 %; other numbers stay. */
function percentOf({ kind }: NumberMention, value: number, down: boolean): number {
  if (kind !== 'times') return value
  const percent = down ? 100 * (1 - 1 / value) : 100 * (value - 1)
  return Math.round(percent * 100) / 100
}

/** No figures: documents (counted by the agreement) and «две страны», «трёх регионов» as a way to say who. */
function isFigure(sentence: string, number: NumberMention): boolean {
  if (number.kind === 'silent') return false
  const spelled = !/\d/.test(sentence.slice(number.start, number.end))
  // «не один десяток предприятий»
  if (spelled && /(?:^| )не (?:один )?$/i.test(sentence.slice(0, number.start))) return false
  return !(spelled && number.value < 5 && SIDES.has(number.unit))
}

const SIDES = new Set(['countries', 'regions', 'cities'])

const isWithin = (date: DateMention, one: FigureCandidate): boolean =>
  date.start >= one.start && date.end <= one.end

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
  if (/^["«– -]*(?:годом ранее|год назад) /.test(flat)) return yearBefore(previous.period)
  if (previous.kind === kind && kind !== 'other') return previous.period
  if (TRADE.has(kind) && TRADE.has(previous.kind)) return previous.period
  return continues(flat) ? previous.period : null
}

/** «Годом ранее было …»: the year before that of the figure told last. */
const yearBefore = (period: string | null): string | null =>
  period !== null && /^\d{4}$/.test(period) ? String(Number(period) - 1) : null

const TRADE = new Set<FigureKind>(['trade_turnover', 'export', 'import'])
