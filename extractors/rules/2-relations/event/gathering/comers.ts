import type { PartyRef } from '../parties.ts'
import { isNamed, type Party } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { type EventView, has, isSaying } from '../skeleton.ts'

/** «форум, на котором делегация А и представители Б подписали протокол»: the subjects of the relative clause from chunk `at`. */
export function comers(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  const clause = view.clauses.find(({ from }) => from === at)
  if (!clause || view.chunks[at]?.normal !== 'на' || !has(view.chunks[at + 1], 'Which')) return []
  return refs
    .filter(
      (ref) =>
        ref.at > at &&
        ref.at < clause.to &&
        ((ref.role === 'subject' && ref.party.kind !== 'country' && isPerson(ref)) ||
          // «форум, на который из провинции прибыло 64 предпринимателя»
          (ref.role === 'from' && ref.party.kind === 'place' && comes(view, ref.at))),
    )
    .map((ref) => ref.party)
}

/** «На круглом столе, где было много людей, директор А представил …»: who speaks behind the clause put in, which opens at chunk `at`. */
export function speakersBehind(view: EventView, refs: readonly PartyRef[], at: number): Party[] {
  const inner = view.clauses.find(({ from }) => from === at)
  if (!inner || !/^(?:где|куда|который|которая|которое)$/.test(view.chunks[at]?.normal ?? ''))
    return []
  return refs
    .filter(
      (ref) =>
        ref.at > at &&
        ref.at < inner.to &&
        ref.role === 'subject' &&
        isNamed(ref.party) &&
        has(view.chunks[ref.at - 1], 'Comma') &&
        view.chunks
          .slice(ref.to + 1, ref.to + 3)
          .some((chunk) => has(chunk, 'TakePart') || isSaying(chunk.normal)),
    )
    .map((ref) => ref.party)
}

const comes = (view: EventView, at: number): boolean =>
  view.chunks
    .slice(at, at + 4)
    .some((chunk) => has(chunk, 'VisitVerb') || /^(?:съехал|собрал)/.test(chunk.normal))
