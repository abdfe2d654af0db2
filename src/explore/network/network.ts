import type { ArticleBrief, EntityBrief, Network, NetworkLink } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { articleOf, entityOf, inOrder, textOf } from '../asking/values.ts';
import { gather } from './gather.ts';
import { type Tie, tiesOf } from './ties.ts';

/** What a drawing is to show: the entities that are opened with their neighbours, and those that are there already. */
export interface NetworkRequest {
  readonly expand: readonly string[];
  readonly among: readonly string[];
  /** The most neighbours that each of the opened may bring. */
  readonly limit: number;
  readonly withMentions: boolean;
}

const BY_ID = 'UNWIND $ids AS id MATCH (e:__Entity__ {id: id}) RETURN e';

/** The opened entities with their best supported neighbours, and all that ties those that are shown. */
export async function network(ask: Ask, request: NetworkRequest): Promise<Network> {
  const { expand, among, limit, withMentions } = request;
  const opened = expand.length === 0 ? [] : tiesOf(await gather(ask, { ids: expand }, withMentions));
  const shown = new Set([...expand, ...among]);
  const leftOut: Record<string, number> = {};
  for (const id of expand) {
    const neighbours = neighboursOf(id, opened).filter((other) => !shown.has(other));
    for (const other of neighbours.slice(0, limit)) shown.add(other);
    leftOut[id] = Math.max(0, neighbours.length - limit);
  }
  const ids = [...shown];
  const between = tiesOf(await gather(ask, { ids, among: ids }, withMentions));
  const nodes = (await ask(BY_ID, { ids })).map((row) => entityOf(row.e));
  return { ...linked(nodes, between), leftOut };
}

/** The neighbours of an entity, those of most independent sources first. */
function neighboursOf(id: string, ties: readonly Tie[]): string[] {
  const origins = new Map<string, Set<string>>();
  for (const { source, target, row } of ties) {
    const other = source.id === id ? target.id : target.id === id ? source.id : null;
    if (other === null) continue;
    const held = origins.get(other) ?? new Set();
    origins.set(other, held.add(row === null ? '' : articleOf(row).origin));
  }
  return [...origins]
    .sort(([one, ones], [two, twos]) => twos.size - ones.size || inOrder(one, two))
    .map(([other]) => other);
}

function linked(nodes: readonly EntityBrief[], ties: readonly Tie[]): Omit<Network, 'leftOut'> {
  const articles = new Map<string, ArticleBrief>();
  const links = new Map<string, Omit<NetworkLink, 'articles'> & { readonly articles: Set<string> }>();
  for (const { source, target, row, ...told } of ties) {
    // Who acts with another at one time and against them at another is tied to them in two ways.
    const manner = told.isDirected ? (told.title ?? '').toLowerCase() : 'together';
    const id = [told.kind, told.relation, manner, source.id, target.id].join('|');
    const link = links.get(id) ?? {
      ...{ id, source: source.id, target: target.id, ...told },
      articles: new Set<string>(),
    };
    links.set(id, link);
    if (row === null) continue;
    articles.set(textOf(row.articleId), articleOf(row));
    link.articles.add(textOf(row.articleId));
  }
  const numbers = new Map([...articles.keys()].map((id, number) => [id, number]));
  return {
    nodes,
    links: [...links.values()].map((link) => ({
      ...link,
      articles: [...link.articles].flatMap((id) => numbers.get(id) ?? []),
    })),
    articles: [...articles.values()],
  };
}
