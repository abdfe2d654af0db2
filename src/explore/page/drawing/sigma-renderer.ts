import Sigma from 'sigma';
import {
  extremityArrow,
  layerFill,
  layerPlain,
  pathCurved,
  pathLine,
  sdfCircle,
  sdfDiamond,
  sdfSquare,
  sdfTriangle,
} from 'sigma/rendering';
import { shapeOf } from '../../drawing/colours.ts';
import { type Attributes, FONT, type Look, type OpenRenderer } from './renderer.ts';
import { snapshot } from './snapshot.ts';

/** By WebGL: every line can be chosen, has a head and a bend beside others. For drawings that somebody reads. */
export const openSigma: OpenRenderer = (graph, container, look, events) => {
  const sigma = new Sigma(graph, container, {
    primitives: {
      nodes: { shapes: [sdfCircle(), sdfSquare(), sdfTriangle(), sdfDiamond()], layers: [layerFill()] },
      edges: { paths: [pathLine(), pathCurved()], extremities: [extremityArrow()], layers: [layerPlain()] },
    },
    styles: { nodes: nodeStyle(look), edges: edgeStyle(look) } as never,
    settings: {
      enableEdgeEvents: true,
      // On a narrow screen the words would leave no room for the drawing.
      autoRescaleContent: container.clientWidth > 480 ? 'labels' : 'nodes',
      itemSizesReference: 'screen',
      labelDensity: 1.2,
      labelGridCellSize: 80,
      labelRenderedSizeThreshold: 5,
      renderEdgeLabels: false,
      minEdgeThickness: 1,
      stagePadding: 40,
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
  return {
    refresh: (isPlaceChanged) => sigma.refresh({ skipIndexation: !isPlaceChanged }),
    zoom: (factor) => {
      const camera = sigma.getCamera();
      void (factor > 1 ? camera.zoomIn({ factor }) : camera.zoomOut({ factor: 1 / factor }));
    },
    fit: () => void sigma.getCamera().reset({ duration: 200 }),
    png: () => snapshot(sigma as unknown as Sigma, look.colours().paper),
    close: () => sigma.kill(),
  };
};

interface Hovered {
  readonly isHovered: boolean;
}

function nodeStyle({ colours, isLit, isFaded }: Look) {
  return {
    x: { attribute: 'x' },
    y: { attribute: 'y' },
    size: ({ id, size }: Attributes) => (isLit(id) ? 1.3 : 1) * size,
    shape: ({ kind }: Attributes) => shapeOf(kind),
    color: ({ kind }: Attributes) => colours().node(kind),
    opacity: ({ id }: Attributes) => (isFaded(id) ? 0.18 : 1),
    label: { attribute: 'label' },
    labelColor: () => colours().ink,
    labelFont: FONT,
    labelSize: ({ id }: Attributes) => (isLit(id) ? 15 : 13),
    labelVisibility: ({ id }: Attributes, { isHovered }: Hovered) =>
      isHovered || isLit(id) ? 'visible' : isFaded(id) ? 'hidden' : 'auto',
    backdropVisibility: (_: Attributes, { isHovered }: Hovered) => (isHovered ? 'visible' : 'hidden'),
    backdropColor: () => colours().paper,
    backdropShadowColor: 'rgba(0,0,0,0.25)',
    backdropShadowBlur: 8,
    backdropPadding: 4,
    depth: ({ id }: Attributes) => (isLit(id) ? 'topNodes' : 'nodes'),
    cursor: 'pointer',
  };
}

function edgeStyle({ colours, isLit, isFaded }: Look) {
  return {
    path: ({ isParallel }: Attributes) => (isParallel ? 'curved' : 'straight'),
    size: ({ id, size }: Attributes) => (isLit(id) ? size + 2 : size),
    color: ({ id, kind }: Attributes) => (isLit(id) ? colours().lit : colours().link(kind)),
    opacity: ({ id }: Attributes) => (isFaded(id) ? 0.06 : 0.85),
    head: ({ isDirected }: Attributes) => (isDirected ? 'arrow' : 'none'),
    cursor: 'pointer',
  };
}
