import {
  type AnnotationChange,
  type GraphChanges,
  type Part,
  type ResolvedArgument,
  type ResolvedChanges,
  splitParts,
} from '../graph/index.ts';
import type { GraphRelationship, NamedRow, Transaction } from './connection.ts';
import {
  CREATE_COUNTS,
  CREATE_MENTIONS,
  createAnnotations,
  createArguments,
  DELETE_ANNOTATIONS,
  DELETE_MENTIONS,
  MENTIONS_OF_ARTICLE,
} from './cypher/index.ts';
import { rowsOf, textOf } from './rows.ts';
import { together } from './together.ts';

/** What the article says of each participant, as it stands in the graph. */
export async function standingParts(transaction: Transaction, article: string): Promise<readonly Part[]> {
  const rows = await rowsOf(transaction, MENTIONS_OF_ARTICLE, { id: article });
  return rows.flatMap((row) => splitParts(textOf(row.entity), (row.m as GraphRelationship).properties));
}

/** Takes out everything that the article states; the article itself stays. */
export async function deleteFacts(transaction: Transaction, article: string): Promise<void> {
  await together([
    transaction.run(DELETE_ANNOTATIONS, { id: article }),
    transaction.run(DELETE_MENTIONS, { id: article }),
  ]);
}

/** Puts in the passages of articles, which are there already. No other article knows them: nobody waits for this. */
export async function createPassages(transaction: Transaction, group: readonly GraphChanges[]): Promise<void> {
  const counts = group.flatMap(({ arguments: links }) => links.filter(({ type }) => type === 'HAS_COUNT'));
  const rows = group.flatMap(({ article, annotations }) =>
    annotations.map((annotation) => ({
      names: labelsOf(annotation),
      article: article.id,
      properties: annotation.properties,
    })),
  );
  await together([
    transaction.runNamed(createAnnotations, rows),
    ...(counts.length > 0 ? [transaction.run(CREATE_COUNTS, { rows: counts })] : []),
  ]);
}

/** Puts in what leads from articles and their passages to entities, which are there already. */
export async function createLinks(
  transaction: Transaction,
  group: readonly (ResolvedChanges & { readonly id: string })[],
): Promise<void> {
  const mentions = group.flatMap((article) => article.mentions.map((mention) => ({ article: article.id, ...mention })));
  const links = group.flatMap((article) => article.arguments.filter(({ type }) => type !== 'HAS_COUNT'));
  await together([
    ...(mentions.length > 0 ? [transaction.run(CREATE_MENTIONS, { rows: mentions })] : []),
    transaction.runNamed(createArguments, links.map(argumentRow)),
  ]);
}

export function argumentRow({ type, from, to, profiles }: ResolvedArgument): NamedRow {
  return { names: type, from, to, properties: profiles === undefined ? {} : { profiles } };
}

function labelsOf({ kind, type }: AnnotationChange): string {
  return type === null ? kind : `${kind}:${type}`;
}
