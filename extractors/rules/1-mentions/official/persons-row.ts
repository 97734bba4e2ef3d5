import { ofBody } from './belonging.ts'
import type { Around, Belonging, Draft } from './draft.ts'

/** The body that the persons of a row act for, told once before or behind them; `index` is one of them. */
export const bodyOfRow = (
  around: Around,
  drafts: readonly Draft[],
  index: number,
): Belonging | null =>
  inPersonOf(around, drafts, index) ??
  bodyBehind(around, drafts, index) ??
  bodyBefore(around, drafts, index)

/** What stands between persons, places or bodies of one row. */
export const inList = /^[«»"]?\s?(?:,|и|,? а также)\s?(?:с |в |городов |провинций )?[«"]?$/

/** The drafts of the row that `index` stands in: the first and the one behind the last. */
function rowAt({ text }: Around, drafts: readonly Draft[], index: number): [number, number] {
  const joined = (at: number): boolean =>
    inList.test(text.slice(drafts[at - 1]?.end ?? 0, drafts[at]?.start))
  let from = index
  while (from > 0 && joined(from)) from--
  let to = index + 1
  while (to < drafts.length && joined(to)) to++
  return [from, to]
}

/** «А и Б в лице соответственно председателя X и директора Y»: each of a row of persons acts for the body in its place. */
function inPersonOf(around: Around, drafts: readonly Draft[], index: number): Belonging | null {
  const { text, bodies } = around
  const [from, to] = rowAt(around, drafts, index)
  const start = drafts[from]?.start ?? 0
  const said = /в лице (?:соответственно |сво\S{2,3} |е[её] |его |их )?$/.exec(
    text.slice(Math.max(0, start - 40), start),
  )
  if (!said) return null
  const before = bodies.filter(({ end }) => end < start).slice(from - to)
  const body = before.length === to - from ? before[index - from] : undefined
  return body ? { ...ofBody(around, body, [], start), explicit: false } : null
}

/** «сотрудники посольства X – советник А и консул Б», «делегация компании X: президент А и директор Б». */
function bodyBefore(around: Around, drafts: readonly Draft[], index: number): Belonging | null {
  const start = drafts[rowAt(around, drafts, index)[0]]?.start ?? 0
  const body = around.bodies.findLast(({ end }) => end < start)
  return body && opener.test(around.text.slice(body.end, start))
    ? { ...ofBody(around, body, [], start), explicit: false }
    : null
}

const opener = /^["»”]?(?: ?:| [–—-]| \()\s?$/

/**
 * «с председателем Ли Вэем и директором Чэнь Янем (из) компании X»: the body behind the last name is of each in the list; in
 * brackets («профессор Го Цзюнь (Ланьчжоуский университет)») it is of that one.
 */
function bodyBehind(
  around: Around,
  drafts: readonly Draft[],
  index: number,
  last = index,
): Belonging | null {
  const { text, bodies } = around
  const draft = drafts[last]
  if (!draft?.name || !draft.post) return null
  const next = drafts[last + 1]
  if (next && /^,?\s(?:и\s)?$/.test(text.slice(draft.end, next.start)))
    return next.belonging?.explicit ? null : bodyBehind(around, drafts, index, last + 1)
  const body = bodies.find(({ start }) => start > draft.end)
  const between = body && text.slice(draft.end, body.start)
  if (!body || !between || !/^(?: из| от)? \(?$/.test(between)) return null
  if (between.endsWith('(')) return index === last ? ofBody(around, body, [], body.end) : null
  const fits = body.cases.length === 0 || body.cases.includes('gen')
  return fits ? ofBody(around, body, [], body.end) : null
}
