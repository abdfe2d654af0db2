import type { AnnotationKind, ArgumentChange, ArgumentType, Properties, StoredArticle } from '../graph/index.ts';
import { ANNOTATION_LABELS, splitParts } from '../graph/index.ts';
import type { GraphNode, GraphRelationship, Transaction } from './connection.ts';
import {
  ANNOTATIONS_OF_ARTICLES,
  ARGUMENTS_OF_ANNOTATIONS,
  MENTIONS_OF_ARTICLES,
  pageOfNodes,
} from './cypher/index.ts';
import { grouped, type Row, rowsOf, textOf, textOrNull, textsOf } from './rows.ts';

/** An article with all that leads to and from it, as plain values. */
export interface ArticlePage {
  readonly articles: readonly StoredArticle[];
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly {
    readonly type: string;
    readonly from: string;
    readonly to: string;
    readonly properties: Readonly<Record<string, unknown>>;
  }[];
}

const PAGE = 100;
const KINDS = ['Event', 'Quote', 'Quantity', 'Claim'] as const;

/** The articles after `after` in the order of their ids, a page of them; empty at the end. */
export async function pageOfArticles(transaction: Transaction, after: string): Promise<ArticlePage> {
  const articles = (await rowsOf(transaction, pageOfNodes('Article'), { after, limit: PAGE })).map(
    (row) => row.n as GraphNode,
  );
  const ids = articles.map((node) => textOf(node.properties.id));
  if (ids.length === 0) return { articles: [], nodes: [], relationships: [] };
  const mentions = await rowsOf(transaction, MENTIONS_OF_ARTICLES, { ids });
  const annotations = await rowsOf(transaction, ANNOTATIONS_OF_ARTICLES, { ids });
  const annotationIds = annotations.map((row) => textOf((row.n as GraphNode).properties.id));
  const links = await rowsOf(transaction, ARGUMENTS_OF_ANNOTATIONS, { ids: annotationIds });
  const mentionsOf = grouped(mentions, (row) => textOf(row.article));
  const annotationsOf = grouped(annotations, (row) => textOf(row.article));
  const linksOf = grouped(links, (row) => textOf(row.source));
  return {
    articles: articles.map((node) => {
      const id = textOf(node.properties.id);
      return storedArticle(node, mentionsOf.get(id) ?? [], annotationsOf.get(id) ?? [], linksOf);
    }),
    nodes: [...articles, ...annotations.map((row) => row.n as GraphNode)],
    relationships: [
      ...mentions.map((row) => ({
        type: 'MENTIONS',
        from: textOf(row.article),
        to: textOf(row.entity),
        properties: (row.m as GraphRelationship).properties,
      })),
      ...annotations.map((row) => plain('IN_ARTICLE', (row.n as GraphNode).properties.id, row.article)),
      ...links.map((row) => ({
        ...plain(textOf(row.relation), row.source, row.target),
        properties: row.profiles == null ? {} : { profiles: row.profiles },
      })),
    ],
  };
}

function plain(type: string, from: unknown, to: unknown) {
  return { type, from: textOf(from), to: textOf(to), properties: {} };
}

function storedArticle(
  { properties }: GraphNode,
  mentions: readonly Row[],
  annotations: readonly Row[],
  linksOf: ReadonlyMap<string, readonly Row[]>,
): StoredArticle {
  const read = annotations.map((row) => annotationOf(row.n as GraphNode));
  const parts = mentions.flatMap((row) => {
    const resolvedTo = textOf(row.entity);
    const held = splitParts(resolvedTo, (row.m as GraphRelationship).properties);
    return held.map((part) => ({ ...part, resolvedTo }));
  });
  const participants = new Map(parts.map(({ mentions: { entity }, resolvedTo }) => [resolvedTo, entity]));
  return {
    article: { id: textOf(properties.id), properties: properties as Properties },
    factsHash: textOrNull(properties.factsHash),
    parts,
    mentions: parts.map((part) => part.mentions),
    annotations: read,
    arguments: read.flatMap(({ id }) => (linksOf.get(id) ?? []).flatMap((row) => argumentsOf(id, row, participants))),
  };
}

/** An argument for each profile that it means; of an entity that the article does not mention, to the entity itself. */
function argumentsOf(from: string, row: Row, participants: ReadonlyMap<string, string>): ArgumentChange[] {
  const target = textOf(row.target);
  const profiles = textsOf(row.profiles);
  const meant = profiles.length > 0 ? profiles : [participants.get(target) ?? target];
  return meant.map((to) => ({ type: textOf(row.relation) as ArgumentType, from, to }));
}

function annotationOf({ labels, properties }: GraphNode) {
  const kind: AnnotationKind = KINDS.find((label) => labels.includes(label)) ?? 'Claim';
  const type = labels.find((label) => ANNOTATION_LABELS.has(label)) ?? null;
  return { id: textOf(properties.id), kind, type, properties: properties as Properties };
}
