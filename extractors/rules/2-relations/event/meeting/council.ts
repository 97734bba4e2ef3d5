import { wordLike } from '../../../../engine/word-like.ts'
import type { PartyRef } from '../parties.ts'
import type { EventView } from '../skeleton.ts'
import { isHeld } from './meeting-frame.ts'

/**
 * «заседание казахстанско-китайского делового совета», «прошёл казахстанско-китайский деловой совет»: the body of both countries, which
 * meets alone, told by itself at chunk `at`, or up to `reach` chunks behind a meeting's noun there; null for other words, and where the
 * body is a mention with capitals.
 */
export function councilAt(view: EventView, at: number, reach = 0): PartyRef | null {
  let to = at
  while (to <= at + reach && !isOfBoth(view, to)) to++
  if (to > at + reach || (to === at && !isHeld(view, at))) return null
  return {
    party: {
      name: 'Казахстанско-китайский деловой совет',
      country: null,
      places: [],
      kind: 'organization',
      standIn: null,
    },
    at: to,
    to,
    role: 'of',
    list: -1 - to,
    group: false,
    where: false,
  }
}

const isCouncil = wordLike(/^совета?$/)

const isOfBoth = (view: EventView, at: number): boolean =>
  isCouncil(view.chunks[at]) &&
  /^делов(?:ой|ого)$/.test(view.chunks[at - 1]?.normal ?? '') &&
  /^(?:казах\p{L}*-китайск|китайско-казах)/u.test(view.chunks[at - 2]?.token.lower ?? '')
