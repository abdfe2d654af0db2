import Graph from 'graphology';
import Sigma from 'sigma';
import { extremityArrow, layerFill, layerPlain, pathCurved, pathLine, sdfCircle, sdfDiamond, sdfSquare, sdfTriangle } from 'sigma/rendering';
import { shapeOf } from '../../drawing/colours.ts';
import type { Palette } from '../../drawing/svg.ts';
import type { Drawing, Point } from '../../drawing/types.ts';
import { palette } from './palette.ts';
import { placeNodes } from './place-nodes.ts';

export interface StageEvents {
  readonly onNode: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onLink: (id: string) => void;
  readonly onNothing: () => void;
}

/** A drawing on a canvas: WebGL draws thousands of nodes without a pause. */
export interface Stage {
  /** Draws this from now on. Resolves when all have found their place. */
  show(drawing: Drawing): Promise<void>;
  /** Lights a node with what it is tied to, or a link; nothing for null. */
  light(id: string | null): void;
  positions(): ReadonlyMap<string, Point>;
  /** The node nearest to a lit one in a direction; for the keyboard. */
  nearest(id: string | null, x: number, y: number): string | null;
  zoom(factor: number): void;
  fit(): void;
  /** Places all anew. */
  rearrange(): Promise<void>;
  repaint(): void;
  png(): Promise<Blob | null>;
  close(): void;
}

const FONT = '"Source Sans 3 Variable", system-ui, sans-serif';

export function openStage(container: HTMLElement, events: StageEvents): Stage {
  const graph = new Graph({ multi: true, type: 'directed' });
  let colours: Palette = palette();
  let lit: string | null = null;
  let around: ReadonlySet<string> = new Set();
  let shown: Drawing = { nodes: [], links: [] };
  let isLarge = false;
  const held = new Map<string, Point>();
  const isFaded = (id: string) => lit !== null && !around.has(id);

  const sigma = new Sigma(graph, container, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()], layers: [layerFill()] },
      edges: { paths: [pathLine(), pathCurved()], extremities: [extremityArrow()], layers: [layerPlain()] },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: (attributes: Attributes) => (attributes.id === lit ? 1.3 : 1) * attributes.size,
        shape: (attributes: Attributes) => shapeOf(attributes.kind),
        color: (attributes: Attributes) => colours.node(attributes.kind),
        opacity: (attributes: Attributes) => (isFaded(attributes.id) ? 0.18 : 1),
        label: { attribute: 'label' },
        labelColor: () => colours.ink,
        labelFont: FONT,
        labelSize: (attributes: Attributes) => (attributes.id === lit ? 15 : 13),
        labelVisibility: (attributes: Attributes, state: { readonly isHovered: boolean }) =>
          state.isHovered || attributes.id === lit ? 'visible' : isFaded(attributes.id) ? 'hidden' : 'auto',
        backdropVisibility: (_: Attributes, state: { readonly isHovered: boolean }) => (state.isHovered ? 'visible' : 'hidden'),
        backdropColor: () => colours.paper,
        backdropShadowColor: 'rgba(0,0,0,0.25)',
        backdropShadowBlur: 8,
        backdropPadding: 4,
        depth: (attributes: Attributes) => (attributes.id === lit ? 'topNodes' : 'nodes'),
        cursor: 'pointer',
      },
      edges: {
        path: (attributes: Attributes) => (isLarge ? 'straight' : attributes.isParallel ? 'curved' : 'straight'),
        size: (attributes: Attributes) => (attributes.id === lit ? attributes.size + 2 : attributes.size),
        color: (attributes: Attributes) => (attributes.id === lit ? colours.lit : colours.link(attributes.kind)),
        opacity: (attributes: Attributes) => (isFaded(attributes.id) ? 0.06 : isLarge ? 0.45 : 0.85),
        head: (attributes: Attributes) => (attributes.isDirected && !isLarge ? 'arrow' : 'none'),
        cursor: 'pointer',
      },
    } as never,
    settings: {
      enableEdgeEvents: true,
      itemSizesReference: 'screen',
      autoRescaleContent: 'nodes',
      labelDensity: 0.7,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 5,
      renderEdgeLabels: false,
      hideLabelsOnMove: false,
      minEdgeThickness: 1,
      stagePadding: 48,
      zoomDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
      allowInvalidContainer: true,
    },
  });
  sigma.on('clickNode', ({ node }) => events.onNode(node));
  sigma.on('doubleClickNode', (event) => {
    event.preventSigmaDefault();
    events.onOpen(event.node);
  });
  sigma.on('clickEdge', ({ edge }) => events.onLink(edge));
  sigma.on('clickStage', () => events.onNothing());

  const put = (drawing: Drawing, places: ReadonlyMap<string, Point>) => {
    isLarge = drawing.nodes.length > 1500;
    sigma.setSetting('enableEdgeEvents', !isLarge);
    graph.clear();
    for (const { id, label, kind, size } of drawing.nodes) {
      const place = places.get(id) ?? { x: 0, y: 0 };
      graph.addNode(id, { id, label, kind, size, x: place.x, y: place.y });
    }
    const pairs = new Map<string, number>();
    for (const { id, source, target, kind, label, width, isDirected } of drawing.links) {
      if (!graph.hasNode(source) || !graph.hasNode(target) || graph.hasEdge(id)) continue;
      const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
      const before = pairs.get(pair) ?? 0;
      pairs.set(pair, before + 1);
      graph.addDirectedEdgeWithKey(id, source, target, { id, kind, label, size: width, isDirected, isParallel: before > 0 });
    }
  };

  const arrange = async (drawing: Drawing) => {
    const places = await placeNodes(drawing, held);
    if (drawing !== shown) return;
    for (const [id, place] of places) held.set(id, place);
    put(drawing, places);
    sigma.refresh();
  };

  const stage: Stage = {
    show: (drawing) => {
      shown = drawing;
      return arrange(drawing);
    },
    light: (id) => {
      lit = id !== null && (graph.hasNode(id) || graph.hasEdge(id)) ? id : null;
      around = lit === null ? new Set() : aroundOf(graph, lit);
      sigma.refresh({ skipIndexation: true });
    },
    positions: () => new Map(graph.nodes().map((id) => [id, { x: graph.getNodeAttribute(id, 'x'), y: graph.getNodeAttribute(id, 'y') }])),
    nearest: (id, x, y) => nearestOf(graph, id, x, y),
    zoom: (factor) => {
      const camera = sigma.getCamera();
      void (factor > 1 ? camera.zoomIn({ factor }) : camera.zoomOut({ factor: 1 / factor }));
    },
    fit: () => void sigma.getCamera().reset({ duration: 200 }),
    rearrange: async () => {
      held.clear();
      await arrange(shown);
      stage.fit();
    },
    repaint: () => {
      colours = palette();
      sigma.refresh({ skipIndexation: true });
    },
    png: () => snapshot(sigma, colours.paper),
    close: () => sigma.kill(),
  };
  return stage;
}

