import type { Draft } from './types.ts'

/**
 * «в Таразе и Шу», «Усть-Каменогорска, Курчатова и …»: beside a sure town of its country («и» joins two countries too), in its
 * case and before no further name; a name that two countries have («Чугучака, Алтая, Боро-Талы») between two such.
 */
export function inRow(text: string, drafts: readonly Draft[], index: number): boolean {
  const own = drafts[index]
  if (!own || own.adjective || /^\s\p{Lu}/u.test(text.slice(own.end, own.end + 2))) return false
  const { readings } = own
  const both = readings.some(({ entry }) => entry.country !== readings[0]?.entry.country)
  const rows = [drafts[index - 1], drafts[index + 1]].map(
    (other) => other !== undefined && isTownBeside(text, own, other),
  )
  return both ? rows.every(Boolean) : rows.some(Boolean)
}

function isTownBeside(text: string, own: Draft, other: Draft): boolean {
  if (other.adjective || other.weak || other.beside) return false
  const [from, to] = other.start < own.start ? [other.end, own.start] : [own.end, other.start]
  const gap = text.slice(from, to)
  // «Конаев и Нинбо подписали», of two countries
  const joined = gap === ' и '
  return (
    inList.test(gap) &&
    other.cases.some((kase) => own.cases.includes(kase)) &&
    other.readings.some(
      ({ entry }) =>
        town.test(entry.kind) &&
        own.readings.some((one) => joined || one.entry.country === entry.country),
    )
  )
}

/** What stands between places of one row. */
export const inList = /^(?:,? и (?:в )?|, (?:в )?)$/
const town = /^(?:city|county|prefecture|district|zone)$/
