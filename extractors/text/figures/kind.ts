import type { NumberMention } from '../numbers/numbers.ts'
import { continues } from './continues.ts'
import { costs, isBought, isPriced } from './cost.ts'
import { counted, type Kind, UNKNOWN } from './counted.ts'
import { grows } from './growth.ts'
import type { FigureKind, Trigger } from './lexicon.ts'

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
    if (compares(flat, number)) return UNKNOWN
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
  return kinds.map((kind, index) => {
    if (isPartOf(flat, numbers, index)) return partOf(kinds, index)
    if (growsToo(flat, numbers, kinds, index))
      return { ...kind, kind: kinds[index - 1]?.kind ?? 'other' }
    const beside = sameSum(flat, numbers, index)
    return beside === null ? kind : alike(kind, kinds[beside] ?? UNKNOWN)
  })
}

/** «порядка 4 700 предприятий, это в 1,4 раза больше»: a growth that no word of its own says the kind of is of what was told before the comma. */
function growsToo(
  flat: string,
  numbers: readonly NumberMention[],
  kinds: readonly Kind[],
  index: number,
): boolean {
  const [before, number, own] = [numbers[index - 1], numbers[index], kinds[index]]
  if (!before || !number || !own?.growth || own.kind !== 'other' || own.trigger) return false
  return THAT_IS.test(flat.slice(before.end, number.start))
}

const THAT_IS =
  /^[^.,;:]{0,60}(?:(?:,| -) (?:что|это|а это)| -) (?:почти |уже |более чем )?(?:(?:на|в) )?(?:почти |более чем )?$/

/** «80 млрд тенге ($ 249 млн) инвестиций»: the other writing of a sum, in another currency; null where there is none. */
function sameSum(flat: string, numbers: readonly NumberMention[], index: number): number | null {
  const joins = (at: number) => {
    const [first, second] = [numbers[at], numbers[at + 1]]
    if (first?.kind !== 'money' || second?.kind !== 'money' || first.unit === second.unit)
      return false
    return REWRITTEN.test(flat.slice(first.end, second.start))
  }
  if (joins(index - 1)) return index - 1
  return joins(index) ? index + 1 : null
}

const REWRITTEN =
  /^ ?(?:[(/] ?(?:или |это |что |эквивалент\p{L}* )?|,? (?:или|что|эквивалентно|по курсу это) )(?:равно |составляет |эквивалентно |приблизительно |примерно |около |почти |более |свыше |порядка )?$/u

/** A sum whose kind no word of its own says is of the kind of its other writing. */
const alike = (own: Kind, other: Kind): Kind =>
  own.kind === 'other' && own.trigger === null ? { ...own, kind: other.kind } : own

/** «проекты на 540 млн долларов, из которых 210 миллионов …»: money of the sum before. */
function isPartOf(flat: string, numbers: readonly NumberMention[], index: number): boolean {
  const [sum, part] = [numbers[index - 1], numbers[index]]
  if (sum?.kind !== 'money' || part?.kind !== 'money') return false
  const between = flat.slice(sum.end, part.start)
  return NEXT_ONE.test(between) || (part.value < sum.value && OF_THAT.test(between))
}

/** «первый завод стоил 900 млн тенге, второй – 1,3 млрд» */
const NEXT_ONE =
  /^,? (?:а )?(?:втор|трет|друг|следующ)\p{L}{2,3} - (?:около |более |почти |свыше )?$/u

const OF_THAT =
  /^,? (?:из (?:них|которых|этой суммы)|в том числе) (?:около |более |почти |свыше )?$/

/** «стоимость муки до 2 раз ниже, чем в Китае»: one thing beside another, nothing that grew. */
const compares = (flat: string, { kind, end }: NumberMention): boolean =>
  kind === 'times' && BESIDE.test(flat.slice(end, end + 40))

const BESIDE =
  /^ ?(?:ниже|выше|меньше|больше|дешевле|дороже),? (?:(?:чем )?(?:импорт|экспорт|ввоз|вывоз)|чем (?:в|у) (?:кита|кнр|поднебесн|росси|нас|них|сосед|казахстан|узбек|европ)|(?:российск|китайск|казахстанск|европейск))/

/** A part that no word of its own says the kind of is of its sum's. */
function partOf(kinds: readonly Kind[], index: number): Kind {
  const [sum, own] = [kinds[index - 1] ?? UNKNOWN, kinds[index] ?? UNKNOWN]
  return own.kind === 'other' && own.trigger === null ? { ...own, kind: sum.kind } : own
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
function shippedBehind(flat: string, { unit, end }: NumberMention, triggers: readonly Trigger[]) {
  if (unit !== 'tons') return null
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
