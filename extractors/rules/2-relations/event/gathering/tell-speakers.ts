import { isScene } from '../meeting/meeting-frame.ts'
import { join } from '../merge.ts'
import type { PartyRef } from '../parties.ts'
import { isNamed, type Party } from '../party.ts'
import { type Draft, lastTold, type Scene } from '../scene.ts'
import { clauseOf, type EventView, has, isSaying } from '../skeleton.ts'

/**
 * «На встрече аким рассказал …», «В свою очередь вице-мэр пригласил …»: who speaks at the meeting just told took part in it, where
 * of the side no person is named yet.
 */
export function tellSpeakers(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  if (view.view.sentence.title) return
  tellGuests(scene, view, refs)
  const last = scene.drafts.findLast((draft) => draft.type !== 'visit')
  if (!last || last.background || last.planned) return
  if (last.type === 'meeting') tellHeads(scene, last, view, refs)
  if (!isAtIt(view) && !isSpeech(view)) return
  // «На открытии аким отметил … В свою очередь посол …»
  const opened = last.type === 'other' && last.parties.some((party) => party.kind === 'official')
  if (last.type !== 'meeting' && !opened && !isSpeech(view)) return
  if (view.index <= last.sentence || view.index - lastTold(scene, last) > 4) return
  for (const party of speakersIn(view, refs))
    if (isUnnamed(last, party.country)) join(last.parties, party)
}

/** The persons with a name of whom the sentence tells that they say something. */
const speakersIn = (view: EventView, refs: readonly PartyRef[]): Party[] =>
  refs.flatMap((ref) =>
    isNamed(ref.party) && ref.role === 'subject' && speaks(view, ref) ? [ref.party] : [],
  )

/** «Павлодарская сторона провела переговоры с делегацией Шаньси. Заместитель губернатора Шаньси рассказал …»: who speaks for a place that met sat there. */
function tellHeads(scene: Scene, talks: Draft, view: EventView, refs: readonly PartyRef[]): void {
  if (view.index <= talks.sentence || view.index - lastTold(scene, talks) > 8) return
  for (const party of speakersIn(view, refs)) {
    const speaksFor = talks.parties.some(
      ({ kind, name }) => kind === 'place' && party.places.includes(name),
    )
    if (speaksFor) join(talks.parties, party)
  }
}

/** «В Астане открылась фотовыставка. Посол отметил …»: who speaks in a report of a show at home came to it, whatever sentence tells so. */
function tellGuests(scene: Scene, view: EventView, refs: readonly PartyRef[]): void {
  const show = scene.drafts.find((draft) => isShow(scene, draft))
  if (!show || view.index <= show.sentence || !isAlone(scene, show)) return
  for (const party of speakersIn(view, refs))
    if (!show.parties.some(({ name }) => name === party.name)) show.parties.push(party)
}

/** An exhibition, festival or opened mission in Kazakhstan that the opening tells. */
const isShow = ({ views }: Scene, { type, place, sentence, noun, planned }: Draft): boolean =>
  (type === 'exhibition' || type === 'other') &&
  !planned &&
  place?.country === 'KZ' &&
  sentence <= LEAD &&
  (views[sentence]?.chunks.some(
    (chunk) =>
      has(chunk, 'Exhibition', 'Gathering', 'Opened') &&
      (has(chunk, 'Opened') || !has(chunk, 'Launched')) &&
      chunk.normal.startsWith(noun ?? ' '),
  ) ??
    false)

/** Neither a visit nor talks are told of the same days. */
const isAlone = ({ drafts }: Scene, show: Draft): boolean =>
  drafts.every(
    ({ type, sentence, background, planned }) =>
      (type !== 'visit' && type !== 'meeting') || sentence < show.sentence || background || planned,
  )

/** Sentences of a headline and lead. */
const LEAD = 3

/** «на встрече», «в рамках встречи»; «в свою очередь», «со своей стороны» answer one who has spoken there. */
const isAtIt = (view: EventView): boolean =>
  view.chunks.some((_, at) => isScene(view, at)) ||
  view.chunks
    .slice(0, 3)
    .some((chunk, at, all) => chunk.normal === 'свою' && all[at + 1]?.normal === 'очередь')

/** «в своём выступлении подчеркнул», «выступая перед участниками»: of one who spoke at the gathering just told. */
const isSpeech = (view: EventView): boolean =>
  view.chunks.some(
    ({ normal }, at) =>
      normal === 'выступая' ||
      (normal === 'выступлении' && /^(?:своем|своём|в)$/.test(view.chunks[at - 1]?.normal ?? '')),
  )

/** The verb of saying stands in the clause of the speaker, behind him, or right before. */
export function speaks(view: EventView, ref: PartyRef): boolean {
  const { from, to } = clauseOf(view, ref.at)
  return view.chunks
    .slice(from, to)
    .some(
      (chunk) =>
        isSaying(chunk.normal) ||
        /^(?:доложил|пригласил|предложил|ознакомил|проинформировал|презентовал)/.test(chunk.normal),
    )
}

/** Of this country's side no person is named. */
const isUnnamed = (draft: Draft, country: string | null): boolean =>
  country !== null && !draft.parties.some((party) => party.country === country && isNamed(party))
