import { WiregraphError } from '../../article/index.ts';
import type { GraphStore } from '../../store/index.ts';
import {
  isNode,
  isRelationship,
  type NodeValue,
  type RelationshipValue,
  type ResultLink,
  type ResultNode,
} from '../answers.ts';
import { asker } from './ask.ts';
import { textOf } from './values.ts';

const MOST_NODES = 6000;
const BASES = ['Article', '__Entity__', '__Annotation__', '__Profile__'] as const;

/**
 * The nodes in the rows of a result, and what leads from one to another. A relationship in a result does not say what it
 * joins: so those between the nodes are looked up, and kept where the result has one of the same type and properties;
 * all of them where it has none.
 */
export async function drawable(
  graph: Pick<GraphStore, 'read'>,
  rows: readonly (readonly unknown[])[],
): Promise<{ readonly nodes: ResultNode[]; readonly links: ResultLink[] }> {
  const nodes = new Map<string, NodeValue>();
  const told = new Set<string>();
  collect(rows, (value) => {
    if (isNode(value)) {
      if (nodes.size < MOST_NODES) nodes.set(textOf(value.properties.id), value);
    } else told.add(keyOf(value));
  });
  nodes.delete('');
  const links = nodes.size < 2 ? [] : await linksAmong(graph, nodes).catch(noneInTime);
  return {
    nodes: [...nodes].map(([key, { labels, properties }]) => ({
      key,
      labels,
      caption: textOf(properties.name) || key,
    })),
    links: links.filter(({ key }) => told.size === 0 || told.has(key)).map(({ key: _, ...link }) => link),
  };
}

/** What leads from one node to another is looked up besides: where that takes too long, the rows are answer enough. */
function noneInTime(error: unknown): [] {
  if (error instanceof WiregraphError && error.code === 'query-timeout') return [];
  throw error;
}

async function linksAmong(graph: Pick<GraphStore, 'read'>, nodes: ReadonlyMap<string, NodeValue>) {
  const ask = asker(graph);
  const links: (ResultLink & { readonly key: string })[] = [];
  for (const base of BASES) {
    const ids = [...nodes].filter(([, { labels }]) => labels.includes(base)).map(([id]) => id);
    if (ids.length === 0) continue;
    const cypher = `UNWIND $ids AS id MATCH (x:${base} {id: id})-[r]->(y) RETURN id AS source, y.id AS target, r`;
    for (const { source, target, r } of await ask(cypher, { ids })) {
      const relationship = r as RelationshipValue;
      const ends = { source: textOf(source), target: textOf(target) };
      if (nodes.has(ends.target)) links.push({ ...ends, type: relationship.type, key: keyOf(relationship) });
    }
  }
  return links;
}

/** Each node and relationship in the values of a result, those in lists and maps too. */
function collect(value: unknown, found: (item: NodeValue | RelationshipValue) => void): void {
  if (Array.isArray(value)) for (const item of value) collect(item, found);
  else if (isNode(value) || isRelationship(value)) found(value);
  else if (value !== null && typeof value === 'object') collect(Object.values(value), found);
}

function keyOf({ type, properties }: RelationshipValue | (NodeValue & { readonly type?: string })): string {
  return JSON.stringify([type, properties]);
}
