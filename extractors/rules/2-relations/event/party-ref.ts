import type { Role } from '../../../engine/analysis.ts'
import type { Party } from './party.ts'

/** A party at its place in a sentence. */
export interface PartyRef {
  party: Party
  at: number
  /** Last chunk that belongs to it. */
  to: number
  role: Role | 'object'
  list: number
  group: boolean
  /** Stated as the place where something is («в Шанхае»), so no participant. */
  where: boolean
}

/** A person, a delegation, or a post-holder given by the place: who can meet or travel. */
export const isPerson = ({ party, group }: PartyRef): boolean =>
  party.kind === 'official' || group || party.standIn !== null
