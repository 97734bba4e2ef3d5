import type { PostHead } from '../../../text/posts.ts'
import { ofBody } from './belonging.ts'
import { bodyMeant } from './bodies-meant.ts'
import { bodyWordOf } from './body-words.ts'
import type { Around, Belonging } from './draft.ts'
import { placeMeant, placeWord } from './homes.ts'
import { placeRefsMeant } from './of-places.ts'

/** «делегация района во главе с (его) акимом X», «университет в лице его ректора Y»: what stands just before is meant. */
export function ownerBefore(around: Around, at: number, post: PostHead): Belonging | null {
  const { tokens } = around
  const own = /^(?:его|её|ее|их)$/.test(tokens[at - 1]?.lower ?? '')
  if (!own && !post.seat) return null
  const to = own ? at - 1 : at
  const lead = tokens
    .slice(Math.max(0, to - 3), to)
    .map(({ lower }) => lower)
    .join(' ')
  const words = /(?:во главе со?|в лице)$/.exec(lead)?.[0].split(' ').length
  const last = words === undefined ? undefined : tokens[to - 1 - words]
  if (!last) return own && post.title === 'глава' ? toldLast(around, at) : null
  const start = tokens[at]?.start ?? 0
  const body = around.bodies.find(({ end }) => end === last.end)
  if (body) return { ...ofBody(around, body, [], start), explicit: false }
  const place = around.places.find(({ end }) => end === last.end)
  return place?.kind === 'place' && !place.adjective ? placeRefsMeant(place.places, start) : null
}

/** «посетил академию и её главу X»: the body or place that the sentence told last. */
function toldLast(around: Around, at: number): Belonging | null {
  const start = around.tokens[at]?.start ?? 0
  const body = around.bodies.findLast(({ end }) => end <= start)
  const place = around.places.findLast(({ end, adjective }) => end <= start && !adjective)
  if (body && body.end >= (place?.end ?? 0))
    return { ...ofBody(around, body, [], start), explicit: false }
  return place?.kind === 'place' ? placeRefsMeant([...place.places], start) : null
}

/**
 * Whom a post's holder acts for, where the clause tells it before the post: «за газету расписалась её главный редактор X»,
 * «от имени корпорации – её вице-президент Y», «от области подписал заместитель акима Z». `at` is the post's token.
 */
export function actsFor(
  around: Around,
  at: number,
  post: PostHead,
  country: string | null,
): Belonging | null {
  const { tokens } = around
  const start = tokens[at]?.start ?? 0
  for (let back = at - 1; back > Math.max(-1, at - 12); back--) {
    const { lower = '' } = tokens[back] ?? {}
    if (MARKS.has(lower)) return null
    const side = lower === 'со' && tokens[back + 1]?.lower === 'стороны'
    if (!side && lower !== 'за' && lower !== 'от') continue
    const next = /^(?:имени|лица|стороны)$/.test(tokens[back + 1]?.lower ?? '')
      ? back + 2
      : back + 1
    const word = tokens[next]
    if (!word) return null
    const body = around.bodies.find((each) => each.start <= word.start && each.end > word.start)
    if (body) return post.seat ? null : { ...ofBody(around, body, [], start), explicit: false }
    if (post.seat) {
      // «от Янлина подписала вице-мэр X»
      const own = around.places.find((each) => each.start === word.start && each.kind === 'place')
      if (own?.kind === 'place' && !own.adjective) return placeRefsMeant(own.places, start)
      const genitive = genitiveOf(word.lower)
      const home = placeWord.test(genitive)
        ? placeMeant(around, genitive, post.title, country)
        : null
      return home && placeRefsMeant([home], start)
    }
    const meant = bodyWordOf(word.lower)
    const told = meant === null ? null : bodyMeant(around, meant, start, country)
    return told && { ...ofBody(around, told, [], start), explicit: false }
  }
  return null
}

/** «за область», «за провинцию», «за город»: the genitive of a word for a place that stands in the accusative. */
const genitiveOf = (lower: string): string =>
  /^(?:город|район|округ|уезд|регион|мегаполис)$/.test(lower)
    ? `${lower}а`
    : lower.replace(/ь$/, 'и').replace(/ию$/, 'ии').replace(/цу$/, 'цы')

const MARKS = new Set(',;:.')
