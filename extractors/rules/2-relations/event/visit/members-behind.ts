import type { Actor } from '../../../../engine/analysis.ts'
import type { EventView } from '../skeleton.ts'

/** «делегация города в составе мэра А и его заместителя Б»: all who came, where each has a name. */
export function membersBehind(view: EventView, to: number): Actor[] {
  const [before, word] = [view.chunks[to + 1], view.chunks[to + 2]]
  if (before?.normal !== 'в' || word?.normal !== 'составе') return []
  const officials = view.view.actors.filter((one) => one.kind === 'official' && one.chunk > to + 2)
  const [first] = officials
  if (!first || first.chunk > to + 5) return []
  const listed = officials.filter((one) => one.list === first.list)
  return listed.length > 1 && listed.every((one) => one.name !== null) ? listed : []
}
