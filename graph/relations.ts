import type { Claim } from './claims.ts'
import { type Drawing, drawDate, drawSector, shorten } from './drawing.ts'
import { groupBy } from './group.ts'
import { sorted } from './ids.ts'
import { WORDS } from './model.ts'
import type { Ref } from './refer.ts'
import { countOf, type MergedAgreement, mergeAgreements } from './resolvers/agreement.ts'
import { precisionOf, rangeOf } from './resolvers/dates.ts'
import { type MergedEvent, mergeEvents } from './resolvers/event.ts'
import { mergeFigures } from './resolvers/figure.ts'
import { concludedAt } from './resolvers/occasion.ts'
import { mergeTies } from './resolvers/tie.ts'

const word = (code: string) => WORDS[code] ?? code
const list = (refs: readonly Ref[], mark = ' – ') => sorted(refs.map(({ name }) => name)).join(mark)
const unite = (refs: readonly Ref[]) => [...new Map(refs.map((ref) => [ref.id, ref])).values()]
const notSaid = (...parts: (string | null | undefined)[]) => parts.filter((part) => part).join(', ')

/** Events, with who took part, when and where. Hands on which node each claim became. */
export function drawEvents(drawing: Drawing, claims: readonly Claim<'event'>[]): MergedEvent[] {
  const { draft, referrer } = drawing
  const stated = claims.map((claim) => ({
    claim,
    place:
      claim.item.place === null ? null : referrer.ref(claim.document, claim.item.place, claim.id),
    participants: referrer.refs(claim.document, claim.item.participants, claim.id),
  }))
  const events = mergeEvents(stated)
  for (const event of events) {
    const [first] = event.stated
    if (!first) continue
    const { type, date } = first.claim.item
    const title = sorted(event.stated.flatMap(({ claim }) => claim.item.name ?? []))[0] ?? null
    const range = date === null ? null : rangeOf(date)
    const who = list(unite(event.stated.flatMap(({ participants }) => participants)))
    draft.node(
      'Event',
      event.id,
      shorten(notSaid(title ?? word(type), first.place?.name, date, who)),
      {
        type,
        title,
        date: range?.start,
        dateEnd: range?.end,
        datePrecision: range && precisionOf(range.start),
      },
    )
    for (const { claim, place, participants } of event.stated) {
      draft.edge('SUPPORTS', claim.id, event.id)
      if (range) draft.edge('DATED', event.id, drawDate(draft, range.start), [claim.id])
      if (place && place.label !== 'Official')
        draft.edge('LOCATED_IN', event.id, place.id, [claim.id])
      for (const { id } of participants) draft.edge('TOOK_PART_IN', id, event.id, [claim.id])
      for (const code of claim.item.sectors)
        draft.edge('COVERS', event.id, drawSector(draft, code), [claim.id])
    }
  }
  return events
}

/** Agreements, with parties, signatories, sectors, date, place and the event at which they were concluded. */
export function drawAgreements(
  drawing: Drawing,
  claims: readonly Claim<'agreement'>[],
  events: readonly MergedEvent[],
): void {
  const { draft, referrer } = drawing
  const agreements = mergeAgreements(
    claims.map((claim) => ({
      claim,
      parties: referrer.refs(claim.document, claim.item.parties, claim.id),
      signatories: claim.item.signatories.map((name) =>
        referrer.person(claim.document, name, claim.id),
      ),
      place:
        claim.item.place === null ? null : referrer.ref(claim.document, claim.item.place, claim.id),
    })),
  )
  const eventsIn = new Map<string, MergedEvent[]>()
  for (const event of events)
    for (const article of new Set(event.stated.map(({ claim }) => claim.document.article.id)))
      eventsIn.set(article, [...(eventsIn.get(article) ?? []), event])
  for (const agreement of agreements) {
    const { id, date, status } = agreement
    drawAgreement(drawing, agreement)
    for (const { claim, parties, signatories, place } of agreement.stated) {
      const support = [claim.id]
      draft.edge('SUPPORTS', claim.id, id)
      for (const party of parties) draft.edge('PARTY_TO', party.id, id, support)
      // Only what is signed has signatories; who is to sign a planned document stays in the claim.
      if (claim.item.status === 'signed')
        for (const person of signatories)
          draft.edge(person.label === 'Official' ? 'SIGNED' : 'PARTY_TO', person.id, id, support)
      for (const code of claim.item.sectors)
        draft.edge('COVERS', id, drawSector(draft, code), support)
      if (date !== null && claim.item.date !== null && claim.item.status === status)
        draft.edge('DATED', id, drawDate(draft, date), support)
      if (place && place.label !== 'Official') draft.edge('LOCATED_IN', id, place.id, support)
      for (const event of concludedAt(claim, place, eventsIn.get(claim.document.article.id) ?? []))
        draft.edge('CONCLUDED_AT', id, event, support)
    }
  }
}

