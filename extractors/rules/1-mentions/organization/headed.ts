import { bodyHeads } from '../../../text/bodies.ts'
import { bareName } from './bare-name.ts'
import { coordinated } from './coordinated.ts'
import { described } from './described.ts'
import { countryBefore, type Draft, type Head, type Scene } from './draft.ts'
import { familySchool } from './family-school.ts'
import { endsPost } from './latin-holder.ts'
import { headAfterLead } from './lead.ts'
import { agreesWithHead } from './lead-case.ts'
import { closingQuote, isQuote } from './name-run.ts'
import { named } from './named.ts'
import { sharedHead } from './shared-head.ts'

/** A head noun with a quoted or Latin name, with a place adjective before it, or with a genitive behind it. */
export function withHead(scene: Scene, at: number): Draft | null {
  const several = coordinated(scene, at) ?? familySchool(scene, at)
  if (several) return several
  const head = headAfterLead(scene, at)
  const found = head === null ? null : bodyHeads.at(scene.tokens, head)
  const entry = found?.values[0]
  if (head === null || !found || !entry) return null
  if (head > at && !agreesWithHead(scene.tokens[at]?.lower ?? '', found.values)) return null
  const cases = [...new Set(found.values.map((value) => value.case))]
  const plural = found.values.every((value) => value.number === 'pl')
  const whole: Head = { at, head, after: head + found.length, entry, cases, plural }
  if (isOffice(scene, whole)) return null
  const draft = named(scene, whole) ?? sharedHead(scene, whole) ?? bareName(scene, whole)
  if (draft || plural) return draft
  const told = described(scene, whole)
  if (!told || ofItsHolder(scene, whole, told)) return null
  // «с тремя китайскими вузами: Нанькайским университетом, …»
  const listed = told.country === null && scene.tokens[at - 1]?.text === ':'
  return withName(
    scene,
    listed ? { ...told, country: countryBefore(scene.text, told.start) } : told,
  )
}

/** «начальник отдела торговли»: without a place or body of its own it is an office of whatever its head acts for. */
const ofItsHolder = (scene: Scene, { at, entry }: Head, { places }: Draft): boolean =>
  entry.phrase === 'отдел' && places.length === 0 && endsPost(scene.tokens, at)

/** «отдела экспорта компании «X»», «отдела управления туризма»: an office of the body behind it, no body itself. */
function isOffice({ tokens }: Scene, { at, head, after, entry }: Head): boolean {
  if (at !== head || !/^(?:отдел|сектор|департамент)$/.test(entry.phrase)) return false
  if (!/^\p{Ll}/u.test(tokens[head]?.text ?? '')) return false
  for (let next = after; next < after + 9; next++) {
    const inner = bodyHeads.at(tokens, next)?.values.find(({ case: kase }) => kase === 'gen')
    // «отдел сельского хозяйства»
    if (inner?.phrase === 'хозяйство') continue
    if (inner) return entry.phrase !== 'департамент' || firm.test(inner.phrase)
    // «отдел логистики Sinotrans»
    if (!/^\p{Ll}/u.test(tokens[next]?.text ?? ''))
      return /^[A-Z]{2,}|^[A-Z][a-z]{2}/.test(tokens[next]?.text ?? '')
  }
  return false
}

const firm = /^(?:компания|корпорация|холдинг|концерн|завод|банк|предприятие|группа)$/

/** «Национальная палата предпринимателей РК «Атамекен»»: the quoted name behind what the body is of. */
function withName({ tokens, text }: Scene, draft: Draft): Draft {
  const open = tokens.findIndex(({ start }) => start === draft.end + 1)
  const close = open >= 0 && isQuote(tokens[open]) ? closingQuote(tokens, open) : null
  const last = close === null ? undefined : tokens[close]
  if (!last || close === null || close - open > 6) return draft
  if (!tokens[open + 1]?.capital) return draft
  return { ...draft, end: last.end, name: `${draft.name} ${text.slice(draft.end + 1, last.end)}` }
}
