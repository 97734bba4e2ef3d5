import { wordLike } from '../../../../engine/word-like.ts'
import type { Frame } from '../frame.ts'
import type { PartyRef } from '../parties.ts'
import { isNamed } from '../party.ts'
import { anyBetween, type EventView, has } from '../skeleton.ts'
import { meetingFrame } from './meeting-frame.ts'

/**
 * «Собеседником акима А стал мэр Б», «акиму А нанёс визит вежливости консул Б», «за чашкой чая А и Б обменялись мнениями»: a word of contact
 * beside persons of both countries, in whatever cases they stand, where no rule of a single word told who met.
 */
export function byContact(
  view: EventView,
  refs: readonly PartyRef[],
  frames: readonly Frame[],
): Frame[] {
  if (view.view.sentence.title || frames.some(tellsSides)) return []
  const people = refs.filter(
    ({ party, group, where, role }) =>
      !where &&
      (isNamed(party) ||
        group ||
        (role === 'with' && (party.standIn !== null || party.kind === 'organization'))),
  )
  const ours = side(people, 'KZ')
  const theirs = side(people, 'CN')
  if (
    ours.length === 0 ||
    theirs.length === 0 ||
    ![...ours, ...theirs].some(({ party }) => isNamed(party))
  )
    return []
  const at = view.chunks.findIndex(
    (chunk, i) =>
      !chunk.mention && ((has(chunk, ...contact) && !isFormat(view, i)) || isContact(view, i)),
  )
  if (at < 0 || anyBetween(view, 0, view.chunks.length, ...others)) return []
  if (isWithOthers(view, [...ours, ...theirs], at)) return []
  return [meetingFrame(view, at, 'event/contact', ours, theirs)].filter(
    ({ fate }) => fate === 'held',
  )
}

/** Who is named stands for «гость из А» and the post beside him. */
function side(people: readonly PartyRef[], country: 'KZ' | 'CN'): PartyRef[] {
  const all = people.filter(({ party }) => party.country === country)
  const named = all.filter(({ party }) => isNamed(party))
  return named.length > 0 ? named : all
}

/** «обсудил с представителями прессы», «на встрече с жителями»: of neither side. */
function isWithOthers({ chunks }: EventView, people: readonly PartyRef[], at: number): boolean {
  const by = chunks.findIndex(({ normal }, i) => i > at && i <= at + 3 && /^со?$/.test(normal))
  return by > 0 && !people.some((ref) => ref.at > by && ref.at <= by + 4)
}

const tellsSides = ({ type, parties, others }: Frame): boolean =>
  type === 'meeting' && parties.length + others.length > 0

const contact = ['MeetingNoun', 'MeetVerb', 'TalkVerb']
const others = [
  'Forum',
  'Exhibition',
  'Gathering',
  'Ceremony',
  'SomeEvent',
  'Signing',
  'Future',
  'Not',
  'Invite',
  'Programme',
]

/** «подписали в режиме видеоконференции», «на пленарном заседании» */
const isFormat = ({ chunks }: EventView, at: number): boolean =>
  /^(?:режиме|формате|видеоконференции|пленарн\p{L}*)$/u.test(chunks[at - 1]?.normal ?? '') ||
  (/^видео/.test(chunks[at]?.normal ?? '') && chunks[at - 1]?.normal === 'по')

const isContact = ({ chunks }: EventView, at: number): boolean => {
  const chunk = chunks[at]
  return (
    isOfContact(chunk) ||
    isTable(chunk) ||
    (chunk?.normal === 'вежливости' && (chunks[at - 1]?.normal ?? '').startsWith('визит')) ||
    (isGuest(chunk) && /^стал[аи]?$/.test(chunks[at - 1]?.normal ?? '')) ||
    (isBoard(chunk) && chunks[at - 1]?.normal === 'за')
  )
}

const isTable = wordLike(/^(?:прием|обед|ужин|завтрак)(?:а|е|у|ом)?$/)
const isGuest = wordLike(/^гост(?:ем|ями)$/)
const isBoard = wordLike(/^стол(?:ом)?$/)
const isOfContact = wordLike(
  /^(?:собеседник|собеседниц|визави|диалог(?:а|е|ом)?$|обсуждени[яем]{1,2}$|выслушал[аи]?$|совещал(?:ся|ась|ись)$|советовал(?:ся|ась|ись)$|консультировал(?:ся|ась|ись)$|наведа(?:лся|лась|лись)$)/,
)
