import type { AnnotationChange, GraphChanges } from '../graph/index.ts';
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
import { runTogether, type Statement } from './together.ts';

/** What the article says of each entity, as it stands in the graph. */
export async function standingStatements(
  transaction: Transaction,
  article: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
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
  const annotations = [...grouped(changes.annotations, labelsOf)].map(([labels, group]): Statement => {
    return [createAnnotations(labels), { id, rows: group.map(({ properties }) => properties) }];
  });
  await runTogether(transaction, [
    ...(rows.length > 0 ? [[CREATE_MENTIONS, { id, rows }] as const] : []),
    ...annotations,
  ]);
  const links = [...grouped(changes.arguments, ({ type }) => type)].map(([type, group]): Statement => {
    const target = type === 'HAS_COUNT' ? '__Annotation__' : '__Entity__';
    return [createArguments(type, target), { rows: group.map(({ from, to }) => ({ source: from, target: to })) }];
  });
  await runTogether(transaction, links);
}

function labelsOf({ kind, type }: AnnotationChange): string {
  return type === null ? kind : `${kind}:${type}`;
}
