import Graph from 'graphology';
import type { Palette } from '../../drawing/svg.ts';
import type { Drawing, Point } from '../../drawing/types.ts';
import { openCrowd } from './crowd-renderer.ts';
import { aroundOf, fillGraph, nearestOf } from './graph-of.ts';
import { palette } from './palette.ts';
import { placeNodes } from './place-nodes.ts';
import type { StageEvents } from './renderer.ts';
import { openSigma } from './sigma-renderer.ts';

/** A drawing on a canvas. */
export interface Stage {
  /** Draws this from now on. Resolves when all have found their place, or when it could not be drawn, which is told. */
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

/** From so many nodes or links on a drawing is a crowd. */
const CROWD = 1500;

export function openStage(container: HTMLElement, events: StageEvents): Stage {
  const graph = new Graph({ multi: true, type: 'directed' });
  let colours: Palette = palette();
  let lit: string | null = null;
  let around: ReadonlySet<string> = new Set();
  let shown: Drawing = { nodes: [], links: [] };
  let isCrowd = false;
  const held = new Map<string, Point>();
  const look = {
    colours: () => colours,
    isLit: (id: string) => id === lit,
    isFaded: (id: string) => lit !== null && !around.has(id),
  };
  let renderer = openSigma(graph, container, look, events);

  let isClosed = false;
  const isOver = (drawing: Drawing) => isClosed || drawing !== shown;

  const light = (id: string | null) => {
    lit = id !== null && (graph.hasNode(id) || graph.hasEdge(id)) ? id : null;
    around = lit === null ? new Set() : aroundOf(graph, lit);
  };
  const arrange = (drawing: Drawing) =>
    draw(drawing).catch(() => {
      if (!isOver(drawing)) events.onTrouble();
    });
  const draw = async (drawing: Drawing) => {
    const places = await placeNodes(drawing, held);
    if (isOver(drawing)) return;
    for (const [id, place] of places) held.set(id, place);
    const wasCrowd = isCrowd;
    isCrowd = Math.max(drawing.nodes.length, drawing.links.length) > CROWD;
    if (isCrowd !== wasCrowd) renderer.close();
    fillGraph(graph, drawing, places);
    light(lit);
    if (isCrowd === wasCrowd) renderer.refresh(true);
    else renderer = (isCrowd ? openCrowd : openSigma)(graph, container, look, events);
  };

  const stage: Stage = {
    show: (drawing) => {
      shown = drawing;
      return arrange(drawing);
    },
    light: (id) => {
      const before = lit;
      light(id);
      if (lit !== before) renderer.refresh(false);
    },
    positions: () => new Map(graph.mapNodes((id, { x, y }) => [id, { x, y }])),
    nearest: (id, x, y) => nearestOf(graph, id, x, y),
    zoom: (factor) => renderer.zoom(factor),
    fit: () => renderer.fit(),
    rearrange: async () => {
      held.clear();
      await arrange(shown);
      if (!isClosed) stage.fit();
    },
    repaint: () => {
      colours = palette();
      renderer.refresh(false);
    },
    png: () => renderer.png(),
    close: () => {
      isClosed = true;
      renderer.close();
    },
  };
  return stage;
}
