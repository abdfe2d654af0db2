import type { AnnotationChange, GraphChanges } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import {
  CREATE_COUNTS,
  CREATE_MENTIONS,
  createAnnotations,
  createArguments,
  DELETE_ANNOTATIONS,
  DELETE_MENTIONS,
  STATEMENTS_OF_ARTICLE,
} from './cypher.ts';
import { rowsOf, textOf, textsOf } from './rows.ts';
import { together } from './together.ts';

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
  await together([
    transaction.run(DELETE_ANNOTATIONS, { id: article }),
    transaction.run(DELETE_MENTIONS, { id: article }),
  ]);
}

/** Puts in everything that the article states. The article and the entities are there already. */
export async function createFacts(transaction: Transaction, changes: GraphChanges): Promise<void> {
  const { id } = changes.article;
  const statements = new Map(changes.entities.map((entity) => [entity.id, entity.statements]));
  const mentions = changes.mentions.map(({ entity, ...properties }) => ({
    entity,
    properties: { ...properties, statements: statements.get(entity) ?? [] },
  }));
  const annotations = changes.annotations.map((annotation) => ({
    names: labelsOf(annotation),
    properties: annotation.properties,
  }));
  const links = changes.arguments.map(({ type, from, to }) => ({ names: type, from, to }));
  const counts = links.filter(({ names }) => names === 'HAS_COUNT');
  await together([
    ...(mentions.length > 0 ? [transaction.run(CREATE_MENTIONS, { id, rows: mentions })] : []),
    transaction.runNamed(createAnnotations, annotations, { id }),
    transaction.runNamed(
      createArguments,
      links.filter(({ names }) => names !== 'HAS_COUNT'),
    ),
    ...(counts.length > 0 ? [transaction.run(CREATE_COUNTS, { rows: counts })] : []),
  ]);
}

function labelsOf({ kind, type }: AnnotationChange): string {
  return type === null ? kind : `${kind}:${type}`;
}
