import type { Source } from '../pipelines/index.ts'
import { UsageError } from './command.ts'

/** The sources named, or all. Throws UsageError for one that is not there. */
export function chosenSources(
  sources: ReadonlyMap<string, Source>,
  ids: readonly string[],
): Source[] {
  const unknown = ids.find((id) => !sources.has(id))
  if (unknown !== undefined)
    throw new UsageError(
      `${unknown}: no source of that name`,
      'jibek sources lists those there are.',
    )
  return ids.length === 0 ? [...sources.values()] : ids.flatMap((id) => sources.get(id) ?? [])
}
