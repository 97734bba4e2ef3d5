import { type Party, placeParty } from '../party.ts'
import type { Scene } from '../scene.ts'
import { clauseOf, isAdjective, isSaying } from '../skeleton.ts'

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
    const opener = before && isAdjective(before) ? i - 2 : i - 1
    // «сообщили в акимате», «в акимате рассказали»
    const source = [view.chunks[opener - 1], view.chunks[i + 1]]
    return view.chunks[opener]?.normal === 'в' && !source.some((one) => one && isSaying(one.normal))
  })
  if (!said) return null
  const host = parties.find((party) => party.country === 'KZ' && party.places.length > 0)
  const name = host?.places[0] ?? scene.analysis.home?.name
  return name === undefined ? null : placeParty(name, 'KZ', null)
}
