import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Agreement, Tie } from '../../../record.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { inToldOrder } from '../../crosswise.ts'
import { deedAt } from '../../two-deeds.ts'
import { nextOfRow, pairsAmong, sameRelations } from './among.ts'
import { ofAnniversary } from './anniversary.ts'
import { besideKind } from './beside-kind.ts'
import { byKind, tiesByKind } from './by-kind.ts'
import { cameToNothing, isRefuted } from './came-to-nothing.ts'
import { elidedPairs, elidedRows } from './elided.ts'
import { withoutFriendsOf } from './friends.ts'
import { tiesFromAgreements } from './from-agreements.ts'
import { inName } from './in-name.ts'
import { pairsInPosts } from './in-post.ts'
import { pairsOfRow, rowBehind } from './in-row.ts'
import { isOfInstitutions } from './institutions.ts'
import { makeTie, uniteTies } from './make.ts'
import { pairOfWhich } from './of-which.ts'
import { eachWithEach, pairsOf } from './pairs.ts'
import { partnerTies } from './partner.ts'
import { isInPassing, isWished } from './prospect.ts'
import { isOfUnnamed, pairsInSeries } from './series.ts'
import { sidesOf } from './sides.ts'
import { sinceOf } from './since.ts'
import { tieStatuses } from './status.ts'

/** The standing and planned ties that an article states, each once; `agreements` are those found in it. */
export function findTies(analysis: Analysis, agreements: readonly Agreement[]): Tie[] {
  const found: Tie[] = []
  let last: { since: string | null; sentence: number } | null = null
  analysis.sentences.forEach((view, index) => {
    for (const pair of pairsInPosts(view, analysis))
      found.push(makeTie(pair, STANDING, view, analysis, 'tie/in-post'))
    const same = sameRelations(view, analysis)
    for (const pair of same?.pairs ?? []) {
      const tie = { type: 'sister' as const, status: same?.status ?? 'in_force', since: null }
      found.push(makeTie(pair, tie, view, analysis, 'tie/same-relations'))
    }
    if (!view.tags.has('Sister')) {
      for (const pair of pairsAmong(view, analysis))
        found.push(makeTie(pair, STANDING, view, analysis, 'tie/among'))
      const next = nextOfRow(view, analysis)
      if (next) {
        const { pair, status } = next
        const tie = { type: 'sister' as const, status, since: null }
        found.push(makeTie(pair, tie, view, analysis, 'tie/next-of-row'))
      }
      return
    }
    for (const tie of sisterTies(view, analysis, agreements)) {
      const inherits =
        last !== null &&
        index - last.sentence <= 3 &&
        tie.since === null &&
        view.tags.has('BecomePast')
      const since = inherits && last ? last.since : tie.since
      found.push({ ...tie, since })
      last = { since, sentence: index }
    }
  })
  found.push(...tiesFromAgreements(agreements, analysis, found), ...partnerTies(analysis))
  return withoutFriendsOf(uniteTies(bodyFirst(found, analysis)), analysis)
}

const STANDING = { type: 'sister', status: 'in_force', since: null } as const

/** A headline shortens names («Туркестан» for the region): it counts only where the body states no tie. */
function bodyFirst(ties: readonly Tie[], analysis: Analysis): readonly Tie[] {
  const { bodyStart } = analysis.article
  const inBody = ties.filter((tie) => tie.evidence.some(({ start }) => start >= bodyStart))
  return inBody.length > 0 ? inBody : ties
}

