import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { type Party, placeParty } from '../party.ts'
import { otherCountry, type Scene } from '../scene.ts'
import type { EventView } from '../skeleton.ts'
import { countriesOf } from '../visit/ours.ts'
import { heads, ofBody } from './with-vague.ts'

/** «встретился с китайскими инвесторами», «в Урумчи провела переговоры с партнёрами»: the country of those met. */
export function vagueSide(scene: Scene, frame: Frame, view: EventView): Party[] {
  const acting = frame.parties.length > 0 ? frame.parties : (scene.trip?.parties ?? [])
  const ours = acting.every((party) => party.country === 'KZ') && acting.length > 0
  const there =
    view.chunks.some(
      ({ mention }) =>
        (mention?.kind === 'country' && mention.code === 'CN') ||
        // «с бизнесменами Китая»
        (mention?.kind === 'official' &&
          mention.name === null &&
          / (?:Китая|КНР)/.test(scene.analysis.article.text.slice(mention.start, mention.end))),
    ) ||
    (scene.refs[view.index] ?? []).some((ref) => ref.where && ref.party.country === 'CN') ||
    scene.trip?.places[0]?.country === 'CN'
  const led = view.chunks.some(
    ({ normal }, at) =>
      heads.test(normal) &&
      (ofBody.test(view.chunks[at + 1]?.normal ?? '') ||
        /^(?:его|ее|их)$/.test(view.chunks[at - 1]?.normal ?? '')),
  )
  if (led && acting.every((party) => party.country === 'KZ')) return bodyJustTold(scene, view)
  if (!ours) return []
  // «За стол с китайской стороной сел аким»: those who have come
  const guests = scene.trip?.parties.filter(({ country }) => country === 'CN') ?? []
  if (guests.length > 0 && view.chunks.some(({ normal }) => normal === 'стороной')) return guests
  if (!there) {
    const firms = firmsBefore(scene, view)
    const near = [view.index - 1, view.index - 2].some((at) =>
      countriesOf(scene, at).includes('CN'),
    )
    return firms.length === 0 && near && frame.fate === 'held'
      ? [placeParty('Китай', 'CN', null)]
      : firms
  }
  const one = view.chunks.some(
    (chunk, at) =>
      /^(?:компании|компанией|корпорации|корпорацией|холдинга|холдингом)$/.test(chunk.normal) &&
      /(?:ой|ого|им)$/.test(view.chunks[at - 1]?.token.lower ?? ''),
  )
  const firm = one ? onlyFirm(scene, view) : null
  if (firm) return [firm]
  return [placeParty('Китай', 'CN', null)]
}

/** «посетил завод А. С руководством компании обсуждён вопрос …»: the Chinese body named last in this sentence or the two before. */
const bodyJustTold = (scene: Scene, { index }: EventView): Party[] =>
  [index, index - 1, index - 2]
    .map((at) => chineseBodies(scene.refs[at] ?? []).slice(-1))
    .find((bodies) => bodies.length > 0) ?? []

/** «представители области и китайской компании»: the only Chinese firm that the article has named. */
function onlyFirm(scene: Scene, view: EventView): Party | null {
  const told = scene.refs.slice(0, view.index).flatMap(chineseBodies)
  return new Set(told.map((party) => party.name)).size === 1 ? (told[0] ?? null) : null
}

/** «с инвесторами из компаний А и Б. Аким обсудил с иностранными партнёрами …»: the Chinese bodies that the sentence before names. */
const firmsBefore = (scene: Scene, view: EventView): Party[] =>
  chineseBodies(scene.refs[view.index - 1] ?? [])

const chineseBodies = (refs: readonly PartyRef[]): Party[] =>
  refs
    .map(({ party }) => party)
    .filter((party) => party.kind === 'organization' && party.country === 'CN')

/** «На встрече с руководством университета ректор представил …»: those who are on a visit to the body. */
export function guestsOfBody(scene: Scene, hosts: readonly Party[]): Party[] {
  const body = hosts.find(({ kind }) => kind === 'organization')
  const last = scene.drafts.findLast(({ type }) => type === 'visit')
  if (!body || last?.background || last?.planned) return []
  return last?.parties.some(({ name }) => name === body.name)
    ? last.parties.filter(({ country }) => country === otherCountry(body.country))
    : []
}
