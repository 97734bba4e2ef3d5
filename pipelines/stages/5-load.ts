import { type GraphDocument, type LoadReport, load, type Store } from '../../graph/index.ts'
import { passed, type Stage } from '../stage.ts'

/** Documents → graph, all in one transaction: the graph is computed from its whole set of documents, so few large loads are best. */
export function loadStage(store: Store): Stage<readonly GraphDocument[], LoadReport> {
  return {
    name: '5-load',
    run: async (documents) => passed(await load(store, { put: documents })),
  }
}
