import { bodyHeads } from '../../../text/bodies.ts'
import { looksAdjective, nominativeAdjective } from '../../../text/forms/nominative.ts'
import type { Token } from '../../../text/read.ts'
import { capital } from '../../../text/words/capital.ts'
import { countryOf, type Draft, placeOver, type Scene } from './draft.ts'

/**
 * «Сианьского и Павлодарского архивов», «Хэнаньский, Павлодарский университеты»: the body of the place adjective at `at`,
 * whose head stands in the plural behind the last adjective of the list.
 */
export function coordinated(scene: Scene, at: number): Draft | null {
  const { tokens } = scene
  const first = tokens[at]
  if (!first?.capital) return null
  const place = placeOver(scene, first, true)
  if (place?.kind !== 'place') return null
  const listed = listEnd(scene, at)
  const further = listed > at || behindAnother(scene, at)
  if (!further) return null
  let head = listed + 1
  while (head < listed + 3 && !bodyHeads.at(tokens, head)) {
    if (!looksAdjective(tokens[head]?.lower ?? '')) return null
    head++
  }
  const found = bodyHeads.at(tokens, head)
  const value = found?.values.find(({ number }) => number === 'pl')
  if (
    !found ||
    !value ||
    value.kind === 'company' ||
    found.values.some(({ number }) => number === 'sg')
  )
    return null
  const shared = tokens.slice(listed + 1, head).map(({ lower }) => singular(lower))
  const words = [first.text, ...shared].map((word) => nominativeAdjective(word, value.gender))
  const last = listed === at ? tokens[head + found.length - 1] : first
  return {
    start: first.start,
    end: last?.end ?? first.end,
    name: capital([...words, value.phrase].join(' ')),
    kind: value.kind,
    country: countryOf(place),
    cases: [...new Set(found.values.map((each) => each.case))],
    plural: false,
    places: place.places.slice(),
    rule: 'organization/head',
  }
}

/** Index of the last place adjective of a list that goes on from `at`. */
function listEnd(scene: Scene, at: number): number {
  let last = at
  while (/^(?:и|,)$/.test(scene.tokens[last + 1]?.lower ?? '') && adjectiveAt(scene, last + 2))
    last += 2
  return last
}

const behindAnother = (scene: Scene, at: number): boolean =>
  /^(?:и|,)$/.test(scene.tokens[at - 1]?.lower ?? '') && adjectiveAt(scene, at - 2)

function adjectiveAt(scene: Scene, at: number): boolean {
  const token: Token | undefined = scene.tokens[at]
  return token !== undefined && placeOver(scene, token, true)?.kind === 'place'
}

/** «педагогических» → педагогического, which `nominativeAdjective` reads. */
const singular = (plural: string): string =>
  plural.replace(/(?:ие|их|ими|им)$/, 'ий').replace(/(?:ые|ых|ыми|ым)$/, 'ый')
