import type { GraphDocument } from '../../graph/index.ts'
import { passed, type Stage } from '../stage.ts'
import type { Extracted } from './3-extract.ts'

/**
 * Extracted article → document of the graph. Who is who is decided by the graph over all its documents at once, since it
 * must not depend on the order they come in; what is left to do for one document is to name it.
 */
export const resolveStage: Stage<Extracted, GraphDocument> = {
  name: '4-resolve',
  run: async ({ article, record, retrievedAt }) => passed({ article, record, retrievedAt }),
}
