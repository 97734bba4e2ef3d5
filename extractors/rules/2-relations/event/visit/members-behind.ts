import type { Actor } from '../../../../engine/analysis.ts'
import { type EventView, has } from '../skeleton.ts'

/** «делегация города в составе мэра А и его заместителя Б», «делегация, которую привезли А и Б»: all who came, where each has a name. */
export function membersBehind(view: EventView, at: number, to: number): Actor[] {
  const opener = made(view, to) ?? led(view, at)
  if (opener === null) return []
  const officials = view.view.actors.filter((one) => one.kind === 'official' && one.chunk > opener)
  const [first] = officials
  if (!first || first.chunk > opener + 3) return []
  const listed = officials.filter((one) => one.list === first.list)
  return listed.length > 1 && listed.every((one) => one.name !== null) ? listed : []
}

const made = ({ chunks }: EventView, to: number): number | null =>
  chunks[to + 1]?.normal === 'в' && chunks[to + 2]?.normal === 'составе' ? to + 2 : null

function led({ chunks }: EventView, at: number): number | null {
  const which = chunks.findIndex(({ normal }, i) => i > at && i <= at + 4 && normal === 'которую')
  return which > 0 && has(chunks[which + 1], 'Head') ? which + 1 : null
}
