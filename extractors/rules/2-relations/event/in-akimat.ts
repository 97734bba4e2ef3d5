import { type Party, placeParty } from './party.ts'
import type { Scene } from './scene.ts'
import { clauseOf, isAdjective } from './skeleton.ts'

/** «В акимате состоялась встреча …»: at the place of the host whose seat it is, else at the article's own. Null where it is not said. */
export function inAkimat(
  scene: Scene,
  { sentence, at }: { sentence: number; at: number },
  parties: readonly Party[],
): Party | null {
  const view = scene.views[sentence]
  if (!view) return null
  const { from, to } = clauseOf(view, at)
  const said = view.chunks.some((chunk, i) => {
    if (i < from || i >= to || chunk.mention || chunk.normal !== 'акимате') return false
    // «в акимате Сарани» is told by its place
    if (view.chunks[i + 1]?.mention?.kind === 'place') return false
    const before = view.chunks[i - 1]
    return (before && isAdjective(before) ? view.chunks[i - 2] : before)?.normal === 'в'
  })
  if (!said) return null
  const host = parties.find((party) => party.country === 'KZ' && party.places.length > 0)
  const name = host?.places[0] ?? scene.analysis.home?.name
  return name === undefined ? null : placeParty(name, 'KZ', null)
}
