import type { Chunk } from '../../../../engine/chunk.ts'
import type { Clause } from '../../../clauses.ts'
import { isCount } from '../count-words.ts'
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
  const role = isNumbered(view, at) ? 'subject' : roleOf(view.chunks[at])
  return [...near, { party, at, to: at, role, list: -1 - at, group: true, where: false }]
}

const roleOf = (chunk: Chunk | undefined): PartyRef['role'] =>
  has(chunk, 'Nom') || chunk?.normal === 'сторона' ? 'subject' : has(chunk, 'Gen') ? 'of' : 'object'

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
    if (!isUnnamed(mention) || !(has(chunk, 'Plural') || isNumbered(view, at))) return null
    return own(view, at) ?? whence(view, at) ?? ofBodies(view, at)
  }
  if (chunk?.normal === 'сторона') return codeAt(view, at - 1)
  if (has(chunk, 'Collective')) return ofTeam(view, at)
  if (!has(chunk, 'Guests', 'People', 'Group', 'Friends')) return null
  if (!has(chunk, 'Plural') && !isNumbered(view, at)) return null
  return (
    (has(view.chunks[at - 1], 'CountryAdjective') ? codeAt(view, at - 1) : null) ?? whence(view, at)
  )
}

/** «китайская труппа», «сборная (команда) КНР»; the leaders of a state are no team */
function ofTeam(view: EventView, at: number): string | null {
  if (view.chunks[at]?.normal.startsWith('руководств')) return null
  if (has(view.chunks[at - 1], 'CountryAdjective')) return codeAt(view, at - 1)
  return codeAt(view, has(view.chunks[at + 1], 'Collective') ? at + 2 : at + 1)
}

const whence = (view: EventView, at: number): string | null =>
  view.chunks[at + 1]?.normal === 'из' && !isTown(view.chunks[at + 3]) ? codeAt(view, at + 2) : null

/** «из китайского Чугучака»: the town says more. */
const isTown = (chunk: Chunk | undefined): boolean => chunk?.mention?.kind === 'place'

/** «китайские инвесторы», «предприниматели Казахстана»: told within the mention. */
function own(view: EventView, at: number): string | null {
  const { start = 0, end = 0 } = view.chunks[at] ?? {}
  for (const token of view.view.sentence.tokens)
    if (token.start >= start && token.end <= end) {
      const [, country] = ofCountry.exec(token.lower) ?? []
      if (country !== undefined) return /^к(?:ита|нр)/.test(country) ? 'CN' : 'KZ'
    }
  return null
}

const ofCountry = /^(кита(?:я$|йск)|кнр$|казах(?:стана$|станск)|рк$)/

/** «представители казахстанских СМИ» */
const ofBodies = (view: EventView, at: number): string | null =>
  view.chunks[at]?.token.lower.startsWith('представител') &&
  has(view.chunks[at + 1], 'CountryAdjective')
    ? codeAt(view, at + 1)
    : null

/** «более 20 предпринимателей», «33 китайских школьника» */
const isNumbered = (view: EventView, at: number): boolean =>
  has(view.chunks[at], 'Gen') &&
  isCount(view.chunks[has(view.chunks[at - 1], 'CountryAdjective') ? at - 2 : at - 1])

const codeAt = (view: EventView, at: number): string | null => {
  const { mention } = view.chunks[at] ?? {}
  return mention?.kind === 'country' && /^(?:CN|KZ)$/.test(mention.code) ? mention.code : null
}
