import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { Party } from '../party.ts'
import { type Draft, lastTold, type Scene } from '../scene.ts'
import { anyBetween, type EventView } from '../skeleton.ts'

/** «17 марта посетил завод А. С руководством компании …»: the visit to the body just told, whose people are met. */
export function bodyVisited(
  { drafts }: Scene,
  { sentence }: Frame,
  parties: readonly Party[],
): Draft | null {
  const last = drafts.at(-1)
  if (last?.type !== 'visit' || last.planned || sentence - last.sentence > 2) return null
  const isThere = ({ kind, name }: Party): boolean =>
    kind === 'organization' && parties.some((party) => party.name === name)
  return last.parties.some(isThere) ? last : null
}

/** «Завтра делегация переезжает в Сюйчжоу. Там запланированы переговоры с …»: the visit told right before. */
export function visitJustTold({ drafts }: Scene, view: EventView): Draft | null {
  const last = drafts.at(-1)
  const there = view.chunks.slice(0, 2).some(({ normal }) => /^(?:там|здесь|тут)$/.test(normal))
  return there && last?.type === 'visit' && view.index - last.sentence <= 1 ? last : null
}

/** «на полях выставки», «в рамках форума»: the gathering last told. */
export function atMargin(scene: Scene, view: EventView): Draft | null {
  const at = view.chunks.findIndex(isMargin)
  if (isBesideOpening(view)) {
    const told = scene.drafts.filter(({ type }) => type !== 'visit' && type !== 'meeting')
    return told.findLast(({ type }) => type === 'other') ?? told.at(-1) ?? null
  }
  const forum = anyBetween(view, at + 1, at + 5, 'Forum')
  const exhibition = anyBetween(view, at + 1, at + 5, 'Exhibition')
  if (at < 0 || !(forum || exhibition)) return null
  const told = scene.drafts.filter(({ type }) => type === 'forum' || type === 'exhibition')
  // «Altay Invest» told between the fair and «в рамках выставки»
  const ofKind = told.findLast(({ type }) => (type === 'forum' ? forum : exhibition))
  return ofKind ?? told.at(-1) ?? null
}

/** «после официальной части», «до открытия», «перед началом церемонии» */
const isBesideOpening = ({ chunks }: EventView): boolean => {
  const beside = chunks.findIndex(isBeside)
  return beside >= 0 && chunks.slice(beside + 1, beside + 4).some(isOpening)
}

const isBeside = wordLike(/^(?:после|до|перед)$/)
const isOpening = wordLike(/^(?:церемони|част[иь]$|открыти)/)

/** «На форуме, прошедшем 24 апреля, был вице-губернатор А. С ним провёл переговоры …»: the gathering of the sentence before, with one of those who met. */
export function gatheringJustTold(
  scene: Scene,
  frame: Frame,
  parties: readonly Party[],
): Draft | null {
  const last = scene.drafts.at(-1)
  return last &&
    last.type !== 'visit' &&
    last.type !== 'meeting' &&
    !last.planned &&
    last.date?.length === 10 &&
    frame.sentence - lastTold(scene, last) === 1 &&
    last.parties.some((one) => parties.some((other) => other.name === one.name))
    ? last
    : null
}

const isMargin = wordLike(/^(?:полях|кулуарах|рамках|ходе)$/)
