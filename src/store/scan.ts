import type { Connection, GraphNode, GraphRelationship } from './connection.ts';
import { nodesOfIds, pageOfIds, relationshipsFrom } from './cypher/index.ts';
import { rowsOf, textOf } from './rows.ts';

/** The base labels of all that a graph holds between two writes. Within one of them an `id` is of one node. */
export const NODE_KINDS = [
  'Article',
  '__Entity__',
  '__Annotation__',
  '__Profile__',
  '__Block__',
  '__Judgement__',
  '__Signature__',
  '__Telling__',
  '__Source__',
  '__Lexical__',
] as const;

export type NodeKind = (typeof NODE_KINDS)[number];

/** A node as it stands in the graph. */
export interface ScannedNode extends GraphNode {
  readonly kind: NodeKind;
  readonly id: string;
}

/** A relationship as it stands in the graph, with its two ends. */
export interface ScannedRelationship extends GraphRelationship {
  readonly from: { readonly kind: NodeKind; readonly id: string };
  readonly to: { readonly kind: NodeKind; readonly id: string };
}

const PAGE = 500;
/** The embedded engine looks at every node of a kind for each page in the order of ids: so these are read many at a time. */
const IDS = 50_000;

/**
 * The nodes of a kind in the order of their ids, a page at a time. Each page is a transaction of its own: a server would
 * show what others commit meanwhile to a longer one too.
 */
export async function* scanNodes(connection: Connection, kind: NodeKind): AsyncGenerator<readonly ScannedNode[]> {
  for await (const ids of scanIds(connection, kind)) {
    const rows = await connection.transact('read', (work) => rowsOf(work, nodesOfIds(kind), { ids }));
    const nodes = rows
      .map((row) => row.n as GraphNode)
      .map((node) => ({ ...node, kind, id: textOf(node.properties.id) }));
    yield nodes.sort((one, other) => inOrder(one.id, other.id));
  }
}

async function* scanIds(connection: Connection, kind: NodeKind): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const parameters = { after, limit: IDS };
    const rows = await connection.transact('read', (work) => rowsOf(work, pageOfIds(kind), parameters));
    const ids = rows.map((row) => textOf(row.id));
    for (let at = 0; at < ids.length; at += PAGE) yield ids.slice(at, at + PAGE);
    if (ids.length < IDS) return;
    after = ids.at(-1) ?? '';
  }
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** What leads from the nodes of a kind, by the ids of these, then by type, end and properties; a page of nodes at a time. */
export async function* scanRelationships(
  connection: Connection,
  kind: NodeKind,
): AsyncGenerator<readonly ScannedRelationship[]> {
  for await (const ids of scanIds(connection, kind)) {
    const rows = await connection.transact('read', (work) => rowsOf(work, relationshipsFrom(kind), { ids }));
    const found = rows.flatMap((row): [string, ScannedRelationship][] => {
      const { type, properties } = row.r as GraphRelationship;
      const end = NODE_KINDS.find((one) => (row.labels as readonly string[]).includes(one));
      if (end === undefined) return [];
      const [from, to] = [textOf(row.source), textOf(row.target)];
      const key = JSON.stringify([from, type, end, to, properties]);
      return [[key, { type, properties, from: { kind, id: from }, to: { kind: end, id: to } }]];
    });
    yield found.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, relationship]) => relationship);
  }
}
