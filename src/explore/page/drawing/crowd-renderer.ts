import type Graph from 'graphology';
import { openView, type View } from './crowd-view.ts';
import { type Attributes, FONT, type Look, type OpenRenderer } from './renderer.ts';
import { spriteMaker } from './sprites.ts';

/** Words beside so many of the largest nodes in sight. */
const LABELS = 40;
/** Lines come back when the drawing has stood still for so long. */
const STILL_AFTER_MS = 160;

/**
 * On a plain canvas: each node is a picture made once for its kind and size, and lines are drawn when the drawing stands
 * still. For thousands of nodes, also where WebGL is done by software.
 */
export const openCrowd: OpenRenderer = (graph, container, look, events) => {
  const canvas = document.createElement('canvas');
  canvas.className = 'crowd';
  container.append(canvas);
  // Kept in the memory of the page: where the graphics card is imitated, thousands of copies to it take seconds.
  const context = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  const sprites = spriteMaker();
  let nodes = nodesOf(graph);
  let frame = 0;
  let stillTimer = 0;
  const draw = (withLines: boolean) => {
    frame = 0;
    if (context !== null) paint(context, { graph, nodes, look, view, sprites, withLines });
  };
  const ask = (isMoving: boolean) => {
    clearTimeout(stillTimer);
    if (isMoving) stillTimer = setTimeout(() => ask(false), STILL_AFTER_MS);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => draw(!isMoving));
  };
  const view = openView(canvas, () => nodes, { onMove: () => ask(true), ...events });
  view.fit();
  const watch = new ResizeObserver(() => {
    view.resize();
    ask(false);
  });
  watch.observe(container);
  return {
    refresh: (isPlaceChanged) => {
      sprites.clear();
      if (isPlaceChanged) {
        nodes = nodesOf(graph);
        view.fit();
      }
      ask(false);
    },
    zoom: (factor) => view.zoom(factor),
    fit: () => view.fit(),
    png: () => {
      draw(true);
      return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    },
    close: () => {
      watch.disconnect();
      clearTimeout(stillTimer);
      cancelAnimationFrame(frame);
      view.close();
      canvas.remove();
    },
  };
};

/** The largest last: they lie above, and are found first. */
function nodesOf(graph: Graph): Attributes[] {
  return graph.mapNodes((_, attributes) => attributes as Attributes).sort((one, other) => one.size - other.size);
}

interface Painting {
  readonly graph: Graph;
  readonly nodes: readonly Attributes[];
  readonly look: Look;
  readonly view: View;
  readonly sprites: ReturnType<typeof spriteMaker>;
  readonly withLines: boolean;
}

function paint(context: CanvasRenderingContext2D, painting: Painting): void {
  const { nodes, look, view, sprites, withLines } = painting;
  const { width, height, ratio } = view.size();
  const colours = look.colours();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  if (withLines) paintLines(context, painting);
  const grown = view.growth();
  const inSight: Attributes[] = [];
  for (const node of nodes) {
    const [x, y] = [view.x(node.x), view.y(node.y)];
    const size = node.size * grown * (look.isLit(node.id) ? 1.6 : 1);
    if (x < -size || y < -size || x > width + size || y > height + size) continue;
    inSight.push(node);
    const sprite = sprites.of(node.kind, size, colours.node(node.kind), ratio);
    context.globalAlpha = look.isFaded(node.id) ? 0.18 : 1;
    context.drawImage(sprite.image, x - sprite.half, y - sprite.half, 2 * sprite.half, 2 * sprite.half);
  }
  context.globalAlpha = 1;
  if (!withLines) return;
  context.font = `13px ${FONT}`;
  context.textBaseline = 'middle';
  context.fillStyle = colours.ink;
  const named = inSight.filter(({ id }) => !look.isFaded(id)).slice(-LABELS);
  for (const { label, x, y, size } of named)
    context.fillText(label.slice(0, 60), view.x(x) + size * grown + 3, view.y(y));
}

/** All lines of one kind in one stroke. */
function paintLines(context: CanvasRenderingContext2D, { graph, look, view }: Painting): void {
  const colours = look.colours();
  for (const isLight of [true, false]) {
    context.beginPath();
    graph.forEachEdge((id, _, __, ___, from, to) => {
      if (look.isFaded(id) !== isLight) return;
      context.moveTo(view.x(from.x), view.y(from.y));
      context.lineTo(view.x(to.x), view.y(to.y));
    });
    context.strokeStyle = colours.link('other');
    context.globalAlpha = isLight ? 0.05 : 0.4;
    context.lineWidth = 0.7;
    context.stroke();
  }
  context.globalAlpha = 1;
}
