import type { NumberMention } from '../numbers/numbers.ts'
import { continues } from './continues.ts'
import { costs, isBought, isPriced } from './cost.ts'
import { counted, type Kind, UNKNOWN } from './counted.ts'
import { grows } from './growth.ts'
import type { FigureKind, Trigger } from './lexicon.ts'
import { settled } from './neighbours.ts'

/** Kinds of a sentence's numbers, in order; `previousKind` serves where the sentence goes on about the same thing. */
export function kindsOf(
  flat: string,
  numbers: readonly NumberMention[],
  triggers: readonly Trigger[],
  previousKind: FigureKind | undefined,
): Kind[] {
  const paired = pairs(flat, numbers, triggers)
  // asked once a sentence, not once a number of it
  const carried = previousKind && continues(flat) ? previousKind : undefined
  const kinds = numbers.map((number, index): Kind => {
    const trigger = paired?.[index] ?? triggerOf(flat, number, numbers, triggers)
    const told = trigger?.kind ?? carried ?? 'other'
    if (compares(flat, number) || isDifference(flat, number)) return UNKNOWN
    const growth =
      (number.kind === 'times' && number.value < BEYOND_GROWTH) ||
      (number.unit === '%' && grows(flat, number))
    // «живёт втрое больше людей, чем …» compares, it tells of no growth
    if (told === 'population' && number.kind === 'times') return UNKNOWN
    if (growth) return { kind: told, trigger, growth }
    // «экспорт в сто раз меньше импорта» compares
    if (number.kind === 'share' || number.kind === 'times')
      return { kind: 'other', trigger, growth }
    if (number.kind === 'noun') {
      const { kind, trigger: by } = counted(flat, number, trigger)
      return { kind, trigger: by, growth }
    }
    if (told === 'population') return UNKNOWN
    // «договор на поставку 100 автобусов стоимостью 9,2 млрд тенге»
    if (told === 'investment' && trigger && isBought(flat, trigger))
      return { kind: 'other', trigger, growth }
    if (told === 'other' && (isPriced(flat, number) || (trigger === null && costs(flat, number)))) {
      return { kind: 'investment', trigger, growth }
    }
    return { kind: told, trigger, growth }
  })
  return settled(flat, numbers, kinds)
}

/** «стоимость муки до 2 раз ниже, чем в Китае»: one thing beside another, nothing that grew. */
const compares = (flat: string, { kind, end }: NumberMention): boolean =>
  kind === 'times' && BESIDE.test(flat.slice(end, end + 40))

/** «это на 61 млн долларов больше, чем годом ранее»: by how much, nothing of its own. */
const isDifference = (flat: string, { kind, start, end }: NumberMention): boolean =>
  kind === 'money' &&
  /^ ?(?:больше|меньше|выше|ниже)/.test(flat.slice(end, end + 10)) &&
  /(?:^| )на (?:почти |более чем |около )?[$€¥]?$/.test(flat.slice(Math.max(0, start - 20), start))

const BESIDE =
  /^ ?(?:ниже|выше|меньше|больше|дешевле|дороже),? (?:(?:чем )?(?:импорт|экспорт|ввоз|вывоз)|чем (?:в|у) (?:кита|кнр|поднебесн|росси|нас|них|сосед|казахстан|узбек|европ)|(?:российск|китайск|казахстанск|европейск))/

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
  const shipped = shippedBehind(flat, number, triggers)
  if (shipped) return shipped
  const after = triggers.find((one) => one.start >= number.end)
  // «890 млн – импорт и 250 млн – экспорт», «478 миллионов – приходится на наш экспорт»
  if (
    after &&
    /^ (?:(?:из (?:этой суммы|этого объема|этого|них) )?- (?:это )?|- на (?:наш |долю )?|- приход\p{L}+ на (?:наш |долю )?|(?:из (?:них|которых) )?(?:приход\p{L}+|пришл\p{L}+) на (?:наш |долю )?|(?:из них )?(?:дал|обеспечил|принес)[аои]? )$/u.test(
      flat.slice(number.end, after.start),
    ) &&
    !triggers.some((one) =>
      /^ - (?:около |более |почти )?$/.test(flat.slice(one.end, number.start)),
    )
  )
    return after
  if (
    after &&
    // «при населении 9,6 млн человек ВРП достигает …»
    number.unit !== 'persons' &&
    /^ (?:(?:прямых|иностранных|китайских) ){0,2}$/.test(flat.slice(number.end, after.start))
  )
    return after
  const before = triggers.findLast((one) => one.end <= number.start)
  if (before && number.start - before.end < REACH) return joined(flat, before, triggers)
  const next = numbers.find((one) => one.start > number.end)
  if (
    after &&
    !/[,;:(]/.test(flat.slice(number.end, after.start)) &&
    (next === undefined || after.start < next.start)
  ) {
    return joined(flat, after, triggers)
  }
  return null
}

/** «баранина, 20 тонн ценой 300 тыс. юаней, въехала в Китай»: where goods by weight went, told behind a comma. */
function shippedBehind(
  flat: string,
  { unit, start, end }: NumberMention,
  triggers: readonly Trigger[],
) {
  if (unit !== 'tons') return null
  // «на экспорт отправлено 4,5 млн тонн, импорт – 3,6 млн»
  const before = triggers.findLast((one) => one.end <= start)
  if (before && SHIPPED.has(before.kind) && !/[,;:]/.test(flat.slice(before.end, start)))
    return null
  const shipped = triggers.find(({ kind, start }) => start >= end && SHIPPED.has(kind))
  if (shipped === undefined) return null
  return /^(?:, | [^;:]*, )$/.test(flat.slice(end, shipped.start)) ? shipped : null
}

const SHIPPED = new Set<FigureKind>(['export', 'import'])

// A word farther off, in UTF-16 units, is about something else.
const REACH = 240

/** Nothing grows that many times in a year. */
const BEYOND_GROWTH = 20

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
