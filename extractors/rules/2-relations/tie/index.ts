import type { Analysis, SentenceView } from '../../../engine/analysis.ts'
import type { PlaceRef } from '../../../engine/mention.ts'
import type { Agreement, Tie } from '../../../record.ts'
import { type Clause, findClauses } from '../../clauses.ts'
import { dateNear, withinRange } from '../dates.ts'
import { pairsOf, tiedPlaces } from './pairs.ts'
import { tieStatuses } from './status.ts'

/** The standing and planned ties that an article states, each once; `agreements` are those found in it. */
export function findTies(analysis: Analysis, agreements: readonly Agreement[]): Tie[] {
  const found: Tie[] = []
  let last: { since: string | null; sentence: number } | null = null
  analysis.sentences.forEach((view, index) => {
    if (!view.tags.has('Sister')) return
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
  for (const tie of [...fromAgreements(agreements, analysis), ...partnerTies(analysis)])
    found.push(tie)
  return unite(found)
}

function sisterTies(view: SentenceView, analysis: Analysis): Tie[] {
  const { chunks } = view
  if (analysis.article.text.slice(view.sentence.start, view.sentence.end).endsWith('?')) return []
  const clauses = findClauses(chunks)
  const ties: Tie[] = []
  for (const clause of clauses) {
    const statuses = tieStatuses(chunks, clause.from, clause.to)
    const first = statuses[0]
    if (!first || statuses.some((each) => each.status === 'denied')) continue
    if (chunks.slice(clause.from, clause.to).some((chunk) => chunk.mention?.kind === 'document'))
      continue
    const status = statuses.some((each) => each.status === 'planned') ? 'planned' : 'in_force'
    const places = placesFor(view, clause, analysis, status)
    const since = status === 'in_force' ? sinceOf(view, first.at, clause) : null
    for (const { kz, cn } of pairsOf(places))
      ties.push(makeTie('sister', kz, cn, status, since, view, analysis, first.rule))
  }
  return ties
}

/** The tied places of a clause; where one side is missing, of the sentence, then the article's home. */
function placesFor(
  view: SentenceView,
  clause: Clause,
  analysis: Analysis,
  status: string,
): PlaceRef[] {
  const inClause = tiedPlaces(
    view.actors.filter((actor) => actor.chunk >= clause.from && actor.chunk < clause.to),
  )
  if (pairsOf(inClause).length > 0) return inClause
  const all = tiedPlaces(view.actors)
  if (pairsOf(all).length > 0) return all
  const ownCity = /(?:наш|город|област|регион)/.test(
    view.sentence.tokens.map((token) => token.lower).join(' '),
  )
  if (
    status === 'in_force' &&
    analysis.home &&
    ownCity &&
    all.some((place) => place.country === 'CN')
  )
    return [analysis.home, ...all]
  return []
}

/** Since when a relation stands: the day it was founded («стали … 16 июня 2025 года», «с 2006 года»). */
function sinceOf(view: SentenceView, at: number, clause: Clause): string | null {
  const date = dateNear(view, at, clause)
  return date ? withinRange(date.split('/')[0] ?? date) : null
}

/** A sister agreement founds the tie; a letter of intent, or one still to be signed, plans it. */
function fromAgreements(agreements: readonly Agreement[], analysis: Analysis): Tie[] {
  return agreements
    .filter((agreement) => agreement.about === 'sister_city')
    .flatMap((agreement) => {
      const places = agreement.parties.flatMap(
        (name) => analysis.places.find((place) => place.name === name) ?? [],
      )
      const inForce = agreement.status === 'signed' && agreement.type !== 'letter_of_intent'
      return pairsOf(places).map(({ kz, cn }) => ({
        type: 'sister' as const,
        a: kz.name,
        b: cn.name,
        status: inForce ? ('in_force' as const) : ('planned' as const),
        since: inForce ? agreement.date : null,
        place: null,
        occasion: null,
        evidence: agreement.evidence.map((each) => ({ ...each, rule: 'tie/from-agreement' })),
      }))
    })
}

/** «Провинция X рассматривается как один из ключевых партнёров региона»: a place called a partner of another. */
function partnerTies(analysis: Analysis): Tie[] {
  return analysis.sentences.flatMap((view) => {
    if (!view.tags.has('Partner') || view.sentence.title) return []
    const at = view.chunks.findIndex(
      (chunk) => chunk.tags.has('Partner') && partnerNoun.test(chunk.normal),
    )
    if (at < 0 || view.tags.has('Not') || view.tags.has('Refuse')) return []
    const places = tiedPlaces(view.actors)
    const cn = places.filter((place) => place.country === 'CN')
    const own = view.chunks
      .slice(at)
      .some((chunk) => /^(?:регион|област|город|наш)/.test(chunk.normal))
    const all = places.some((place) => place.country === 'KZ')
      ? places
      : own && analysis.home
        ? [analysis.home, ...cn]
        : []
    const standing =
      view.tags.has('Be') ||
      view.tags.has('BecomePast') ||
      view.tags.has('Consider') ||
      view.tags.has('Dash')
    if (!standing) return []
    return pairsOf(all).map(({ kz, cn: other }) =>
      makeTie('partner', kz, other, 'in_force', null, view, analysis, 'tie/partner'),
    )
  })
}

const partnerNoun = /партнер(?!ств|ск)/

function makeTie(
  type: Tie['type'],
  kz: PlaceRef,
  cn: PlaceRef,
  status: Tie['status'],
  since: string | null,
  view: SentenceView,
  analysis: Analysis,
  rule: string,
): Tie {
  const { start, end } = view.sentence
  const evidence = [
    { quote: analysis.article.text.slice(start, end), start, end, rule, confidence: 0.9 },
  ]
  return { type, a: kz.name, b: cn.name, status, since, place: null, occasion: null, evidence }
}

/** One tie a pair and type: in force beats planned, a stated day beats none; all evidence is kept. */
function unite(ties: readonly Tie[]): Tie[] {
  const united = new Map<string, Tie>()
  for (const tie of ties) {
    const key = `${tie.type}|${tie.a}|${tie.b}`
    const known = united.get(key)
    if (!known) {
      united.set(key, { ...tie, evidence: [...tie.evidence] })
      continue
    }
    if (known.status === 'planned' && tie.status === 'in_force') {
      known.status = 'in_force'
      known.since = tie.since
    } else if (known.status === tie.status) known.since ??= tie.since
    for (const each of tie.evidence) {
      if (!known.evidence.some((other) => other.start === each.start && other.rule === each.rule))
        known.evidence.push(each)
    }
  }
  return [...united.values()]
}
