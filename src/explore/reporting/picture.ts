import type { Network, NetworkLink } from '../answers.ts';
import { forcePlaces } from '../drawing/force.ts';
import { type Palette, svgOf } from '../drawing/svg.ts';
import type { Drawing, Point } from '../drawing/types.ts';
import { Html, html } from './html.ts';

/** The style of the report gives the colours, by day and by night. */
const COLOURS: Palette = {
  node: (kind) => `var(--kind-${kind.toLowerCase()}, var(--kind-unnamed))`,
  link: (kind) => `var(--link-${kind}, var(--link-other))`,
  ink: 'var(--ink)',
  paper: 'var(--paper)',
  lit: 'var(--accent)',
};

export function pictureHtml(drawing: Drawing, caption: string): Html {
  if (drawing.nodes.length < 2) return html``;
  const svg = svgOf(drawing, lying(forcePlaces(drawing)), COLOURS, 800);
  return html`<figure role="img" aria-label="${caption}">${new Html(svg)}<figcaption>${caption}</figcaption></figure>`;
}

/** Pages are read from above to below: a picture that is higher than wide is laid on its side. */
function lying(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const [xs, ys] = [[...places.values()].map(({ x }) => x), [...places.values()].map(({ y }) => y)];
  const isHigh = Math.max(...ys) - Math.min(...ys) > Math.max(...xs) - Math.min(...xs);
  return isHigh ? new Map([...places].map(([id, { x, y }]) => [id, { x: y, y: x }])) : places;
}

export function networkDrawing({ nodes, links, articles }: Network): Drawing {
  const sources = (link: NetworkLink) => new Set(link.articles.map((at) => articles[at]?.origin)).size;
  return {
    nodes: nodes.map(({ id, name, kind }) => ({ id, label: name, kind, size: 7 })),
    links: links.map((link) => ({ ...link, width: Math.min(1 + Math.log2(1 + sources(link)), 6) })),
  };
}
