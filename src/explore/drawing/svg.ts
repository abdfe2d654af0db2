import { shapeOf } from './colours.ts';
import { escaped } from './escaped.ts';
import type { Drawing, Point } from './types.ts';

/** The colours that a drawing is made in: of kinds of nodes and links, of words, of what lies behind, of what is chosen. */
export interface Palette {
  readonly node: (kind: string) => string;
  readonly link: (kind: string) => string;
  readonly ink: string;
  readonly paper: string;
  readonly lit: string;
}

const MARGIN = 60;
/** Room for the words beside the rightmost nodes. */
const WORDS = 160;

/** The drawing as a picture that can be made larger without loss; `width` in pixels of its own measure. */
export function svgOf(
  { nodes, links }: Drawing,
  positions: ReadonlyMap<string, Point>,
  colours: Palette,
  width = 1200,
): string {
  const placed = nodes.flatMap((node) => {
    const place = positions.get(node.id);
    return place === undefined ? [] : [{ node, ...place }];
  });
  const [xs, ys] = [placed.map(({ x }) => x), placed.map(({ y }) => y)];
  const [left, right] = [least(xs), -least(xs.map((x) => -x))];
  const [bottom, top] = [least(ys), -least(ys.map((y) => -y))];
  const scale = (width - 2 * MARGIN - WORDS) / Math.max(1e-9, right - left, top - bottom);
  const height = Math.round((top - bottom) * scale + 2 * MARGIN);
  const at = new Map(
    placed.map(({ node, x, y }) => [
      node.id,
      { x: MARGIN + (x - left) * scale, y: height - MARGIN - (y - bottom) * scale },
    ]),
  );
  const lines = links.flatMap(({ source, target, kind, width: thickness, label }) => {
    const [one, other] = [at.get(source), at.get(target)];
    if (one === undefined || other === undefined) return [];
    return [
      `<line x1="${one.x.toFixed(1)}" y1="${one.y.toFixed(1)}" x2="${other.x.toFixed(1)}" y2="${other.y.toFixed(1)}" stroke="${colours.link(kind)}" stroke-width="${thickness}"><title>${escaped(label)}</title></line>`,
    ];
  });
  const marks = placed.map(({ node }) => {
    const { x, y } = at.get(node.id) ?? { x: 0, y: 0 };
    return `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)})">${shape(node.kind, node.size, colours.node(node.kind))}<text x="${node.size + 4}" y="4">${escaped(node.label)}</text></g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Source Sans 3, system-ui, sans-serif" font-size="13" fill="${colours.ink}"><rect width="100%" height="100%" fill="${colours.paper}"/>${lines.join('')}${marks.join('')}</svg>`;
}

function shape(kind: string, size: number, fill: string): string {
  const s = size.toFixed(1);
  switch (shapeOf(kind)) {
    case 'square':
      return `<rect x="-${s}" y="-${s}" width="${(2 * size).toFixed(1)}" height="${(2 * size).toFixed(1)}" fill="${fill}"/>`;
    case 'triangle':
      return `<path d="M0-${s} ${s} ${s}H-${s}z" fill="${fill}"/>`;
    case 'diamond':
      return `<path d="M0-${s} ${s} 0 0 ${s}-${s} 0z" fill="${fill}"/>`;
    default:
      return `<circle r="${s}" fill="${fill}"/>`;
  }
}

function least(values: readonly number[]): number {
  return values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}
