import type { Actor, SentenceView } from '../../../../engine/analysis.ts'
import type { Group } from '../frame.ts'

/**
 * «меморандумы: с компанией А – по выпуску дисков, с Б – о поставках»: what each of several counterparties is told to be on, as its
 * group's part of the sentence. The groups themselves where not each has its own.
 */
export function withOwnMatters(
  groups: readonly Group[],
  { chunks }: SentenceView,
  actors: readonly Actor[],
): Group[] {
  const [first, ...others] = groups
  if (!first || others.length === 0) return groups.slice()
  const starts = groups.map(({ sides }) => {
    const own = sides.find(({ name }) =>
      groups.every(
        (group) => group.sides === sides || !group.sides.some((side) => side.name === name),
      ),
    )
    return actors.find(({ name }) => name === own?.name)?.chunk ?? -1
  })
  const told = starts.every(
    (at) =>
      at >= 0 &&
      chunks[at + 1]?.tags.has('Dash') === true &&
      /^(?:о|об|по|на)$/.test(chunks[at + 2]?.normal ?? ''),
  )
  if (!told) return groups.slice()
  return groups.map((group, index) => {
    const from = starts[index] ?? 0
    const next = Math.min(...starts.filter((at) => at > from), chunks.length)
    return { ...group, part: { from: from + 1, to: next } }
  })
}