function sisterTies(
  view: SentenceView,
  analysis: Analysis,
  agreements: readonly Agreement[],
): Tie[] {
  const { chunks } = view
  if (analysis.article.text.slice(view.sentence.start, view.sentence.end).endsWith('?')) return []
  if (view.tags.has('Deny') || isRefuted(analysis, view) || cameToNothing(view)) return []
  const kinds = byKind(view)
  if (kinds) return tiesByKind(kinds, view, analysis)
  const clauses = findClauses(chunks)
  const ties: Tie[] = []
  for (const [order, whole] of clauses.entries()) {
    const sister = chunks.findIndex(
      ({ tags }, at) => at >= whole.from && at < whole.to && tags.has('Sister'),
    )
    const deed = deedAt(chunks, whole, sister)
    const row = rowBehind(view, deed, sister)
    const kin = ofKinship(chunks, row ? { from: deed.from, to: row.from } : deed)
    const beside = besideKind(view, kin.from, 'sister')
    const rows = elidedRows(view, kin, sister)
    const to = Math.min(kin.to, beside?.from ?? kin.to, rows?.from ?? kin.to)
    const clause = { from: kin.from, to }
    const statuses = tieStatuses(chunks, clause.from, clause.to)
    const first = statuses[0]
    if (!first || statuses.some((each) => each.status === 'denied')) continue
    const celebrated = ofAnniversary(view, first.at)
    if (inName(view, first.at) || isOfInstitutions(view, clause, first.at)) continue
    // «согласовывают текст соглашения о побратимстве»: a document that is none yet
    if (!celebrated && ofDocument(view, clause, first.at))
      if (first.status !== 'planned' || isTold(agreements, view)) continue
    // «подпишут побратимское соглашение»
    if (chunks[first.at + 1]?.mention?.kind === 'document' && isTold(agreements, view)) continue
    const planned =
      (statuses.some(({ status }) => status === 'planned') && !isInPassing(view, first.at)) ||
      isWished(view, first.at)
    const status = planned && !celebrated ? 'planned' : 'in_force'
    const since = status === 'in_force' ? sinceOf(view, first.at, clause, analysis) : null
    const series = pairsInSeries(view)
    const told = pairOfWhich(view, clause, first.at, analysis)
    if (told) {
      ties.push(makeTie(told, { type: 'sister', status, since }, view, analysis, first.rule))
      continue
    }
    const places = sidesOf(view, clause, first.at, analysis, status === 'in_force')
    const pairing = isBothAnd(view) ? eachWithEach : pairsOf
    const pairs =
      series.length > 0 ? series : isOfUnnamed(view) ? [] : pairing(inToldOrder(places, view))
    for (const pair of [...pairs, ...(rows?.pairs ?? [])])
      ties.push(makeTie(pair, { type: 'sister', status, since }, view, analysis, first.rule))
    if (beside?.tie && pairs[0]) {
      const { place, tie } = beside
      const pair = place.country === 'CN' ? { ...pairs[0], cn: place } : { ...pairs[0], kz: place }
      ties.push(makeTie(pair, { ...tie, since: null }, view, analysis, 'tie/beside'))
    }
    if (row)
      for (const pair of pairsOfRow(row, pairs)) {
        const tie = { type: 'sister' as const, status: row.status, since: row.since }
        ties.push(makeTie(pair, tie, view, analysis, 'tie/next-of-row'))
      }
    for (const { since, ...next } of pairs.length > 0 ? elidedPairs(view, clauses[order + 1]) : [])
      ties.push(makeTie(next, { type: 'sister', status, since }, view, analysis, first.rule))
  }
  return ties
}

/**
 * A clause without what is told beside the kinship: «Побратимства с А у города нет, его побратимы – Б» is of Б, «имеет побратимские
 * связи с А и рассчитывает на дружбу с Б» of А.
 */
function ofKinship(chunks: SentenceView['chunks'], { from, to }: Clause): Clause {
  const none = chunks.findIndex(
    ({ tags }, at) =>
      at > from && at < to && tags.has('None') && chunks[at + 1]?.tags.has('Comma') === true,
  )
  const isSister = ({ tags }: { tags: ReadonlySet<string> }) => tags.has('Sister')
  if (none > 0 && chunks.slice(from, none).some(isSister) && chunks.slice(none, to).some(isSister))
    return { from: none + 2, to }
  const at = chunks.findIndex((chunk, index) => index >= from && index < to && isSister(chunk))
  const kept = chunks[at - 1]?.tags.has('Keep') || chunks[at - 1]?.tags.has('Have')
  if (!kept) return { from, to }
  const next = chunks.findIndex(
    ({ tags }, index) =>
      index > at && index < to && tags.has('Plan') && chunks[index - 1]?.normal === 'и',
  )
  return { from, to: next > 0 ? next : to }
}

/** «как с А, так и с Б» */
const isBothAnd = ({ chunks }: SentenceView): boolean =>
  chunks.some(({ normal }, at) => normal === 'как' && chunks[at + 1]?.normal === 'с') &&
  chunks.some(({ normal }, at) => normal === 'так' && chunks[at + 1]?.normal === 'и')

/** «соглашение об установлении побратимских отношений»: the kinship is what a document is about, which tells the tie. */
function ofDocument(view: SentenceView, clause: Clause, at: number): boolean {
  for (let back = at - 1; back >= clause.from; back--) {
    const chunk = view.chunks[back]
    if (chunk?.mention?.kind === 'document') return true
    if (!chunk || chunk.mention || chunk.tags.has('Comma') || beside.test(chunk.normal))
      return false
  }
  return false
}

/** Whether a document was found in the sentence, which then tells the tie. */
const isTold = (agreements: readonly Agreement[], { sentence }: SentenceView): boolean =>
  agreements.some(({ evidence }) => evidence.some(({ start }) => start === sentence.start))

/** «меморандум с городом-побратимом», «в рамках побратимских связей»: the kinship stands already. */
const beside = /^(?:с|со|между|рамках|ходе)$/
