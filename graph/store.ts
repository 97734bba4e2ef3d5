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
  /** Texts kept beside the graph, by key; null drops one. */
  state: [key: string, text: string | null][]
}

/** No changes. */
export const NOTHING: Changes = {
  createNodes: [],
  updateNodes: [],
  deleteNodes: [],
  createEdges: [],
  updateEdges: [],
  deleteEdges: [],
  state: [],
}

/** What a writer may read before it decides. */
export interface Reader {
  /** The nodes of these ids that exist. */
  articles(ids: readonly string[]): Promise<GraphNode[]>
  /** The texts of these keys that exist. */
  state(keys: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** All of the graph: only to make it anew. */
  whole(): Promise<Graph>
  isEmpty(): Promise<boolean>
  /** Keys of all texts: only to make the graph anew. */
  stateKeys(): Promise<string[]>
}

/** The port to a graph database. Errors that a reader can mend are `GraphError`s. */
export interface Store {
  /** How the reader named it: a folder or an address. */
  readonly location: string
  /**
   * Lets `change` read, and makes the changes it decides on, all or nothing; writers come one after the other.
   * The function may be called again after a conflict, so it must do nothing but read and decide.
   */
  update(change: (reader: Reader) => Promise<Changes>): Promise<void>
  /** The whole graph. */
  snapshot(): Promise<Graph>
  /** A read-only question in Cypher; a write is refused with `QueryRefused`. */
  read(cypher: string, parameters?: Parameters): Promise<Answer>
  close(): Promise<void>
}
