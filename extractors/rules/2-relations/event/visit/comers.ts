import type { Analysis } from '../../../../engine/analysis.ts'
import type { Chunk } from '../../../../engine/chunk.ts'
import { partyOf } from '../party.ts'
import { clauseOf, type EventView, has } from '../skeleton.ts'
import { type Delegation, nobody } from './delegation.ts'

/** Posts by which those are told who come for a place or a body. */
export const isSent = (post: string): boolean =>
  /^(?:представител|бизнесмен|предпринимател|инвестор)/.test(post)

/** «представители провинции Хунань», «инвесторы компании X»: people without a name told by such a post. */
export const mayCome = ({ mention, tags }: Chunk): boolean =>
  mention?.kind === 'official' &&
  mention.name === null &&
  tags.has('Plural') &&
  isSent(mention.post ?? '')

/** Those people, where they come or become guests: «гости» told next are they. */
export function comers(view: EventView, at: number, analysis: Analysis): Delegation[] {
  const { from, to } = clauseOf(view, at)
  const come = view.chunks
    .slice(from, to)
    .some((chunk) => has(chunk, 'VisitVerb', 'StayVerb') || /^гост(?:ями|ях)$/.test(chunk.normal))
  const actor = view.view.actors.find((one) => one.chunk === at)
  const party = come && actor ? partyOf(actor, analysis, view) : null
  if (!party || party.kind === 'official' || party.kind === 'country') return []
  const body = party.kind === 'organization' ? party : null
  const places = body ? [] : [party.name]
  return [{ ...nobody, places, body, country: party.country, start: view.chunks[at]?.start ?? 0 }]
}
