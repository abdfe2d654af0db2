import { type GraphStore, NODE_KINDS, type ScannedNode, type ScannedRelationship } from '../store/index.ts';
import { type CypherRow, type FlatRows, flatRows, lengthOf, shapeOf } from './cypher-rows.ts';
import { cypherName } from './literal.ts';
import { schemaStatements } from './schema.ts';

/** Longer statements take the server much memory, many short ones much time. */
const STATEMENT_CHARACTERS = 100_000;
const STATEMENT_ROWS = 500;

/**
 * A script that an empty Neo4j runs to the same graph: constraints and indexes, all nodes, all relationships. Each
 * statement is one line. What the graph keeps for itself (profiles, blocks, signatures) is in it, so that it can grow on.
 */
export async function* asCypher(graph: GraphStore): AsyncGenerator<string> {
  yield '// A graph of wiregraph, for an empty Neo4j database. Run: cypher-shell --file THIS-FILE\n';
  yield* await schemaStatements(graph);
  yield 'CALL db.awaitIndexes(300);\n';
  for (const kind of NODE_KINDS) {
    for await (const page of graph.nodes(kind)) yield* statements(page, labelsOf, nodeRow, createNodes);
  }
  for (const kind of NODE_KINDS) {
    for await (const page of graph.relationships(kind)) {
      yield* statements(page, endsOf, relationshipRow, createRelationships);
    }
  }
}

/** One statement for all of a page that have the same names and shape, or several where they are long. */
function* statements<Item>(
  page: readonly Item[],
  namesOf: (item: Item) => string,
  rowOf: (item: Item) => CypherRow,
  statement: (first: Item, rows: FlatRows) => string,
): Generator<string> {
  const groups = new Map<string, { readonly first: Item; readonly rows: CypherRow[] }>();
  for (const item of page) {
    const row = rowOf(item);
    const key = `${namesOf(item)} ${shapeOf(row)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: item, rows: [row] });
    else group.rows.push(row);
  }
  for (const [, { first, rows }] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    for (const piece of inPieces(rows)) yield `${statement(first, flatRows(piece))};\n`;
  }
}

function* inPieces(rows: readonly CypherRow[]): Generator<readonly CypherRow[]> {
  let piece: CypherRow[] = [];
  let length = 0;
  for (const row of rows) {
    const own = lengthOf(row);
    if (piece.length > 0 && (piece.length >= STATEMENT_ROWS || length + own > STATEMENT_CHARACTERS)) {
      yield piece;
      piece = [];
      length = 0;
    }
    piece.push(row);
    length += own;
  }
  if (piece.length > 0) yield piece;
}

function labelsOf({ labels }: ScannedNode): string {
  return labels
    .toSorted()
    .map((label) => `:${cypherName(label)}`)
    .join('');
}

function nodeRow({ properties }: ScannedNode): CypherRow {
  return { keys: [], properties };
}

function createNodes(node: ScannedNode, { beginning, properties }: FlatRows): string {
  return `${beginning} CREATE (n${labelsOf(node)}) SET n = ${properties}`;
}

function endsOf({ from, type, to }: ScannedRelationship): string {
  return `${from.kind} ${cypherName(type)} ${to.kind}`;
}

function relationshipRow({ from, to, properties }: ScannedRelationship): CypherRow {
  return { keys: [from.id, to.id], properties };
}

function createRelationships({ from, type, to }: ScannedRelationship, rows: FlatRows): string {
  const ends = `MATCH (a:${from.kind} {id: ${rows.keyAt(0)}}) MATCH (b:${to.kind} {id: ${rows.keyAt(1)}})`;
  const set = rows.properties === '' ? '' : ` SET r = ${rows.properties}`;
  return `${rows.beginning} ${ends} CREATE (a)-[r:${cypherName(type)}]->(b)${set}`;
}
