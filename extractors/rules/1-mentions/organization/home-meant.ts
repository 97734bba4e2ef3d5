import type { PlaceRef } from '../../../engine/mention.ts'
import { placeOver, type Scene } from './draft.ts'

/** «области», «города» without a name: the KZ place of that kind named most; «провинции», «округа»: the last CN one told. */
export function homeMeant(scene: Scene, at: number): PlaceRef | null {
  const { tokens, homes, chinese } = scene
  const [token, behind] = [tokens[at], tokens[at + 1]]
  const kind = token && meantKinds[token.lower]
  if (!kind || (behind && placeOver(scene, behind))) return null
  // «управление культуры этого города»: the one told last, wherever it lies
  if (/^(?:этого|этой|своего|своей)$/.test(tokens[at - 1]?.lower ?? ''))
    return lastTold(scene, token.start, kind)
  // «канцелярия народного правительства города»
  const people = tokens[at - 1]?.lower === 'правительства' && tokens[at - 2]?.lower === 'народного'
  if ((kind === 'region' || kind === 'city') && !people)
    return homes.find((place) => place.kind === kind) ?? null
  return chinese.findLast((place) => place.start < token.start && place.kind === kind) ?? null
}

function lastTold({ places }: Scene, before: number, kind: string): PlaceRef | null {
  const told = places.flatMap((each) => (each.kind === 'place' ? each.places : []))
  return told.findLast((place) => place.start < before && place.kind === kind) ?? null
}

const meantKinds: Record<string, string> = {
  области: 'region',
  региона: 'region',
  города: 'city',
  провинции: 'province',
  округа: 'prefecture',
  уезда: 'county',
}