interface Attributes {
  readonly id: string;
  readonly kind: string;
  readonly size: number;
  readonly isDirected: boolean;
  readonly isParallel: boolean;
}

function aroundOf(graph: Graph, id: string): Set<string> {
  if (graph.hasEdge(id)) return new Set([id, ...graph.extremities(id)]);
  return new Set([id, ...graph.neighbors(id), ...graph.edges(id)]);
}

function nearestOf(graph: Graph, id: string | null, x: number, y: number): string | null {
  if (id === null || !graph.hasNode(id)) return graph.nodes()[0] ?? null;
  const own = graph.getNodeAttributes(id);
  let [best, least]: [string | null, number] = [null, Number.POSITIVE_INFINITY];
  graph.forEachNode((other, attributes) => {
    const [dx, dy] = [attributes.x - own.x, attributes.y - own.y];
    const along = dx * x + dy * y;
    if (other === id || along <= 0) return;
    const across = Math.abs(dx * y - dy * x);
    const cost = along + 2 * across;
    if (cost < least) [best, least] = [other, cost];
  });
  return best;
}

/** The picture as it stands: what was drawn is read in the same turn, before the browser clears it. */
function snapshot(sigma: Sigma, paper: string): Promise<Blob | null> {
  const source = sigma.getStageCanvas();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [source.width, source.height];
  const context = canvas.getContext('2d');
  if (context === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    sigma.once('afterRender', () => {
      context.fillStyle = paper;
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(source, 0, 0);
      canvas.toBlob(resolve, 'image/png');
    });
    sigma.scheduleRender();
  });
}
