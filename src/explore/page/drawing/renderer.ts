import type Graph from 'graphology';
import type { Palette } from '../../drawing/svg.ts';

/** What the graph keeps of a node or a link, for its style. */
export interface Attributes {
  readonly id: string;
  readonly kind: string;
  readonly label: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly isDirected: boolean;
  readonly isParallel: boolean;
}

/** What a drawing looks like besides: its colours, what is lit and what is faded. */
export interface Look {
  readonly colours: () => Palette;
  readonly isLit: (id: string) => boolean;
  readonly isFaded: (id: string) => boolean;
}

export interface StageEvents {
  readonly onNode: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onLink: (id: string) => void;
  readonly onNothing: () => void;
  /** It cannot be drawn. */
  readonly onTrouble: () => void;
}

/** One way to put a graph on the screen. */
export interface Renderer {
  /** Draws anew what the graph holds now. `isPlaceChanged`: nodes have come, gone or moved. */
  refresh(isPlaceChanged: boolean): void;
  /** More than 1 comes nearer. */
  zoom(factor: number): void;
  /** Shows all. */
  fit(): void;
  png(): Promise<Blob | null>;
  close(): void;
}

export type OpenRenderer = (graph: Graph, container: HTMLElement, look: Look, events: StageEvents) => Renderer;

export const FONT = '"Source Sans 3 Variable", system-ui, sans-serif';
