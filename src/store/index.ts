import type { Connection } from './connection.ts';
import { type GraphStore, graphStore } from './graph-store.ts';
import type { Neo4jOptions } from './neo4j.ts';
import { openConnection } from './open.ts';

export type {
  Connection,
  GraphNode,
  GraphRelationship,
  Parameters,
  QueryLimits,
  Table,
  Transaction,
} from './connection.ts';
export type { Explanation } from './explain.ts';
export { type GraphStore, graphStore } from './graph-store.ts';
export type { Neo4jOptions } from './neo4j.ts';
export type { Report, ReportedFact } from './read-reports.ts';
export { NODE_KINDS, type NodeKind, type ScannedNode, type ScannedRelationship } from './scan.ts';
export { LEXICAL_SCHEMA, NEO4J_SCHEMA } from './schema.ts';
export type { SourceMemory } from './sources.ts';
export type { ArticleListing, GraphStatus } from './status.ts';
export type { RetractSummary, WriteStatus, WriteSummary } from './summary.ts';
export type { Verification } from './verify.ts';

/** Opens the graph that `target` names: a folder, or a `bolt://` or `neo4j://` address. */
export async function openGraph(target: string, options: Neo4jOptions = {}): Promise<GraphStore> {
  const connection: Connection = await openConnection(target, options);
  return graphStore(connection);
}
