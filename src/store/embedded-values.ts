import type { GraphNode, GraphRelationship } from './connection.ts';

/** A value of the embedded engine in the plain form of `Table`. Whole numbers past 2^53 become strings, not wrong. */
export function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainValue);
  if (value === null || typeof value !== 'object') return value ?? null;
  if (isPath(value)) return stepsOf(value);
  const fields = Object.entries(value);
  if ('_labels' in value) return nodeOf(fields, value._labels as readonly string[]);
  if ('_type' in value && '_source' in value) return relationshipOf(fields, String(value._type));
  return Object.fromEntries(fields.map(([key, field]) => [key, plainValue(field)]));
}

interface Path {
  readonly nodes: readonly unknown[];
  readonly edges: readonly unknown[];
}

function isPath(value: object): value is Path {
  const { nodes, edges, ...rest } = value as Partial<Path>;
  return Array.isArray(nodes) && Array.isArray(edges) && nodes.length === edges.length + 1 && isEmpty(rest);
}

function isEmpty(rest: object): boolean {
  return Object.keys(rest).length === 0;
}

/** Nodes and relationships by turns, as a path is given by the other store too. */
function stepsOf({ nodes, edges }: Path): unknown[] {
  return nodes.flatMap((node, index) => [node, ...edges.slice(index, index + 1)]).map(plainValue);
}

function nodeOf(fields: readonly (readonly [string, unknown])[], labels: readonly string[]): GraphNode {
  return { labels: [...labels].sort(), properties: propertiesOf(fields) };
}

function relationshipOf(fields: readonly (readonly [string, unknown])[], type: string): GraphRelationship {
  return { type, properties: propertiesOf(fields) };
}

const INTERNAL = new Set(['_id', '_labels', '_type', '_source', '_target']);

function propertiesOf(fields: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  const own = fields.filter(([key]) => !INTERNAL.has(key)).map(([key, value]) => [key, plainValue(value)] as const);
  return Object.fromEntries(own.sort(([one], [other]) => (one < other ? -1 : 1)));
}
