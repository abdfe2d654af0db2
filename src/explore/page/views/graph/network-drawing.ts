import type { EntityKind, Network, NetworkLink } from '../../../answers.ts';
import type { Drawing } from '../../../drawing/types.ts';

/** What is kept from the eye. Nothing is asked of the graph again: an answer says which articles support each link. */
export interface Filter {
  readonly hiddenKinds: ReadonlySet<EntityKind>;
  readonly hiddenRelations: ReadonlySet<string>;
  readonly outlet: string;
  /** Days, ISO 8601. */
  readonly from: string;
  readonly to: string;
  /** No fewer independent sources than these. */
  readonly sources: number;
}

export const NO_FILTER: Filter = {
  hiddenKinds: new Set(),
  hiddenRelations: new Set(),
  outlet: '',
  from: '',
  to: '',
  sources: 1,
};

/** A relation that filters tell apart: events by their type, claims by their predicate. */
export function relationKey({ kind, relation }: NetworkLink): string {
  return `${kind}:${relation}`;
}

/** The links that stand by the articles that are let through, with those articles; and the nodes that they join. */
export function filtered(network: Network, filter: Filter): Network {
  const isLet = network.articles.map(
    ({ outlet, published }) =>
      (filter.outlet === '' || outlet === filter.outlet) &&
      (filter.from === '' || (published ?? '') >= filter.from) &&
      (filter.to === '' || (published ?? '').slice(0, 10) <= filter.to),
  );
  const nodes = network.nodes.filter(({ kind }) => !filter.hiddenKinds.has(kind));
  const ids = new Set(nodes.map(({ id }) => id));
  const links = network.links.flatMap((link) => {
    if (filter.hiddenRelations.has(relationKey(link)) || !ids.has(link.source) || !ids.has(link.target)) return [];
    if (link.kind === 'gazetteer') return [link];
    const articles = link.articles.filter((number) => isLet[number]);
    const own = { ...link, articles };
    return articles.length > 0 && sourcesOf(network, own) >= filter.sources ? [own] : [];
  });
  const isNarrow = filter.outlet !== '' || filter.from !== '' || filter.to !== '' || filter.sources > 1;
  const joined = new Set(links.flatMap(({ source, target }) => [source, target]));
  return { ...network, nodes: isNarrow ? nodes.filter(({ id }) => joined.has(id)) : nodes, links };
}

/** How many independent origins: copies of one report are one. */
export function sourcesOf({ articles }: Network, link: NetworkLink): number {
  return new Set(link.articles.map((number) => articles[number]?.origin)).size;
}

export function drawingOf(network: Network): Drawing {
  const degrees = new Map<string, number>();
  for (const { source, target } of network.links)
    for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return {
    nodes: network.nodes.map(({ id, name, kind }) => ({
      id,
      label: name,
      kind,
      size: 6 + 2.2 * Math.sqrt(degrees.get(id) ?? 0),
    })),
    links: network.links.map((link) => ({
      id: link.id,
      source: link.source,
      target: link.target,
      kind: link.kind,
      label: link.label,
      width: link.kind === 'gazetteer' ? 1 : Math.min(1.2 + 1.1 * Math.log2(1 + sourcesOf(network, link)), 8),
      isDirected: link.isDirected,
    })),
  };
}

/** Two answers as one: what the later says of a link stands. */
export function merged(before: Network, after: Network): Network {
  const articles = new Map([...before.articles, ...after.articles].map((article) => [article.id, article]));
  const numbers = new Map([...articles.keys()].map((id, number) => [id, number]));
  const renumbered = ({ links, articles: own }: Network) =>
    links.map((link) => ({
      ...link,
      articles: link.articles.flatMap((number) => numbers.get(own[number]?.id ?? '') ?? []),
    }));
  return {
    nodes: [...new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node])).values()],
    links: [...new Map([...renumbered(before), ...renumbered(after)].map((link) => [link.id, link])).values()],
    articles: [...articles.values()],
    leftOut: { ...before.leftOut, ...after.leftOut },
  };
}
