import { GraphError } from '../errors.ts'
import { inShort } from './elements.ts'

/** A query that would write. */
export const queryRefused = (cypher: string, cause: unknown) =>
  new GraphError(
    'QueryRefused',
    inShort(cypher),
    'a query may only read',
    'use MATCH … RETURN; the graph changes by `jibek ingest` only',
    { cause },
  )

/** A query that the store does not understand, with what the store says of it. */
export const queryInvalid = (cypher: string, message: string, cause: unknown) =>
  new GraphError(
    'QueryInvalid',
    inShort(cypher),
    message,
    'what Cypher both stores speak stands in docs/graph.md; parameters are given by name',
    { cause },
  )
