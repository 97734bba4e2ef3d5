import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { Agreement, Tie } from '../../../record.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { inToldOrder } from '../../crosswise.ts'
import { pairsAmong } from './among.ts'
import { ofAnniversary } from './anniversary.ts'
import { elidedPair } from './elided.ts'
import { tiesFromAgreements } from './from-agreements.ts'
import { inName } from './in-name.ts'
import { makeTie, uniteTies } from './make.ts'
import { pairOfWhich } from './of-which.ts'
import { eachWithEach, pairsOf } from './pairs.ts'
import { partnerTies } from './partner.ts'
import { isOfUnnamed, pairsInSeries } from './series.ts'
import { sidesOf } from './sides.ts'
import { sinceOf } from './since.ts'
import { tieStatuses } from './status.ts'

/** The standing and planned ties that an article states, each once; `agreements` are those found in it. */
export function findTies(analysis: Analysis, agreements: readonly Agreement[]): Tie[] {
  const found: Tie[] = []
  let last: { since: string | null; sentence: number } | null = null
  analysis.sentences.forEach((view, index) => {
    if (!view.tags.has('Sister')) {
      for (const pair of pairsAmong(view, analysis))
        found.push(
          makeTie(
            pair,
            { type: 'sister', status: 'in_force', since: null },
            view,
            analysis,
            'tie/among',
          ),
        )
      return
    }
    for (const tie of sisterTies(view, analysis)) {
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
  return uniteTies(bodyFirst(found, analysis))
}

/** A headline shortens names («Туркестан» for the region): it counts only where the body states no tie. */
function bodyFirst(ties: readonly Tie[], analysis: Analysis): readonly Tie[] {
  const { bodyStart } = analysis.article
  const inBody = ties.filter((tie) => tie.evidence.some(({ start }) => start >= bodyStart))
  return inBody.length > 0 ? inBody : ties
}

function sisterTies(view: SentenceView, analysis: Analysis): Tie[] {
  const { chunks } = view
  if (analysis.article.text.slice(view.sentence.start, view.sentence.end).endsWith('?')) return []
  if (view.tags.has('Deny') || isRefuted(analysis, view) || cameToNothing(view)) return []
  const clauses = findClauses(chunks)
  const ties: Tie[] = []
  for (const [order, clause] of clauses.entries()) {
    const statuses = tieStatuses(chunks, clause.from, clause.to)
    const first = statuses[0]
    if (!first || statuses.some((each) => each.status === 'denied')) continue
    const celebrated = ofAnniversary(view, first.at)
    if ((!celebrated && ofDocument(view, clause, first.at)) || inName(view, first.at)) continue
    const planned = statuses.some(({ status }) => status === 'planned') || isWished(view, first.at)
    const status = planned && !celebrated ? 'planned' : 'in_force'
    const since = status === 'in_force' ? sinceOf(view, first.at, clause, analysis) : null
    const series = pairsInSeries(view)
    const told = pairOfWhich(view, clause, analysis)
    if (told) {
      ties.push(makeTie(told, { type: 'sister', status, since }, view, analysis, first.rule))
      continue
    }
    const places = sidesOf(view, clause, first.at, analysis, status === 'in_force')
    const pairing = isBothAnd(view) ? eachWithEach : pairsOf
    const pairs =
      series.length > 0 ? series : isOfUnnamed(view) ? [] : pairing(inToldOrder(places, view))
    for (const pair of pairs)
      ties.push(makeTie(pair, { type: 'sister', status, since }, view, analysis, first.rule))
    const next = pairs.length > 0 ? elidedPair(view, clauses[order + 1]) : null
    if (next)
      ties.push(
        makeTie(next, { type: 'sister', status, since: next.since }, view, analysis, first.rule),
      )
  }
  return ties
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

/** «Ранее сообщалось, что … станут побратимами. Это не так»: the next sentence takes it back. */
function isRefuted(analysis: Analysis, view: SentenceView): boolean {
  const next = analysis.sentences[view.sentence.index + 1]
  const opening = (next?.chunks ?? []).slice(0, 8).map((chunk) => chunk.normal)
  return /^(?:это|но это|однако это|информация|эта информация|такие сообщения|слухи)(?: \S+){0,3}? (?:не так|неправда|не соответствует|не подтвердил|не подтверди|опроверг)/.test(
    opening.join(' '),
  )
}

/** «Предложил, чтобы регионы стали побратимами»: the past tense behind «чтобы» is none. */
const isWished = ({ chunks, tags }: SentenceView, at: number): boolean =>
  tags.has('Become') &&
  chunks.slice(Math.max(0, at - 9), at).some(({ normal }) => normal === 'чтобы') &&
  // «…, как уже сделали А и Б»
  !chunks.slice(at + 1, at + 3).some(({ normal }) => normal === 'как')

/** «Породниться предлагали, но получили отказ», «предложений не поступало». */
const cameToNothing = ({ chunks }: SentenceView): boolean =>
  failed.test(chunks.map(({ normal }) => normal).join(' '))

const failed =
  /(?:^| )(?:получил[аи]? (?:\S+ )?отказ|не поступал[оаи]?|не продвинул\S+|так и не (?:был[аои]? )?(?:подписан|заключ|установ|породн|стал)|ответил[аи]? отказом|дальше \S+ (?:\S+ ){0,3}не (?:пошл|зашл|двинул))/

/** «меморандум с городом-побратимом», «в рамках побратимских связей»: the kinship stands already. */
const beside = /^(?:с|со|между|рамках|ходе)$/
