import { idOf, sorted } from '../ids.ts'
import type { Ref } from '../refer.ts'
import { compatible, type Dated, groupByDate } from './dates.ts'

/** An agreement as one article states it, its names resolved. */
export interface StatedAgreement {
  claim: string
  article: string
  type: string
  about: string
  status: 'signed' | 'planned' | 'proposed'
  date: string | null
  count: number | null
  /** Day of report. */
  reported: string | null
  parties: Ref[]
  signatories: Ref[]
  place: Ref | null
}

/** One document, with all that is stated of it. */
export interface MergedAgreement {
  id: string
  date: string | null
  status: 'signed' | 'planned' | 'proposed'
  /** Of what kinds its statements are; the last are of plans that it fulfilled. */
  kinds: readonly string[]
  plans: readonly string[]
}

type Dating = Pick<StatedAgreement, 'status' | 'date' | 'reported'> & { kind: string }

/**
 * Statements with different keys are never of one document: type, subject and parties; a document without two known
 * parties is known only by its signers or its article.
 */
export function agreementKey({
  type,
  about,
  parties,
  signatories,
  article,
}: StatedAgreement): string {
  const partyIds = sorted(parties.map(({ id }) => id))
  const signers = sorted(signatories.map(({ id }) => id))
  const others = partyIds.length > 1 ? [] : signers.length > 1 ? signers : [article]
  const who = [...partyIds, ...others].map((id) => id.replace(/^(?:organization|official)\//u, ''))
  return idOf('agreement', type, about, who.join('+'))
}

/** What of a statement decides, beside its key, which document it is of: `planned|2025-05|2025-04-30`. */
export const agreementKind = ({ status, date, reported }: StatedAgreement) =>
  [status, date ?? '', status === 'signed' ? '' : (reported ?? '')].join('|')

function datingOf(kind: string): Dating {
  const [status = '', date = '', reported = ''] = kind.split('|')
  return {
    kind,
    status: status === 'signed' || status === 'planned' ? status : 'proposed',
    date: date || null,
    reported: reported || null,
  }
}

const dateOf = ({ date }: Dating) => date
const isSigned = ({ status }: Dating) => status === 'signed'
const kindsOf = (items: readonly Dating[]) => items.map(({ kind }) => kind)

/**
 * Which statements under one key are of one document: dates that can be the same (`2025-05` is `2025-05-22` if no other
 * day of that month is known). An undated one joins the only dated document, else stands alone.
 * What was planned becomes the first such document signed on or after the day the plan was reported.
 */
export function mergeAgreements(key: string, kinds: Iterable<string>): MergedAgreement[] {
  const members = [...kinds].map(datingOf)
  const signed = groupByDate(members.filter(isSigned), dateOf)
  const fulfilled = new Map<string | null, string[]>()
  const waiting: Dating[] = []
  for (const plan of members.filter((one) => !isSigned(one))) {
    const document = fulfilment(plan, signed)
    if (document) fulfilled.set(document.date, [...(fulfilled.get(document.date) ?? []), plan.kind])
    else waiting.push(plan)
  }
  return [
    ...signed.map(({ date, items }) => ({
      id: idOf(key, date ?? 'undated'),
      date,
      status: 'signed' as const,
      kinds: kindsOf(items),
      plans: fulfilled.get(date) ?? [],
    })),
    ...groupByDate(waiting, dateOf).map(({ date, items }) => ({
      id: idOf(key, 'planned', date ?? 'undated'),
      date,
      status: items.some(({ status }) => status === 'planned')
        ? ('planned' as const)
        : ('proposed' as const),
      kinds: kindsOf(items),
      plans: [],
    })),
  ]
}

/** The signed document that a plan became, or null: nothing signed yet, or only before the plan was reported. */
function fulfilment(plan: Dating, signed: readonly Dated<Dating>[]): Dated<Dating> | null {
  const { date: planned, reported } = plan
  const same = signed.find(
    ({ date }) => date !== null && planned !== null && compatible(date, planned),
  )
  if (same) return same
  const from = reported ?? planned
  if (from === null) return signed.length === 1 ? (signed[0] ?? null) : null
  const later = signed.find(({ date }) => date !== null && (date >= from || compatible(date, from)))
  if (later) return later
  const [only] = signed
  return signed.length === 1 && only?.date === null ? only : null
}

/** The most documents any article counts under this node; null when none counts. */
export function countOf(stated: readonly StatedAgreement[]): number | null {
  const counts = stated.flatMap(({ count }) => count ?? [])
  return counts.length > 0 ? Math.max(...counts) : null
}
