import type { NumberMention } from '../numbers/numbers.ts'
import { type Kind, UNKNOWN } from './counted.ts'

/** Kinds with what a number takes from its neighbour: a part of a sum, the other writing of one, a growth of what was counted. */
export function settled(
  flat: string,
  numbers: readonly NumberMention[],
  kinds: readonly Kind[],
): Kind[] {
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

/** A part that no word of its own says the kind of is of its sum's. */
function partOf(kinds: readonly Kind[], index: number): Kind {
  const [sum, own] = [kinds[index - 1] ?? UNKNOWN, kinds[index] ?? UNKNOWN]
  return own.kind === 'other' && own.trigger === null ? { ...own, kind: sum.kind } : own
}
