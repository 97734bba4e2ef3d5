import type { Chunk } from '../../../../engine/chunk.ts'
import type { Clause } from '../../../clauses.ts'
import type { PartyRef } from '../parties.ts'
import { countryParty, type Party } from '../party.ts'
import type { Scene } from '../scene.ts'
import { type EventView, has, isUnnamed } from '../skeleton.ts'
import { isTraveller } from './visit-goal.ts'

/** «Павлодар посетили китайские инвесторы», «визит гостей из Китая»: guests of whom no more is said than their country, where the clause has no other subject. */
export function withGuests(
  view: EventView,
  near: readonly PartyRef[],
  { from, to }: Clause,
): readonly PartyRef[] {
  if (near.some((ref) => ref.role === 'subject' && isTraveller(ref))) return near
  const at = view.chunks.findIndex((_, i) => i >= from && i < to && countryOf(view, i) !== null)
  const code = at < 0 ? null : countryOf(view, at)
  const party = code === null ? null : countryParty(code, 'delegation')
  if (!party || near.some((ref) => ref.at === at && isTraveller(ref))) return near
  const role = roleOf(view.chunks[at])
  return [...near, { party, at, to: at, role, list: -1 - at, group: true, where: false }]
}

const roleOf = (chunk: Chunk | undefined): PartyRef['role'] =>
  has(chunk, 'Nom') ? 'subject' : has(chunk, 'Gen') ? 'of' : 'object'

/** «Казахстанские журналисты узнали о крае в ходе поездки. … Участники поездки побывали в …»: people of that country told in the last sentences. */
export function guestsBefore(
  { views }: Scene,
  index: number,
  country: string | null,
): Party | null {
  for (let before = index; before >= Math.max(0, index - FAR); before--) {
    const view = views[before]
    if (view?.chunks.some((_, at) => countryOf(view, at) === country))
      return country === null ? null : countryParty(country, 'delegation')
  }
  return null
}

/** Sentences through which such people are remembered. */
const FAR = 8

/** «китайские инвесторы», «учёные из Китая», «казахстанские журналисты»: the country of guests; a post-holder's mention has its adjective in it. */
function countryOf(view: EventView, at: number): string | null {
  const chunk = view.chunks[at]
  const mention = chunk?.mention
  if (mention) {
    if (!isUnnamed(mention) || !has(chunk, 'Plural')) return null
    const [, adjective] = /^(китай|казахстан)ск/.exec(chunk?.token.lower ?? '') ?? []
    if (adjective !== undefined) return adjective === 'китай' ? 'CN' : 'KZ'
    return whence(view, at)
  }
  if (!has(chunk, 'Plural') || !has(chunk, 'Guests', 'People', 'Group')) return null
  return codeAt(view, at - 1) ?? whence(view, at)
}

const whence = (view: EventView, at: number): string | null =>
  view.chunks[at + 1]?.normal === 'из' ? codeAt(view, at + 2) : null

const codeAt = (view: EventView, at: number): string | null => {
  const { mention } = view.chunks[at] ?? {}
  return mention?.kind === 'country' && /^(?:CN|KZ)$/.test(mention.code) ? mention.code : null
}
