import {
  type AnnotationChange,
  type ArgumentType,
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
  createAnnotationsWith,
  createArguments,
  DELETE_ANNOTATIONS,
  DELETE_MENTIONS,
  MENTIONS_OF_ARTICLE,
} from './cypher.ts';
import { grouped, rowsOf, textOf } from './rows.ts';
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

/** Puts in everything that the article states. The article and the entities are there already. */
export async function createFacts(
  transaction: Transaction,
  { article: { id }, annotations }: GraphChanges,
  { mentions, arguments: all }: ResolvedChanges,
): Promise<void> {
  const counts = all.filter(({ type }) => type === 'HAS_COUNT');
  const sole = new Map(all.filter(isSole).map((link) => [link.from, link]));
  const links = all.filter((link) => link.type !== 'HAS_COUNT' && sole.get(link.from) !== link);
  await together([
    ...(mentions.length > 0 ? [transaction.run(CREATE_MENTIONS, { id, rows: mentions })] : []),
    ...createdAnnotations(transaction, id, annotations, sole),
    transaction.runNamed(createArguments, links.map(argumentRow)),
    ...(counts.length > 0 ? [transaction.run(CREATE_COUNTS, { rows: counts })] : []),
  ]);
}

export function argumentRow({ type, from, to, profiles }: ResolvedArgument): NamedRow {
  return { names: type, from, to, properties: profiles === undefined ? {} : { profiles } };
}

/** Arguments of which an annotation has at most one are made together with it: two statements fewer for each article. */
const SOLE_ARGUMENTS: ReadonlySet<ArgumentType> = new Set(['SUBJECT', 'SPOKEN_BY']);

function isSole({ type, profiles }: ResolvedArgument): boolean {
  return profiles === undefined && SOLE_ARGUMENTS.has(type);
}

function createdAnnotations(
  transaction: Transaction,
  id: string,
  annotations: readonly AnnotationChange[],
  sole: ReadonlyMap<string, ResolvedArgument>,
): Promise<void>[] {
  const rows = annotations.map((annotation) => ({
    names: labelsOf(annotation),
    properties: annotation.properties,
    argument: sole.get(annotation.id)?.type,
    to: sole.get(annotation.id)?.to,
  }));
  return [...grouped(rows, ({ argument }) => argument ?? '').values()].map((group) => {
    const [{ argument } = {}] = group;
    const statement = (labels: string) =>
      argument === undefined ? createAnnotations(labels) : createAnnotationsWith(argument, labels);
    return transaction.runNamed(statement, group, { id });
  });
}

function labelsOf({ kind, type }: AnnotationChange): string {
  return type === null ? kind : `${kind}:${type}`;
}
