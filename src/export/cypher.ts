import { type GraphStore, NODE_KINDS, type ScannedNode, type ScannedRelationship } from '../store/index.ts';
import { cypherLiteral, cypherMap, cypherName } from './literal.ts';
import { schemaStatements } from './schema.ts';

/** The server parses each statement anew: longer ones take it much memory, many short ones much time. */
const STATEMENT_CHARACTERS = 20_000;
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
    for await (const page of graph.nodes(kind)) yield* statements(page, labelsOf, createNodes, nodeRow);
  }
  for (const kind of NODE_KINDS) {
    for await (const page of graph.relationships(kind)) {
      yield* statements(page, endsOf, createRelationships, relationshipRow);
    }
  }
}

/** One statement for all rows of a page that have the same names, or several where they are long. */
function* statements<Item>(
  page: readonly Item[],
  namesOf: (item: Item) => string,
  statement: (first: Item, rows: string) => string,
  rowOf: (item: Item) => string,
): Generator<string> {
  const groups = new Map<string, Item[]>();
  for (const item of page) {
    const names = namesOf(item);
    const group = groups.get(names);
    if (group === undefined) groups.set(names, [item]);
    else group.push(item);
  }
  for (const [, items] of [...groups].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const [first] = items;
    if (first === undefined) continue;
    for (const rows of inPieces(items.map(rowOf))) yield `${statement(first, `[${rows.join(', ')}]`)};\n`;
  }
}

function* inPieces(rows: readonly string[]): Generator<readonly string[]> {
  let piece: string[] = [];
  let length = 0;
  for (const row of rows) {
    if (piece.length > 0 && (piece.length >= STATEMENT_ROWS || length + row.length > STATEMENT_CHARACTERS)) {
      yield piece;
      piece = [];
      length = 0;
    }
    piece.push(row);
    length += row.length;
  }
  if (piece.length > 0) yield piece;
}

function labelsOf({ labels }: ScannedNode): string {
  return labels
    .toSorted()
    .map((label) => `:${cypherName(label)}`)
    .join('');
}

function nodeRow({ properties }: ScannedNode): string {
  return cypherMap(properties);
}

function createNodes(node: ScannedNode, rows: string): string {
  return `UNWIND ${rows} AS row CREATE (n${labelsOf(node)}) SET n = row`;
}

function endsOf({ from, type, to }: ScannedRelationship): string {
  return `${from.kind} ${cypherName(type)} ${to.kind}`;
}

function relationshipRow({ from, to, properties }: ScannedRelationship): string {
  return `[${cypherLiteral(from.id)}, ${cypherLiteral(to.id)}, ${cypherMap(properties)}]`;
}

function createRelationships({ from, type, to }: ScannedRelationship, rows: string): string {
  const ends = `MATCH (a:${from.kind} {id: row[0]}) MATCH (b:${to.kind} {id: row[1]})`;
  return `UNWIND ${rows} AS row ${ends} CREATE (a)-[r:${cypherName(type)}]->(b) SET r = row[2]`;
}
