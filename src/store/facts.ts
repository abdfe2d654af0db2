import type { AnnotationChange, ArgumentType, GraphChanges } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import {
  CREATE_COUNTS,
  CREATE_MENTIONS,
  createAnnotations,
  createAnnotationsWith,
  createArguments,
  DELETE_ANNOTATIONS,
  DELETE_MENTIONS,
  STATEMENTS_OF_ARTICLE,
} from './cypher.ts';
import { grouped, rowsOf, textOf, textsOf } from './rows.ts';
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
  const links = changes.arguments.filter(({ type }) => !SOLE_ARGUMENTS.has(type) && type !== 'HAS_COUNT');
  const counts = changes.arguments.filter(({ type }) => type === 'HAS_COUNT');
  await together([
    ...(mentions.length > 0 ? [transaction.run(CREATE_MENTIONS, { id, rows: mentions })] : []),
    ...createdAnnotations(transaction, changes),
    transaction.runNamed(
      createArguments,
      links.map(({ type, from, to }) => ({ names: type, from, to })),
    ),
    ...(counts.length > 0 ? [transaction.run(CREATE_COUNTS, { rows: counts })] : []),
  ]);
}

/** Arguments of which an annotation has at most one are made together with it: two statements fewer for each article. */
const SOLE_ARGUMENTS: ReadonlySet<ArgumentType> = new Set(['SUBJECT', 'SPOKEN_BY']);

function createdAnnotations(
  transaction: Transaction,
  { article: { id }, annotations, arguments: links }: GraphChanges,
): Promise<void>[] {
  const sole = new Map(links.filter(({ type }) => SOLE_ARGUMENTS.has(type)).map((link) => [link.from, link]));
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
