import { createHash } from 'node:crypto';
import type { EntityChange, GraphChanges } from './changes.ts';

/** JSON with the keys in order, so that equal values give equal bytes. Big integers are written as numbers. */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** Properties that say how and when an article came in, or who judged when: not what it is. */
const CIRCUMSTANCES: ReadonlySet<string> = new Set(['ingestedAt', 'source', 'factsHash', 'by', 'at', 'about']);

export function withoutCircumstances(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([key]) => !CIRCUMSTANCES.has(key)));
}

/**
 * SHA-256 over all that an article states; of which report it is a copy is for other articles to say. It is kept on the article: equal, there is nothing to write; and when what
 * the graph holds of the article gives another one, somebody changed it there.
 */
export function factsHashOf({
  article,
  entities,
  mentions,
  annotations,
  arguments: links,
}: Omit<GraphChanges, 'entities' | 'signature' | 'story'> & {
  readonly entities: readonly Pick<EntityChange, 'id' | 'statements'>[];
}): string {
  const sorted = (values: readonly unknown[]) => values.map(canonicalJson).sort();
  const parts = [
    canonicalJson({ ...withoutCircumstances(article.properties), origin: null }),
    sorted(entities.map(({ id, statements }) => [id, statements])),
    sorted(mentions),
    sorted(annotations.map(({ kind, type, properties }) => [kind, type, properties])),
    sorted(links.map(({ type, from, to }) => [type, from, to])),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
