import type { Graph, GraphEdge, GraphNode } from './model.ts'

/** A value in an answer. Nodes are `{_labels, …properties}`, relationships `{_type, …properties}`, paths `{nodes, edges}`. */
export type Cell = null | string | number | boolean | Cell[] | { [key: string]: Cell }
export type Row = Record<string, Cell>
export interface Answer {
  columns: string[]
  rows: Row[]
}
export type Parameters = Readonly<Record<string, Cell>>

/** What turns one graph into another. Updated elements have all their new properties. */
export interface Changes {
  createNodes: GraphNode[]
  updateNodes: GraphNode[]
  deleteNodes: GraphNode[]
  createEdges: GraphEdge[]
  updateEdges: GraphEdge[]
  deleteEdges: GraphEdge[]
}

/** The port to a graph database. Errors that a reader can mend are `GraphError`s. */
export interface Store {
  /** How the reader named it: a folder or an address. */
  readonly location: string
  /**
   * Reads the graph, asks for the changes and makes them, all or nothing; writers come one after the other.
   * The function may be called again after a conflict, so it must be pure.
   */
  update(change: (current: Graph) => Changes): Promise<void>
  /** The whole graph. */
  snapshot(): Promise<Graph>
  /** A read-only question in Cypher; a write is refused with `QueryRefused`. */
  read(cypher: string, parameters?: Parameters): Promise<Answer>
  close(): Promise<void>
}
