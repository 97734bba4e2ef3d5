import { wordLike } from '../../../../engine/word-like.ts'
import type { PartyRef } from '../parties.ts'
import { isNamed, type Party } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import type { Scene } from '../scene.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'

/** «встреча главы области А и директора компании Б», «встреча ведомств Казахстана и Китая»: the list behind the noun that has both countries. */
export function bothBehind(view: EventView, near: readonly PartyRef[], at: number): PartyRef[] {
  const first = near.find((ref) => ref.at > at && !ref.where)
  if (!first || first.at > at + 4 || first.role === 'with' || first.role === 'in') return []
  if (anyBetween(view, at + 1, first.at, 'Past', 'HeldVerb', 'Comma', 'Document')) return []
  // «На встрече были А и Б»: at that told before, if one was
  if (/^(?:был[аи]?|присутств\p{L}+)$/u.test(view.chunks[first.at - 1]?.normal ?? '')) return []
  // «По итогам встречи А и Б подписали …»: they are who signed.
  const behind = view.chunks.slice(first.at + 1)
  const nominative = has(view.chunks[first.at], 'Nom') && first.role === 'subject'
  if (nominative && behind.some((chunk) => !chunk.mention && /ли(?:сь)?$/.test(chunk.normal)))
    return []
  const listed = near.filter((ref) => ref.list === first.list && ref.at >= first.at && !ref.where)
  const fit = listed.every(
    (ref) => isPerson(ref) || ref.party.kind === 'organization' || ref.party.kind === 'country',
  )
  const countries = new Set(listed.map((ref) => ref.party.country))
  return fit && countries.has('KZ') && countries.has('CN') ? listed : []
}

/** «представители области и компании А обсудили»: a list of people and bodies of both countries that is the subject. */
export const withPeople = (near: readonly PartyRef[], ref: PartyRef): boolean =>
  ref.party.kind === 'organization' &&
  ref.role === 'subject' &&
  near.some((other) => other.list === ref.list && isPerson(other))

/** «представители региона и китайской компании обсудили»: the other side, unnamed, joined to the subject at `at`. */
export const joinsForeign = (view: EventView, at: number): boolean =>
  has(view.chunks[at + 1], 'And') &&
  has(view.chunks[at + 2], 'CountryAdjective') &&
  /^(?:компани|корпораци|сторон|холдинг|предприяти|делов|бизнес)/.test(
    view.chunks[at + 3]?.normal ?? '',
  )

/** «Китайский холдинг, переговоры с которым провёл аким»: whom the relative pronoun behind `at` stands for. */
export function antecedent(
  view: EventView,
  refs: readonly PartyRef[],
  at: number,
): PartyRef | undefined {
  const [comma, noun] = has(view.chunks[at - 1], 'Comma') ? [at - 1, at] : [at - 2, at]
  const which = view.chunks.findIndex((chunk, i) => i > comma && i <= noun + 2 && isWhom(chunk))
  if (which < 0 || !has(view.chunks[comma], 'Comma')) return undefined
  if (!/^со?$/.test(view.chunks[which - 1]?.normal ?? '')) return undefined
  const last = refs.findLast((ref) => ref.to < comma && !ref.where)
  return last && last.to >= comma - 3 && (isPerson(last) || last.party.kind === 'organization')
    ? last
    : undefined
}

/** «Казахстанскую делегацию возглавил А, китайскую – Б», at most two sentences behind a meeting: those who led its sides. */
export function headsBehind(scene: Scene, index: number): Party[] {
  for (let at = index + 1; at <= Math.min(index + 2, scene.views.length - 1); at++) {
    const view = scene.views[at]
    const led = view?.chunks.some(isLeading)
    if (!led || !view?.chunks.some((chunk) => has(chunk, 'Group', 'Sides'))) continue
    const heads = (scene.refs[at] ?? []).map(({ party }) => party).filter(isNamed)
    const countries = new Set(heads.map((party) => party.country))
    if (countries.has('KZ') && countries.has('CN')) return heads
  }
  return []
}

/** «На встрече с руководством города», «с местными властями»: of the place where the trip is. */
export const withRulers = (view: EventView, at: number): boolean => {
  const [by, first, second] = view.chunks.slice(at + 1, at + 4)
  return (
    /^со?$/.test(by?.normal ?? '') &&
    [first, second].some((chunk) =>
      /^(?:руководством|властями|чиновниками)$/.test(chunk?.normal ?? ''),
    )
  )
}

const isWhom = wordLike(/^котор(?:ым|ой|ыми)$/)
const isLeading = wordLike(/^(?:возглав(?:и|ля)|представля)л[аи]?$/)
