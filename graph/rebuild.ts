import { documentsIn } from './articles.ts'
import { META, metaOf, NONE, sum } from './counts.ts'
import { diff } from './diff.ts'
import { increment } from './increment.ts'
import { project } from './project.ts'
import { type PlaceCatalog, placeCatalog } from './resolvers/place.ts'
import type { Store } from './store.ts'

/**
 * Makes a graph anew from the articles it holds: after changes to the rules or the gazetteer (a load sees to that by
 * itself), or if in doubt. Gives what to tell the reader.
 */
export async function rebuild(
  store: Store,
  catalog: PlaceCatalog = placeCatalog(),
): Promise<string[]> {
  let notes: string[] = []
  await store.update(async (reader) => {
    const current = await reader.whole()
    const documents = documentsIn(current)
    const changes = new Map(
      [...documents].map(([id, after]) => [id, { before: null, after }] as const),
    )
    const nothing = { ...reader, articles: async () => [], state: async () => new Map() }
    const { before, after, state } = await increment(changes, nothing, catalog)
    const kept = new Set(state.map(([key]) => key))
    const dropped = (await reader.stateKeys()).filter((key) => !kept.has(key))
    const counts = sum(NONE, before, after)
    notes = [`the graph was made anew from its ${documents.size} articles`]
    return {
      ...diff(current, project(documents.values(), catalog)),
      state: [
        ...dropped.map((key): [string, null] => [key, null]),
        ...state,
        [META, metaOf(counts, catalog)],
      ],
    }
  })
  return notes
}
