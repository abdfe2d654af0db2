import { colour } from '../lib/theme.ts';

/** Kinds of nodes with a colour of their own in the style sheet; all else is grey. */
const NODE_KINDS = ['Person', 'Organization', 'Place', 'Other', 'Unnamed', 'Article', 'Event', 'Quote', 'Quantity', 'Claim'];
const LINK_KINDS = ['claim', 'event', 'quote', 'gazetteer', 'mention'];

export const SHAPES: Readonly<Record<string, 'circle' | 'square' | 'triangle' | 'diamond'>> = {
  Person: 'circle',
  Organization: 'square',
  Place: 'triangle',
  Other: 'diamond',
  Article: 'square',
  Event: 'diamond',
};

/** The colours of today's theme, for the canvas. */
export interface Palette {
  readonly node: (kind: string) => string;
  readonly link: (kind: string) => string;
  readonly ink: string;
  readonly paper: string;
  readonly lit: string;
}

export function palette(): Palette {
  const nodes = new Map(NODE_KINDS.map((kind) => [kind, colour(`kind-${kind.toLowerCase()}`)]));
  const links = new Map(LINK_KINDS.map((kind) => [kind, colour(`link-${kind}`)]));
  const [grey, line] = [colour('kind-unnamed'), colour('link-other')];
  return {
    node: (kind) => nodes.get(kind) ?? grey,
    link: (kind) => links.get(kind) ?? line,
    ink: colour('ink'),
    paper: colour('paper'),
    lit: colour('accent'),
  };
}
