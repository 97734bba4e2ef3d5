import type { Chunk } from '../../../../engine/chunk.ts'
import type { Clause } from '../../../clauses.ts'
import type { PartyRef } from '../parties.ts'
import { countryParty } from '../party.ts'
import { type EventView, has, isUnnamed } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** «Павлодар посетили китайские инвесторы», «визит гостей из Китая»: guests of whom no more is said than their country, where the clause has no other subject. */
export function withGuests(
  view: EventView,
  near: readonly PartyRef[],
  { from, to }: Clause,
): readonly PartyRef[] {
  if (near.some((ref) => ref.role === 'subject' && isTraveller(ref))) return near
  const at = view.chunks.findIndex((_, i) => i >= from && i < to && isGuests(view, i))
  const party = at < 0 ? null : countryParty('CN', 'delegation')
  if (!party || near.some((ref) => ref.at === at && isTraveller(ref))) return near
  const role = roleOf(view.chunks[at])
  return [...near, { party, at, to: at, role, list: -1 - at, group: true, where: false }]
}

const roleOf = (chunk: Chunk | undefined): PartyRef['role'] =>
  has(chunk, 'Nom') ? 'subject' : has(chunk, 'Gen') ? 'of' : 'object'

/** «китайские инвесторы», «учёные из Китая», «гости Поднебесной»: a post-holder's mention has its adjective in it. */
function isGuests(view: EventView, at: number): boolean {
  const chunk = view.chunks[at]
  const mention = chunk?.mention
  if (mention)
    return (
      isUnnamed(mention) &&
      has(chunk, 'Plural') &&
      (/^китайск/.test(chunk?.token.lower ?? '') || isFromChina(view, at))
    )
  if (!has(chunk, 'Plural') || !has(chunk, 'Guests', 'People', 'Group')) return false
  return isChina(view, at - 1) || isFromChina(view, at)
}

const isFromChina = (view: EventView, at: number): boolean =>
  view.chunks[at + 1]?.normal === 'из' && isChina(view, at + 2)

const isChina = (view: EventView, at: number): boolean => {
  const { mention } = view.chunks[at] ?? {}
  return mention?.kind === 'country' && mention.code === 'CN'
}
