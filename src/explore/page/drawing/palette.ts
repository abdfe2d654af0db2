import { LINK_COLOURS, NODE_COLOURS } from '../../drawing/colours.ts';
import type { Palette } from '../../drawing/svg.ts';
import { colour } from '../lib/theme.ts';

/** The colours of today's theme, for the canvas; kinds without a colour of their own are grey. */
export function palette(): Palette {
  const nodes = new Map(Object.keys(NODE_COLOURS).map((kind) => [kind, colour(`kind-${kind}`)]));
  const links = new Map(Object.keys(LINK_COLOURS).map((kind) => [kind, colour(`link-${kind}`)]));
  const [grey, line] = [colour('kind-unnamed'), colour('link-other')];
  return {
    node: (kind) => nodes.get(kind.toLowerCase()) ?? grey,
    link: (kind) => links.get(kind) ?? line,
    ink: colour('ink'),
    paper: colour('paper'),
    lit: colour('accent'),
  };
}
