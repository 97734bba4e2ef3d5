import type { NumberMention } from '../numbers/numbers.ts'

/** Whether the words about each number, from the number before it on, speak of hopes; «с 20 до 40 млрд» is one hope. */
export function plannedOf(flat: string, numbers: readonly NumberMention[]): boolean[] {
  const all: boolean[] = []
  for (const [index, number] of numbers.entries()) {
    const between = flat.slice(numbers[index - 1]?.end ?? 0, number.start)
    const behind = /^[^,;.\d]{0,12}(?:\d{4} году?)?/.exec(flat.slice(number.end, number.end + 40))
    const goesOn = index > 0 && /^[^,;]{0,30} (?:до|на сумму)[^,;]{0,16}$/.test(between)
    const told = `${between} ${flat.slice(number.start, number.end)}${behind?.[0] ?? ''}`
    all.push(PLANNED.test(told) || (goesOn && all[index - 1] === true))
  }
  return all
}

const PLANNED =
  /планиру|намерен|довести|нарастить|поставлен\p{L}* задач|став\p{L}{2,3} (?:себе )?(?:цел|задач)|(?:выйти|подняться) на|достичь|достигнуть|цел\p{L}{1,3} (?:увелич|довести)|(?<!% |раза |уровню |сравнению |отношению |рост\p{L}{0,2} |снижени\p{L}{1,2} |% относительно )к 20\d\d году(?! (?:он[аои]? )?(?:уже )?(?:превысил|достиг|составил|вырос|увеличил|приблизил|подня|упал|снизил|сократил))|будет (?:вложен|инвестирован)|(?<!\p{L})план\p{L}{0,2} (?:на [^.;,\d]{0,40}(?:20\d\d года? )?)?(?:составля\p{L}+|-)|предполага|ожида(?:ет|ют)ся|должн[аоы]/u
