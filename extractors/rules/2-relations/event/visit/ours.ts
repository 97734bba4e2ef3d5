import { chineseFamily } from '../../../../text/persons/chinese-family.ts'
import { Flag } from '../../../../text/words/lexeme.ts'
import type { Frame } from '../frame.ts'
import { isToBeSigned } from '../gathering/made.ts'
import type { Scene } from '../scene.ts'
import { type EventView, has } from '../skeleton.ts'

/** Both countries show in the trip, or the other country in the sentence or those around. */
export function isOurs(scene: Scene, frame: Frame, view: EventView): boolean {
  if (scene.trip) return true
  // «соглашение подпишут в июне на форуме в Астане»
  if (isToBeSigned(view, frame.at, frame.fate)) return true
  // A lead tells what is held before it tells whose it is; a ceremony ends what was told of a works.
  const ceremony = has(view.chunks[frame.at], 'Ceremony')
  const first = view.index - (ceremony ? 4 : 2)
  const last = view.index + (ceremony || view.index <= 2 ? 3 : 1)
  // The head of a company founded here by Chinese owners counts as Kazakh, and is a guest by his name.
  if (frame.parties.some(isChinese) && frame.parties.length > 1) return true
  // «генконсульство открылось и в Оше»
  const country = frame.places[0]?.country ?? 'KZ'
  if (has(view.chunks[frame.at], 'Opened', 'Launched') && country !== 'KZ' && country !== 'CN')
    return false
  const around: string[] = []
  for (let at = first; at <= last; at++) around.push(...countriesOf(scene, at))
  return frame.places[0]?.country === 'CN'
    ? around.includes('KZ') || scene.analysis.home !== null
    : around.includes('CN')
}

const isChinese = ({ kind, name }: Frame['parties'][number]): boolean =>
  kind === 'official' &&
  chineseFamily(/^\p{Lu}\p{Ll}{0,5}(?= \p{Lu})/u.exec(name)?.[0] ?? '').length > 0

const ofChina = new Flag((lower) => /кита[ий]/.test(lower))
const ofKazakhstan = new Flag((lower) => lower.includes('казах'))

/** Countries of the parties, places and adjectives of a sentence. */
export function countriesOf(scene: Scene, at: number): string[] {
  const view = scene.views[at]
  if (!view) return []
  const named = (scene.refs[at] ?? []).flatMap((ref) =>
    ref.party.country === null ? [] : [ref.party.country],
  )
  const mentioned = view.chunks.flatMap(({ mention, token }): string[] => {
    if (mention?.kind === 'place') return mention.places.map((place) => place.country)
    // «казахстанско-китайский» names both.
    const pair = [
      ...(ofChina.of(token.lexeme) ? ['CN'] : []),
      ...(ofKazakhstan.of(token.lexeme) ? ['KZ'] : []),
    ]
    return mention?.kind === 'country' ? [mention.code, ...pair] : pair
  })
  return [...named, ...mentioned]
}
