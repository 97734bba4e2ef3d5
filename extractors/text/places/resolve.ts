import { gazetteer } from '../../gazetteer/index.ts'
import { inList, inRow } from './row.ts'
import type { Draft, PlaceMention, Reading } from './types.ts'

/**
 * Chooses one reading for each draft: by the units named beside it, then by those named elsewhere in the text, then
 * by the gazetteer's order. Weak drafts that nothing confirms are dropped.
 */
export function resolve(text: string, found: readonly Draft[]): PlaceMention[] {
  const drafts = found
    .map((draft, index) =>
      (draft.weak || draft.beside) && inRow(text, found, index)
        ? { ...draft, weak: false, beside: false }
        : draft,
    )
    .filter((draft, index) => !draft.beside || namedBehind(text, found, index))
  const sure = new Set<string>()
  const explicit = new Set<string>()
  for (const { readings, weak, adjective } of drafts) {
    const [only] = readings
    if (only === undefined || weak) continue
    if (readings.some(({ entry }) => entry !== only.entry)) continue
    sure.add(only.entry.id)
    if (!adjective) explicit.add(only.entry.id)
  }
  for (const id of namedTwice(text, drafts)) explicit.add(id)
  const mentions: PlaceMention[] = []
  drafts.forEach((draft, index) => {
    const reading = best(text, drafts, index, sure, explicit)
    if (reading === undefined) return
    if (draft.weak && !explicit.has(reading.entry.id)) return
    const { start, end, cases, number, adjective } = draft
    const printed = draft.printed ?? (adjective ? namedBy(reading) : reading.printed)
    const country = reading.entry.kind === 'country'
    const places = [{ entry: reading.entry, printed }]
    mentions.push({ start, end, places, cases, number, adjective, country })
  })
  return mentions
}

/** «кульджинские акробаты»: of a Chinese town with two names the one that the adjective is made of. */
function namedBy({ entry, printed }: Reading): string {
  const stem = printed.slice(0, 4)
  const made = (name: string): boolean => name.toLowerCase().startsWith(stem)
  if (entry.country !== 'CN' || made(entry.name)) return entry.name
  return entry.names.find(({ text }) => /^\p{L}+$/u.test(text) && made(text))?.text ?? entry.name
}

/**
 * Towns called like a person («У Сатпаева теперь есть побратим») that the text names twice, and nowhere a person or a street;
 * those called like a word («Семей») if once in the headline.
 */
function namedTwice(text: string, drafts: readonly Draft[]): string[] {
  const once = new Set<string>()
  const twice = new Map<string, string>()
  const title = text.indexOf('\n\n')
  for (const { weak, readings, start } of drafts) {
    const [reading] = readings
    if (!weak || !reading || readings.length > 1) continue
    const { id, name } = reading.entry
    if (once.has(id)) twice.set(id, name)
    if (reading.marks.has('surname') || start < title) once.add(id)
  }
  return [...twice].filter(([, name]) => !person(name).test(text)).map(([id]) => id)
}

/** «К. Сатпаев», «Каныш Сатпаев», «имени Сатпаева», «улица Сатпаева». */
const person = (name: string): RegExp =>
  new RegExp(
    `(?:\\p{Lu}\\.|\\p{Lu}\\p{Ll}{2,}|имени|им\\.|улиц\\p{Ll}+|проспект\\p{Ll}*|ул\\.) ?${name}`,
    'u',
  )

function best(
  text: string,
  drafts: readonly Draft[],
  index: number,
  sure: ReadonlySet<string>,
  explicit: ReadonlySet<string>,
): Reading | undefined {
  const { readings } = drafts[index] ?? { readings: [] }
  if (readings.length < 2) return readings[0]
  const beside = [...neighbours(text, drafts, index), ...ruledBy(text, drafts[index]?.start ?? 0)]
  const scored = readings.map((reading) => {
    const above = ancestors(reading.entry.id)
    let score = 0
    if (beside.some((id) => above.has(id))) score += 100
    else if (reading.marks.has('near')) score -= 1000
    if (explicit.has(reading.entry.id)) score += 40
    score += listed(text, drafts, index, reading) + acrossBorder(text, drafts, index, reading)
    for (const id of above) if (id.length > 2 && sure.has(id)) score += 20
    return { reading, score }
  })
  scored.sort((a, b) => b.score - a.score || a.reading.rank - b.reading.rank)
  return scored[0]?.reading
}

