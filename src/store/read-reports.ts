import type { Connection, GraphNode, GraphRelationship, Transaction } from './connection.ts';
import {
  ANNOTATIONS_OF_ARTICLES,
  ARGUMENTS_OF_ANNOTATIONS,
  COPY_TARGETS,
  ENTITIES_OF_IDS,
  MENTIONS_OF_ARTICLES,
  pageOfNodes,
} from './cypher/index.ts';
import { grouped, rowsOf, textOf } from './rows.ts';

/** One passage that states something, and what it leads to. */
export interface ReportedFact extends GraphNode {
  readonly id: string;
  readonly arguments: readonly { readonly type: string; readonly to: string }[];
}

/** An article with all that it states, of entities as they are resolved. */
export interface Report {
  readonly id: string;
  readonly article: GraphNode;
  /** By the ids of the entities. */
  readonly mentions: readonly { readonly entity: string; readonly properties: Readonly<Record<string, unknown>> }[];
  /** In the order of the text. */
  readonly facts: readonly ReportedFact[];
  /** Every entity that it mentions or states something of, by id. */
  readonly entities: ReadonlyMap<string, GraphNode>;
  /** The articles that it is a copy of. */
  readonly copyOf: readonly string[];
}

const PAGE = 50;

/** The articles in the order of their ids, a page at a time. */
export async function* scanReports(connection: Connection): AsyncGenerator<readonly Report[]> {
  for (let after = ''; ; ) {
    const page = await connection.transact('read', (work) => pageOfReports(work, after));
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield page;
  }
}

async function pageOfReports(transaction: Transaction, after: string): Promise<Report[]> {
  const articles = await rowsOf(transaction, pageOfNodes('Article'), { after, limit: PAGE });
  const nodes = articles.map((row) => row.n as GraphNode);
  const ids = nodes.map(({ properties }) => textOf(properties.id));
  if (ids.length === 0) return [];
  const mentions = await rowsOf(transaction, MENTIONS_OF_ARTICLES, { ids });
  const annotations = await rowsOf(transaction, ANNOTATIONS_OF_ARTICLES, { ids });
  const annotationIds = annotations.map((row) => textOf((row.n as GraphNode).properties.id));
  const links = await rowsOf(transaction, ARGUMENTS_OF_ANNOTATIONS, { ids: annotationIds });
  const targets = new Set([...mentions.map((row) => textOf(row.entity)), ...links.map((row) => textOf(row.target))]);
  const found = await rowsOf(transaction, ENTITIES_OF_IDS, { ids: [...targets].sort() });
  const entities = new Map(found.map((row) => [textOf((row.e as GraphNode).properties.id), row.e as GraphNode]));
  const copies = grouped(await rowsOf(transaction, COPY_TARGETS, { ids }), (row) => textOf(row.id));
  const mentionsOf = grouped(mentions, (row) => textOf(row.article));
  const factsOf = grouped(annotations, (row) => textOf(row.article));
  const linksOf = grouped(links, (row) => textOf(row.source));
  return nodes.map((article, at) => {
    const id = ids[at] ?? '';
    const facts = (factsOf.get(id) ?? []).map((row) => factOf(row.n as GraphNode, linksOf));
    const mentioned = (mentionsOf.get(id) ?? []).map((row) => ({
      entity: textOf(row.entity),
      properties: (row.m as GraphRelationship).properties,
    }));
    return {
      ...{ id, article, mentions: mentioned.sort((one, other) => inOrder(one.entity, other.entity)) },
      facts: facts.sort((one, other) => startOf(one) - startOf(other) || inOrder(one.id, other.id)),
      entities,
      copyOf: (copies.get(id) ?? []).map((row) => textOf(row.target)).sort(),
    };
  });
}

function factOf(
  node: GraphNode,
  linksOf: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]>,
): ReportedFact {
  const id = textOf(node.properties.id);
  const links = (linksOf.get(id) ?? []).map((row) => ({ type: textOf(row.relation), to: textOf(row.target) }));
  return {
    ...node,
    id,
    arguments: links.sort((one, other) => inOrder(one.type, other.type) || inOrder(one.to, other.to)),
  };
}

function startOf({ properties }: ReportedFact): number {
  return typeof properties.start === 'number' ? properties.start : 0;
}

function inOrder(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
