import type { AnnotationChange, ArgumentChange, GraphChanges, Statement } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import {
  CREATE_MENTIONS,
  createAnnotations,
  createArguments,
  DELETE_ANNOTATIONS,
  DELETE_MENTIONS,
  STATEMENTS_OF_ARTICLE,
} from './cypher.ts';
import { grouped, rowsOf, textOf, textsOf } from './rows.ts';

/** What the article says of each entity, as it stands in the graph. */
export async function standingStatements(
  transaction: Transaction,
  article: string,
): Promise<ReadonlyMap<string, readonly Statement[]>> {
  const rows = await rowsOf(transaction, STATEMENTS_OF_ARTICLE, { id: article });
  return new Map(rows.map((row) => [textOf(row.id), textsOf(row.statements)]));
}

/** Takes out everything that the article states; the article itself stays. */
export async function deleteFacts(transaction: Transaction, article: string): Promise<void> {
  await transaction.run(DELETE_ANNOTATIONS, { id: article });
  await transaction.run(DELETE_MENTIONS, { id: article });
}

/** Puts in everything that the article states. The article and the entities are there already. */
export async function createFacts(transaction: Transaction, changes: GraphChanges): Promise<void> {
  const { id } = changes.article;
  const statements = new Map(changes.entities.map((entity) => [entity.id, entity.statements]));
  const rows = changes.mentions.map(({ entity, ...properties }) => ({
    entity,
    properties: { ...properties, statements: statements.get(entity) ?? [] },
  }));
  if (rows.length > 0) await transaction.run(CREATE_MENTIONS, { id, rows });
  for (const annotations of grouped(changes.annotations, labelsOf).values()) {
    const [first] = annotations;
    if (first === undefined) continue;
    const cypher = createAnnotations(first.type === null ? [first.kind] : [first.kind, first.type]);
    await transaction.run(cypher, { id, rows: annotations.map(({ properties }) => properties) });
  }
  for (const links of grouped(changes.arguments, ({ type }) => type).values()) await createLinks(transaction, links);
}

async function createLinks(transaction: Transaction, links: readonly ArgumentChange[]): Promise<void> {
  const [first] = links;
  if (first === undefined) return;
  const target = first.type === 'HAS_COUNT' ? '__Annotation__' : '__Entity__';
  const rows = links.map(({ from, to }) => ({ source: from, target: to }));
  await transaction.run(createArguments(first.type, target), { rows });
}

function labelsOf({ kind, type }: AnnotationChange): string {
  return `${kind}:${type}`;
}
