import { wordLike } from '../../../../engine/word-like.ts'
import { join } from '../merge.ts'
import type { PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { isPerson } from '../party-ref.ts'
import { lastTold, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { isWayThere } from '../visit/gathering-goal.ts'
import { honoured } from './honoured.ts'
import { shows, takingPart } from './participants.ts'
import { isGreeting, isPresent } from './present.ts'
import { takePart } from './take-part.ts'

/** «Приехали делегации А и Б», «с китайской стороны участвовали уезды В и Г»: who came to the forum or fair just told. */
export function tellAttendance(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const last = scene.drafts.findLast((told) => !isWayThere(scene, told))
  if (!last || last.planned || last.type === 'visit' || last.type === 'meeting') return
  const near = view.index - lastTold(scene, last)
  if (near < 1 || near > 3) return
  for (const { party } of [
    ...ofSide(view, refs),
    ...(near === 1
      ? [
          ...arriving(view, refs),
          ...represented(view, refs),
          ...openedBy(view, refs),
          ...honoured(view, refs).map((party) => ({ party })),
        ]
      : []),
  ])
    if (party.kind !== 'country') takePart(last, party)
  if (near === 1 && last.type === 'exhibition' && isShowing(view))
    for (const party of takingPart(
      view,
      refs.filter(({ where }) => !where),
      0,
      view.chunks.length,
    ))
      takePart(last, party)
}

/** «Свои изделия показали А и Б» */
const isShowing = ({ chunks }: EventView): boolean =>
  chunks.some(shows) &&
  chunks.some(({ normal }) =>
    /^(?:издели|продукци|товар|стенд|экспозици|работ[ыу]$|картин|разработк)/.test(normal),
  )

function ofSide(view: EventView, refs: readonly PartyRef[]): readonly PartyRef[] {
  const side =
    view.chunks.slice(0, 5).some((chunk) => has(chunk, 'Sides')) ||
    // «Хозяев представляли А и Б»
    /^(?:хозяев|гостей)$/.test(view.chunks[0]?.normal ?? '')
  const took = view.chunks.some((chunk) => has(chunk, 'TakePart'))
  return side && took ? refs.filter((ref) => ref.role === 'subject' && !ref.where) : []
}

/** «На площади сошлись жители двух городов», right behind a festival without a place: where it was. */
export function tellScene(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const last = scene.drafts.at(-1)
  if (last?.place !== null || last.type === 'visit' || last.type === 'meeting') return
  if (view.index - last.sentence !== 1 || !view.chunks.some(isCrowd)) return
  const [place, more] = refs.filter((ref) => ref.where && ref.party.kind === 'place')
  if (place && !more) last.place = place.party
}

const isCrowd = wordLike(
  /^(?:собрал(?:ись|[аио])?|сошлись|съехались|встретились|сойдутся|соберутся)$/,
)

/** Delegations that came, nobody says where to: the list of their places, «китайских Ланьчжоу и Турфана» too. */
function arriving(view: EventView, refs: readonly PartyRef[]): readonly PartyRef[] {
  const verb = view.chunks.findIndex((chunk) => has(chunk, 'VisitVerb') && has(chunk, 'Past'))
  const group = refs.find((ref) => ref.group && ref.at > verb && ref.at <= verb + 2)
  if (verb < 0 || verb > 1 || !group || refs.some((ref) => ref.where)) return []
  const stop = view.chunks.findIndex(
    (chunk, at) => at > verb && (chunk.token.text === ';' || has(chunk, 'Past', 'Not')),
  )
  return refs.filter(
    (ref) => ref.group || (ref.role === 'of' && ref.at > group.at && (stop < 0 || ref.at < stop)),
  )
}

/** «Казахстанская делегация была представлена заместителем акима …» */
function represented(view: EventView, refs: readonly PartyRef[]): readonly PartyRef[] {
  const verb = view.chunks.findIndex(isRepresented)
  const group = refs.some((ref) => ref.group && ref.at < verb)
  return verb < 0 || !group
    ? []
    : refs.filter((ref) => ref.at > verb && ref.role === 'agent' && ref.party.kind === 'official')
}

/** «Его открыли А и Б», «Среди участников были А и Б» */
function openedBy(view: EventView, refs: readonly PartyRef[]): readonly PartyRef[] {
  const opening = view.chunks.slice(0, 5)
  const it = opening.findIndex(isThat)
  const opened = it >= 0 && opening.slice(Math.max(0, it - 1), it + 2).some(isOpened)
  const among =
    opening[0]?.normal === 'среди' &&
    /^(?:участников|гостей|присутствующих|спикеров|выступивших)$/.test(
      // «спикер» may be a post
      view.chunks[1]?.token.lower ?? '',
    )
  return opened || among
    ? refs.filter(
        (ref) =>
          ref.role === 'subject' &&
          !ref.where &&
          (isPerson(ref) || (among && ref.party.kind === 'organization')),
      )
    : []
}

/** «В рамках мероприятия выступили …», «с приветствием обратились …»: adds those who take part to the last gathering. */
export function tellSomeEvent(scene: Scene, view: EventView): void {
  if (!scene.drafts.some((draft) => draft.type !== 'visit')) return
  const back = view.chunks.some(
    (chunk, at) =>
      has(chunk, 'SomeEvent') ||
      (isIt(chunk) && /^(?:на|в)$/.test(view.chunks[at - 1]?.normal ?? '')),
  )
  const took =
    isOfMembers(view) ||
    isPresent(view) ||
    (back && view.chunks.some((chunk) => has(chunk, 'TakePart') || isDeclared(chunk)))
  if (!took && !isGreeting(view)) return
  if (took && joinsMeeting(scene, view)) return
  const last = scene.drafts.findLast((draft) => draft.type !== 'visit' && draft.type !== 'meeting')
  if (!last || view.index - lastTold(scene, last) > 3) return
  const named = (scene.refs[view.index] ?? []).filter(
    (ref) =>
      !ref.where &&
      (ref.role === 'subject'
        ? isPerson(ref) || ref.party.kind === 'organization'
        : ref.group && ref.role === 'of'),
  )
  for (const party of takingPart(view, named, 0, view.chunks.length)) takePart(last, party)
}

/** «Участниками стали компании из А и Б» */
const isOfMembers = ({ chunks: [who, verb] }: EventView): boolean =>
  /^участник(?:ами|и)$/.test(who?.token.lower ?? '') &&
  (/^(?:стали|были|выступили|являются)$/.test(verb?.normal ?? '') || has(verb, 'Dash'))

/** «Аким встретился с бизнесменами Китая. В мероприятии приняли участие …», right behind a meeting: they were met. */
function joinsMeeting(scene: Scene, view: EventView): boolean {
  const last = scene.drafts.findLast((draft) => draft.type !== 'visit')
  if (last?.type !== 'meeting' || last.background || last.planned) return false
  if (view.index - lastTold(scene, last) !== 1) return false
  for (const { party, role } of scene.refs[view.index] ?? [])
    if (role === 'subject' && isNamed(party)) join(last.parties, party)
  return true
}

const isDeclared = wordLike(
  /^(?:заявлен[ыао]?|ожидал(?:ись|ся)|насчитывалось|зарегистрирован[ыао]?)$/,
)
const isRepresented = wordLike(/^представлен[аы]$/)
const isThat = wordLike(/^(?:его|ее)$/)
const isOpened = wordLike(/^открыл[аи]?$/)
const isIt = wordLike(/^(?:ней|нем|них)$/)
