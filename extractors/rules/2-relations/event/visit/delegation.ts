import type { Role } from '../../../../engine/analysis.ts'
import type { PlaceRef } from '../../../../engine/mention.ts'
import type { Party } from '../party.ts'

/** A delegation as one phrase tells it: «делегация провинции Сычуань во главе с вице-губернатором …». */
export interface Delegation {
  head: Party | null
  places: string[]
  country: string | null
  /** The company or office whose people they are. */
  body: Party | null
  /** «представители», «инвесторы»: people of whom nothing more is said. */
  vague: boolean
  /** «под руководством заместителя мэра»: led by one of whom no name is told. */
  unnamed?: boolean
  role: Role | 'object'
  /** UTF-16 offset of the word. */
  start: number
  /** Chunks of its head, place and country. */
  chunks: number[]
  /** Places of the other country that the same word tells: «представители акимата А и правительства Б». */
  others?: readonly PlaceRef[]
  /** «во главе с секретарём А и мэром Б»: those who lead it beside its head. */
  leaders?: readonly Party[]
}

/** A delegation of which nothing is known yet; its lists are shared, so a copy takes its own. */
export const nobody: Delegation = {
  head: null,
  places: [],
  country: null,
  body: null,
  vague: false,
  role: 'subject',
  start: 0,
  chunks: [],
}