/** The country whose places have the office that stands right before: «мэр города Алтай», «секретарь парткома Хоргоса», «аким Алтая». */
function ruledBy(text: string, start: number): string[] {
  const before = text.slice(Math.max(0, start - 60), start)
  if (kazakhOffice.test(before)) return ['KZ']
  return chineseOffice.test(before) ? ['CN'] : []
}

const kazakhOffice = /(?<!\p{L})(?:акима?т?|маслихат)\p{L}{0,3} (?:(?:г\.|города) ?)?$/iu
const chineseOffice =
  /(?:(?<!\p{L})мэр|мэри|парткома|горкома|народного правительства|китайск\p{L}+ (?:город|округ|уезд|побратим)[^.;!?]{0,30})\p{L}{0,3} [-–—]? ?(?:(?:г\.|города) ?)?$/iu

/** Whether the next mention directly behind is a unit above one of the readings, below the country. */
function namedBehind(text: string, drafts: readonly Draft[], index: number): boolean {
  const own = drafts[index]
  const next = drafts[index + 1]
  if (own === undefined || next === undefined) return false
  if (!/^(?:\s|,\s|\s\()$/.test(text.slice(own.end, next.start))) return false
  return own.readings.some(({ entry }) =>
    next.readings.some(
      (other) => other.entry.kind !== 'country' && ancestors(entry.id).has(other.entry.id),
    ),
  )
}

/** In a list with others («в Павлодаре, Экибастузе и Аксу») a place is likely of their region, or of their country and kind. */
function listed(
  text: string,
  drafts: readonly Draft[],
  index: number,
  { entry, marks }: Reading,
): number {
  const own = drafts[index]
  let score = 0
  for (const other of [drafts[index - 1], drafts[index + 1]]) {
    if (own === undefined || other === undefined || other.readings.length !== 1) continue
    const [from, to] = other.start < own.start ? [other.end, own.start] : [own.end, other.start]
    if (!inList.test(text.slice(from, to))) continue
    const same = other.readings[0]?.entry
    // «в Урумчи, Инине и Хоргосе»
    const told = other.start < own.start && same?.country === entry.country
    if (marks.has('near') && told && same.kind === 'city') score += 1100
    if (same?.partOf === entry.partOf && entry.partOf !== entry.country) score += 60
    else if (same?.country === entry.country) score += same.kind === entry.kind ? 65 : 25
  }
  return score
}

/** «Достык – Алашанькоу и Алтынколь – Хоргос»: behind our border point and a dash stands the other side's. */
function acrossBorder(text: string, drafts: readonly Draft[], index: number, { entry }: Reading) {
  const [before, own] = [drafts[index - 1], drafts[index]]
  if (entry.country !== 'CN' || !before || !own) return 0
  if (!/^\s?[–—-]\s?$/.test(text.slice(before.end, own.start))) return 0
  return before.readings.every((one) => one.entry.country === 'KZ' && one.entry.kind === 'zone')
    ? 1100
    : 0
}

/** Ids of what is named directly before or behind: «китайский Хоргос», «Хоргос (КНР)», «Алтай, СУАР». */
function neighbours(text: string, drafts: readonly Draft[], index: number): string[] {
  const own = drafts[index]
  if (own === undefined) return []
  const ids: string[] = []
  for (const [other, behind] of [
    [drafts[index - 1], false],
    [drafts[index + 1], true],
  ] as const) {
    if (other === undefined) continue
    const gap = behind ? text.slice(own.end, other.start) : text.slice(other.end, own.start)
    const close = behind
      ? /^(?:[\s,(/«»"]{0,4}|\s(?:в|на|во)\s)$/.test(gap)
      : /^[\s«"]{0,3}$/.test(gap)
    if (close) for (const { entry } of other.readings) ids.push(entry.id)
  }
  return ids
}

/** Ids of all units above one, its country included. */
function ancestors(id: string): Set<string> {
  const above = new Set<string>()
  let at = gazetteer.byId.get(id)?.partOf ?? null
  while (at !== null && !above.has(at)) {
    above.add(at)
    at = gazetteer.byId.get(at)?.partOf ?? null
  }
  return above
}
