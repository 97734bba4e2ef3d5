import { wordLike } from '../../../../engine/word-like.ts'
import { mayConcern } from '../../../../text/concern.ts'
import { draft } from '../draft.ts'
import type { Frame } from '../frame.ts'
import { isNamed, type Party } from '../party.ts'
import { placeOf } from '../place-of.ts'
import { counterpart, type Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'
import { add, dateIn } from '../tell.ts'

/** Keeps the first talks that are spoken of as known, for `tellUnsaid`. */
export function noteUnsaid(scene: Scene, view: EventView, frame: Frame): void {
  if (scene.unsaid !== null || !isOfBoth(view, frame)) return
  // «Меморандум подписали в Улытауском районе. На встрече …»
  const { where } = scene
  const near = where !== null && frame.sentence - where.sentence <= where.reach
  scene.unsaid = near ? { ...frame, places: [where.place] } : frame
}

/**
 * «По итогам переговоров в Пекине подписано …», «когда встреча закончилась» in an article that nowhere says who held them: whoever
 * of either country is named nearest to it.
 */
export function tellUnsaid(scene: Scene): void {
  const { unsaid } = scene
  const view = scene.views[unsaid?.sentence ?? -1]
  if (!unsaid || !view) return
  if (scene.drafts.some(({ type, background }) => type === 'meeting' && !background)) return
  const parties = (['KZ', 'CN'] as const).flatMap((country) => {
    const near = counterpart(scene, unsaid.sentence, country, [])
    return near.length > 0 ? near : namedThere(scene, unsaid.sentence, country)
  })
  if (parties.length < 2 && (scene.trip || parties.length === 0)) return
  if (!mayConcern(scene.analysis.article.text)) return
  const place =
    placeOf(view, unsaid.at, scene.refs[unsaid.sentence] ?? []) ?? unsaid.places[0] ?? null
  const frame = { ...unsaid, rule: 'event/talks-unsaid' }
  add(scene, draft(scene, frame, parties, place, dateIn(scene, view, unsaid.at), false))
}

/** «По итогам встречи область А и провинция Б подписали …», «На встрече подписан меморандум. Подписи поставили А и Б» */
function namedThere({ refs }: Scene, sentence: number, country: string): Party[] {
  const near = [
    ...(refs[sentence] ?? []),
    ...(refs[sentence + 1] ?? []).filter(({ party }) => isNamed(party)),
  ].filter(({ where, party }) => !where && party.kind !== 'country')
  const one =
    near.find(({ party }) => party.country === country) ??
    near.find(({ party }) => party.country === null && party.kind === 'organization')
  return one ? [one.party] : []
}

/** A sitting of one's own, talks with journalists, a signing over a screen, what a speaker recalls: no meeting of the two sides. */
const isOfBoth = ({ chunks }: EventView, { at }: Frame): boolean =>
  has(chunks[at], 'MeetVerb', 'MeetingNoun') &&
  !has(chunks[0], 'Dash', 'Quote') &&
  !isOwn(chunks[at]) &&
  !isOther(chunks[at - 1]) &&
  // «надеются провести переговоры», «с каждым надо вести переговоры»
  !chunks.slice(Math.max(0, at - 3), at).some(isToHold) &&
  !isOutsider(chunks[at + 2]) &&
  !chunks.some((chunk) => has(chunk, 'Invite') || isGoingOn(chunk))

const isGoingOn = wordLike(/^(?:начина|продолж|прекра|прерва|регулярн|команд)/)
const isOwn = wordLike(/^(?:заседани|совещани|собрани|видео|онлайн|консультаци|разговор)/)
const isToHold = wordLike(/^(?:пров(?:ести|одить)|вести)$/)
const isOther = wordLike(/^(?:режиме|формате|следующ|очередн|отдельн|таки[ехм]|подобн)/)
const isOutsider = wordLike(/^(?:журналист|пресс|жител|населени|актив|корреспондент|бизнес|нами)/)
