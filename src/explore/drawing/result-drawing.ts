import { ENTITY_KINDS, type QueryAnswer } from '../answers.ts';
import type { Drawing } from './types.ts';

const KINDS = [...ENTITY_KINDS, 'Article', 'Event', 'Quote', 'Quantity', 'Claim'];

export function kindOf(labels: readonly string[]): string {
  return KINDS.find((kind) => labels.includes(kind)) ?? labels.find((label) => !label.startsWith('__')) ?? 'Node';
}

/** The nodes and relationships of a result as a drawing. */
export function resultDrawing({ nodes, links }: Pick<QueryAnswer, 'nodes' | 'links'>): Drawing {
  const degrees = new Map<string, number>();
  for (const { source, target } of links)
    for (const key of [source, target]) degrees.set(key, (degrees.get(key) ?? 0) + 1);
  const isLarge = nodes.length > 1500;
  return {
    nodes: nodes.map(({ key, labels, caption }) => ({
      id: key,
      label: caption,
      kind: kindOf(labels),
      size: (isLarge ? 2.5 : 6) + (isLarge ? 0.8 : 2) * Math.sqrt(degrees.get(key) ?? 0),
    })),
    links: links.map(({ source, target, type }, number) => ({
      id: `${number}|${type}|${source}|${target}`,
      source,
      target,
      kind: 'other',
      label: type,
      width: isLarge ? 0.8 : 1.5,
      isDirected: true,
    })),
  };
}
