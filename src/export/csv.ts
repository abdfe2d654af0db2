import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type GraphStore,
  NODE_KINDS,
  type NodeKind,
  type ScannedNode,
  type ScannedRelationship,
} from '../store/index.ts';
import { importWords } from './csv-words.ts';
import { cypherName, cypherString } from './literal.ts';
import { schemaStatements } from './schema.ts';
import { type PropertyType, type Survey, surveyGraph } from './survey.ts';
import { writeFileOf } from './write.ts';

/** The importer makes no empty lists: where one stood is noted in this column, and made good after the import. */
const EMPTY_LISTS = '__emptyLists';

/**
 * Files that `neo4j-admin database import full` reads into the same graph: one for the nodes of each kind, one for the
 * relationships between each two kinds, what is to be run after it, and a README with the command.
 */
export async function writeCsv(graph: GraphStore, folder: string): Promise<void> {
  await mkdir(folder);
  const survey = await surveyGraph(graph, { kinds: NODE_KINDS, nodeTable, relationshipTable });
  const files: string[] = [];
  for (const [table, columns] of survey.tables) {
    const [kind, to] = table.split(' ') as [NodeKind, NodeKind | undefined];
    const name = to === undefined ? `nodes-${kind}.csv` : `relationships-${kind}-${to}.csv`;
    files.push(name);
    const lists = survey.emptyLists.has(table) ? [[EMPTY_LISTS, { scalar: 'string', isList: true }] as const] : [];
    const all = new Map<string, PropertyType>([...columns, ...lists]);
    const lines = to === undefined ? nodeLines(graph, kind, all, survey) : linkLines(graph, kind, to, all, survey);
    await writeFileOf(join(folder, name), lines);
  }
  await writeFileOf(
    join(folder, 'after-import.cypher'),
    from([...(await schemaStatements(graph)), ...emptyListStatements(survey)]),
  );
  await writeFileOf(join(folder, 'README.md'), from([importWords(files, survey.listDelimiter)]));
}

/** By which an earlier export is known: what `writeCsv` writes, and the importer leaves beside it. */
export const CSV_FILES = {
  part: (name: string): boolean => CSV_FILES.sign(name) || /^README\.md$|^import\.report$/u.test(name),
  sign: (name: string): boolean => /^(?:nodes|relationships)-[\w-]+\.csv$|^after-import\.cypher$/u.test(name),
};

function* emptyListStatements({ emptyLists }: Survey): Generator<string> {
  for (const [table, keys] of emptyLists) {
    const [kind, to] = table.split(' ');
    const pattern = to === undefined ? `(x:${kind})` : `(a:${kind})-[x]->(b:${to})`;
    for (const key of keys) {
      const name = cypherName(key);
      yield `MATCH ${pattern} WHERE ${cypherString(key)} IN x.${EMPTY_LISTS} SET x.${name} = [];\n`;
    }
    yield `MATCH ${pattern} WHERE x.${EMPTY_LISTS} IS NOT NULL REMOVE x.${EMPTY_LISTS};\n`;
  }
}

function nodeTable({ kind }: ScannedNode): string {
  return kind;
}

function relationshipTable({ from, to }: ScannedRelationship): string {
  return `${from.kind} ${to.kind}`;
}

async function* nodeLines(
  graph: GraphStore,
  kind: NodeKind,
  columns: ReadonlyMap<string, PropertyType>,
  { listDelimiter }: Survey,
): AsyncGenerator<string> {
  const own = [...columns].filter(([key]) => key !== 'id');
  yield `${[`id:ID(${kind})`, ':LABEL', ...own.map(columnHeader)].map(quoted).join(',')}\n`;
  for await (const page of graph.nodes(kind)) {
    for (const { id, labels, properties } of page) {
      const labelled = quoted(labels.toSorted().join(listDelimiter));
      const cells = own.map(([key]) => cell(valueIn(properties, key), listDelimiter));
      yield `${[quoted(id), labelled, ...cells].join(',')}\n`;
    }
  }
}

async function* linkLines(
  graph: GraphStore,
  kind: NodeKind,
  to: NodeKind,
  columns: ReadonlyMap<string, PropertyType>,
  { listDelimiter }: Survey,
): AsyncGenerator<string> {
  const ends = [`:START_ID(${kind})`, `:END_ID(${to})`, ':TYPE'];
  yield `${[...ends, ...[...columns].map(columnHeader)].map(quoted).join(',')}\n`;
  for await (const page of graph.relationships(kind)) {
    for (const one of page) {
      if (one.to.kind !== to) continue;
      const cells = [...columns.keys()].map((key) => cell(valueIn(one.properties, key), listDelimiter));
      yield `${[quoted(one.from.id), quoted(one.to.id), quoted(one.type), ...cells].join(',')}\n`;
    }
  }
}

function columnHeader([key, { scalar, isList }]: readonly [string, PropertyType]): string {
  return `${key}:${scalar ?? 'string'}${isList ? '[]' : ''}`;
}

function valueIn(properties: Readonly<Record<string, unknown>>, key: string): unknown {
  if (key !== EMPTY_LISTS) return properties[key];
  const empty = Object.entries(properties).filter(([, value]) => Array.isArray(value) && value.length === 0);
  return empty.length === 0 ? undefined : empty.map(([name]) => name).sort();
}

/** An absent value is nothing at all; an empty string is a pair of quotes. */
function cell(value: unknown, listDelimiter: string): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return quoted(value.map(String).join(listDelimiter));
  return typeof value === 'string' ? quoted(value) : String(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

async function* from(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}
