import type { GraphNode } from '../../store/index.ts';
import { type ArticleBrief, ENTITY_KINDS, type EntityBrief } from '../answers.ts';
import type { Row } from './ask.ts';

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' || typeof value === 'bigint' ? Number(value) : null;
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

export function numbersOf(value: unknown): number[] {
  return Array.isArray(value) ? value.map(Number) : [];
}

/** For sorting: by UTF-16 code units, the same everywhere. */
export function inOrder(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}

/** The kind of an entity by its labels, and the finer ones. */
export function kindOf(labels: readonly string[]): Pick<EntityBrief, 'kind' | 'labels'> {
  const kind = ENTITY_KINDS.find((label) => labels.includes(label)) ?? 'Other';
  return { kind, labels: labels.filter((label) => label !== kind && !label.startsWith('__')).sort() };
}

/** The entity of a node. */
export function entityOf(node: unknown, articles: number | null = null): EntityBrief {
  const { labels, properties } = node as GraphNode;
  return {
    id: textOf(properties.id),
    name: textOf(properties.name),
    ...kindOf(labels),
    description: textOrNull(properties.description),
    articles,
  };
}

/** The article of a row that `ARTICLE_COLUMNS` names. */
export function articleOf(row: Row): ArticleBrief {
  const id = textOf(row.articleId);
  return {
    id,
    headline: textOf(row.articleName),
    outlet: textOrNull(row.outlet),
    published: textOrNull(row.published),
    origin: textOrNull(row.origin) ?? id,
  };
}

/** What `articleOf` reads of an article that a query calls `a`. */
export const ARTICLE_COLUMNS =
  'a.id AS articleId, a.name AS articleName, a.publisher AS outlet, a.publishedAt AS published, a.origin AS origin';

/** Each article once, in the order in which they first come. */
export function distinctArticles(rows: readonly Row[]): ArticleBrief[] {
  return [...new Map(rows.map((row) => [textOf(row.articleId), articleOf(row)])).values()];
}
