import type { OfficialEntity } from '../../../engine/mention.ts'
import { dayNumber } from '../../../text/dates/calendar.ts'
import { datesAgree } from './merge.ts'
import { officialParty, type Party } from './party.ts'
import type { Draft, Scene } from './scene.ts'
import { has, isSaying } from './skeleton.ts'

/** A delegation without a named head is the one of its people whom the article names. */
export function spokesman(scene: Scene, party: Party, draft: Draft): Party | null {
  if (party.standIn !== 'delegation' || draft.background) return null
  if (draft.planned && !isToday(scene, draft)) return null
  if (draft.type === 'exhibition') return null
  if (scene.members.length > 0 || isLongAgo(scene, draft)) return null
  const { officials, organizations } = scene.analysis
  const fitting = officials.filter((official) => {
    const body = official.organization === null ? undefined : organizations[official.organization]
    const places = [...official.places, ...(body?.places ?? [])].map((place) => place.name)
    const country = official.country ?? body?.country ?? null
    return (
      country === party.country &&
      !(country === 'KZ' && (onlySpeaks(scene, official) || isHost(scene, official))) &&
      (party.kind === 'country' ||
        places.some((place) => party.places.includes(place)) ||
        // «делегация из Цзянси», and the mayor of one of its towns
        (country === 'CN' && official.places.length > 0))
    )
  })
  const first =
    fitting.find(({ name }) => !isMetBesides(scene, draft, name)) ?? onlyGuest(scene, party, draft)
  if (!first || (party.kind === 'country' && fitting.length !== 1)) return null
  return draft.parties.some((other) => other.name === first.name) ? null : officialParty(first)
}

/** «Аким принял комиссара А. Гости, приехавшие из Б, посетили район»: the only Chinese official of the text, received there. */
function onlyGuest(
  { analysis, drafts }: Scene,
  party: Party,
  { place, date }: Draft,
): OfficialEntity | undefined {
  if (party.country !== 'CN' || party.kind === 'country' || place?.country !== 'KZ')
    return undefined
  const [one, more] = analysis.officials.filter(({ country }) => country === 'CN')
  const met =
    one &&
    !more &&
    drafts.some(
      (other) =>
        other.type === 'meeting' &&
        !other.background &&
        !other.planned &&
        datesAgree(other.date, date) &&
        other.parties.some(({ name }) => name === one.name),
    )
  return met ? one : undefined
}

/** «Сегодня делегация переезжает в Сюйчжоу»: told as what is to come, and happening. */
const isToday = ({ analysis }: Scene, { date }: Draft): boolean =>
  date?.length === 10 && date === analysis.article.publishedAt?.slice(0, 10)

/** «Помимо того, он встретился с …»: whom the text tells as another than the delegation is not hers. */
const isMetBesides = (scene: Scene, draft: Draft, name: string): boolean =>
  scene.drafts.some(
    (other) =>
      other !== draft && other.more === true && other.parties.some((party) => party.name === name),
  )

/** Who is told to have met guests at home need not have led the delegation that went abroad. */
const isHost = (scene: Scene, official: OfficialEntity): boolean =>
  scene.drafts.some(
    ({ type, place, parties, background }) =>
      type === 'meeting' &&
      !background &&
      place?.country === 'KZ' &&
      parties.some((party) => party.name === official.name),
  )

/** «отметил аким области», «по поручению акима»: an akim who is only quoted need not have gone; a guest who is has come. */
const onlySpeaks = (scene: Scene, official: OfficialEntity): boolean =>
  scene.refs.every((refs, index) => {
    const chunks = scene.views[index]?.chunks ?? []
    return refs.every(
      (ref) =>
        ref.party.name !== official.name ||
        /^(?:поручени|указани|распоряжени|инициатив|приглашени)/.test(
          chunks[ref.at - 1]?.normal ?? '',
        ) ||
        // «Ермек Кошербаев: «Для области важно …»»
        has(chunks[ref.to + 1], 'Colon') ||
        chunks.slice(Math.max(0, ref.at - 6), ref.at + 7).some((chunk) => isSaying(chunk.normal)),
    )
  })

/** More than a month before the article: who led that delegation is not who leads this one. */
function isLongAgo(scene: Scene, draft: Draft): boolean {
  const { publishedAt } = scene.analysis.article
  const last = draft.date?.split('/').at(-1) ?? ''
  if (publishedAt === null || last === '') return false
  if (last.length < 7) return last < publishedAt.slice(0, 4)
  const day = dayNumber(last.length === 7 ? `${last}-28` : last)
  return dayNumber(publishedAt.slice(0, 10)) - day > 31
}
