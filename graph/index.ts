/** The door of the graph: records in, a graph in a store, questions answered. */

export { documentsIn } from './articles.ts'
export type { GraphDocument } from './claims.ts'
export { GRAPH_ERROR_CODES, GraphError, type GraphErrorCode } from './errors.ts'
export { canonical } from './exports/canonical.ts'
export { type LoadReport, type LoadRequest, load } from './load.ts'
export type { Graph, GraphEdge, GraphNode, Label, Relationship } from './model.ts'
export { LABELS, RELATIONSHIPS } from './model.ts'
export { type OpenOptions, openGraph } from './open.ts'
export { project } from './project.ts'
export { ask, type Query, type QueryParameter, queries } from './query.ts'
export { rebuild } from './rebuild.ts'
export { type PlaceCatalog, type PlaceEntry, placeCatalog } from './resolvers/place.ts'
export {
  neo4jStatus,
  type ServerAddress,
  type ServerOptions,
  type ServerStatus,
  startNeo4j,
  stopNeo4j,
} from './server/neo4j.ts'
export {
  type Answer,
  type Cell,
  NOTHING,
  type Parameters,
  type Row,
  type Store,
} from './store.ts'