function drawAgreement({ draft }: Drawing, agreement: MergedAgreement): void {
  const { id, date, status, stated } = agreement
  const [first] = stated
  if (!first) return
  const { type, about } = first.claim.item
  const name = notSaid(`${word(type)}: ${list(unite(stated.flatMap((one) => one.parties)))}`, date)
  draft.node('Agreement', id, shorten(name), {
    type,
    about,
    status,
    date,
    datePrecision: date && precisionOf(date),
    count: countOf(agreement),
  })
}

/** Ties, the short edges that show them, and the sectors of the documents between the same two in the same article. */
export function drawTies(
  drawing: Drawing,
  claims: readonly Claim<'tie'>[],
  agreements: readonly Claim<'agreement'>[],
): void {
  const { draft, referrer } = drawing
  const ties = mergeTies(
    claims.map((claim) => {
      const { document, item } = claim
      const [a, b] = [item.a, item.b].map((name) => referrer.ref(document, name, claim.id))
      if (!a || !b) throw new Error('a pair of two names has two sides')
      const swapped = a.country === 'CN' && b.country === 'KZ'
      const place = item.place === null ? null : referrer.ref(document, item.place, claim.id)
      return { claim, a: swapped ? b : a, b: swapped ? a : b, place }
    }),
  )
  const byArticle = groupBy(agreements, ({ document }) => document.article.id)
  for (const tie of ties) {
    const { id, a, b, type, status, since, sinceConflict, history } = tie
    draft.node('Tie', id, `${word(type)}: ${a.name} – ${b.name}`, {
      type,
      status,
      since,
      sinceConflict,
      history,
    })
    const claimIds = tie.stated.map(({ claim }) => claim.id)
    const short = type === 'sister' ? 'SISTER_OF' : 'PARTNER_OF'
    draft.edge(short, a.id, b.id, claimIds, { status, since })
    for (const { claim, place } of tie.stated) {
      draft.edge('SUPPORTS', claim.id, id)
      draft.edge('PARTY_TO', a.id, id, [claim.id])
      draft.edge('PARTY_TO', b.id, id, [claim.id])
      if (place && place.label !== 'Official') draft.edge('LOCATED_IN', id, place.id, [claim.id])
      for (const agreement of (byArticle.get(claim.document.article.id) ?? []).filter((one) =>
        isOfTie(one, claim),
      ))
        for (const code of agreement.item.sectors)
          draft.edge('COVERS', id, drawSector(draft, code), [agreement.id])
    }
  }
}

function isOfTie(agreement: Claim<'agreement'>, tie: Claim<'tie'>): boolean {
  return agreement.item.parties.includes(tie.item.a) && agreement.item.parties.includes(tie.item.b)
}

/** Figures, each value a node of its own. */
export function drawFigures(drawing: Drawing, claims: readonly Claim<'figure'>[]): void {
  const { draft, referrer } = drawing
  const figures = mergeFigures(
    claims.map((claim) => ({ claim, of: referrer.refs(claim.document, claim.item.of, claim.id) })),
  )
  for (const { id, value, bound, conflict, stated } of figures) {
    const [first] = stated
    if (!first) continue
    const { kind, unit, period } = first.claim.item
    const what = notSaid(kind === 'other' ? 'показатель' : word(kind), period, list(first.of, ', '))
    draft.node('Figure', id, shorten(`${what}: ${bound === '=' ? '' : bound}${value} ${unit}`), {
      kind,
      value,
      unit,
      period,
      bound,
      conflict: conflict || null,
    })
    for (const { claim, of } of stated) {
      draft.edge('SUPPORTS', claim.id, id)
      for (const ref of of) draft.edge('ABOUT', id, ref.id, [claim.id])
    }
  }
}
