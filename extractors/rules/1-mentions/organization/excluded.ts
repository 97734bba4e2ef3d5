import { fold } from '../../../text/words/fold.ts'
import type { Draft, Scene } from './draft.ts'

/** Whether words that look like a body's name are none of the article: a credit, a party's organ, a place's administration, a zone, a route. */
export const isExcluded = (scene: Scene, draft: Draft): boolean =>
  isCredited(draft, scene.text) ||
  ofParty(draft, scene.text) ||
  ofPlace(draft) ||
  isZone(scene, draft) ||
  isRoute(draft) ||
  isTown(draft)

/** «сообщает агентство X», «пресс-служба университета», «под брендом X»: credited outlets, press services and brands are no bodies of the article. */
export function isCredited({ start, end, kind, name }: Draft, text: string): boolean {
  // some outlets print Latin letters in Cyrillic words («пeрeдaeт»)
  const before = fold(text.slice(Math.max(0, start - 40), start))
  if (network.test(text.slice(end, end + 20))) return true
  if (/пресс-служб\S{0,3}\s+(?:[а-яё-]+(?:ой|ого|ей|его|их|ых)\s+){0,2}["«]?$/i.test(before))
    return true
  if (kind === 'company' && /(?:бренд|торгов\S+ марк)\S{1,3}\s+["«]?$/.test(before)) return true
  if (/служба (?:центральных )?коммуникаций/i.test(name)) return true
  // «сообщили в управлении информации области»
  if (kind === 'government' && ofPress.test(name) && toldBy.test(before)) return true
  const outlet =
    kind === 'media' || kind === 'company' || kind === 'other' || /^агентство /i.test(name)
  return (
    outlet &&
    /(?:сообща[ею]т|переда[её]т|ссылкой на|информирует|пишет)\s+(?:информационн\S+\s+)?["«]?$/i.test(
      before,
    )
  )
}

/** «в группах «Наш город» ВКонтакте, в Телеграме»: a page of a social network. */
const network =
  /^["»”]? (?:во? )?(?:вконтакте|одноклассник|фейсбук|инстаграм|телеграм|facebook|instagram|telegram|whatsapp)/i

/** «центр нового «Шёлкового пути»» */
const isRoute = ({ name }: Draft): boolean =>
  /^(?:центр )?[«"]?(?:нового |великого )?ш[её]лков/i.test(name)

/** «областной центр Улытау», «районный центр» are towns. */
const isTown = ({ name, places }: Draft): boolean =>
  /^(?:областной|районный|административный) центр$/i.test(name) ||
  (places.length > 0 &&
    /^(?:областной|районный|административный) центр (?:\S+ской области|области \S+|\S+ского района|\p{Lu}\S+)$/iu.test(
      name,
    ))

const ofPress =
  /^(?:управление|отдел|департамент|центр) (?:информаци|обществен\S{2,3} (?:связ|коммуникац)|внутренней полит)/i
const toldBy = /(?:сообщ|рассказ|информир|отмет|уточн|поясн)\S{2,5}(?: \S{2,20}){0,2} во? $/i

/** «администрация Шэньчжэня» is the place itself, as an akimat is; that of a zone or a port is a body. */
const ofPlace = ({ name, places }: Draft): boolean =>
  /^(?:народная )?администрация /i.test(name) &&
  places.length > 0 &&
  places.every(({ kind }) => kind !== 'zone' && kind !== 'site') &&
  !/зон|порт|парк/.test(name)

/** «международный центр приграничного сотрудничества «Хоргос»»: a zone's name, of which a head noun is only the middle. */
const isZone = ({ places }: Scene, { start, end }: Draft): boolean =>
  places.some(
    (each) =>
      each.kind === 'place' &&
      each.start < start &&
      each.end >= end &&
      each.places.some(({ kind }) => kind === 'zone'),
  )

/** «комитет партии», «Постоянный комитет парткома»: a party's posts belong to the place. */
const ofParty = ({ name, start }: Draft, text: string): boolean =>
  (/^комитет/i.test(name) &&
    /партийн\S{2,3}\s$/i.test(text.slice(Math.max(0, start - 15), start))) ||
  /^постоянный комитет(?: (?:кпк|парткома.*))?$/i.test(name) ||
  /(?:парткома|партийн\S{1,3} комитет|горкома|обкома|компартии)/i.test(name) ||
  /^(?:\S+ ){0,2}комитет (?:КПК|партии)/i.test(name)
