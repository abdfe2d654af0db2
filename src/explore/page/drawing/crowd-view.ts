import type { Attributes, StageEvents } from './renderer.ts';

/** Which part of a drawing is seen, and what the pointer does to it. */
export interface View {
  /** On the canvas, in pixels of the page. */
  x(x: number): number;
  y(y: number): number;
  /** How much larger nodes are than at first: they grow by the root of the nearness. */
  growth(): number;
  size(): { readonly width: number; readonly height: number; readonly ratio: number };
  resize(): void;
  zoom(factor: number, at?: { readonly x: number; readonly y: number }): void;
  fit(): void;
  close(): void;
}

interface Handlers extends StageEvents {
  readonly onMove: () => void;
}

const MARGIN = 40;
/** A pointer that has moved no farther has not drawn, but clicked. */
const CLICK = 5;

export function openView(canvas: HTMLCanvasElement, nodes: () => readonly Attributes[], handlers: Handlers): View {
  let [middleX, middleY, scale, whole] = [0, 0, 1, 1];
  let size = { width: 1, height: 1, ratio: 1 };
  let held: { x: number; y: number; moved: number } | null = null;
  const view: View = {
    x: (x) => (x - middleX) * scale + size.width / 2,
    y: (y) => (middleY - y) * scale + size.height / 2,
    growth: () => Math.sqrt(scale / whole),
    size: () => size,
    resize: () => {
      const ratio = devicePixelRatio;
      size = { width: canvas.clientWidth, height: canvas.clientHeight, ratio };
      [canvas.width, canvas.height] = [Math.round(size.width * ratio), Math.round(size.height * ratio)];
    },
    zoom: (factor, at = { x: size.width / 2, y: size.height / 2 }) => {
      const [x, y] = [at.x - size.width / 2, at.y - size.height / 2];
      const next = Math.min(Math.max(scale * factor, whole / 4), whole * 200);
      middleX += x / scale - x / next;
      middleY -= y / scale - y / next;
      scale = next;
      handlers.onMove();
    },
    fit: () => {
      view.resize();
      const [left, right, bottom, top] = extentOf(nodes());
      [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
      whole = Math.min((size.width - 2 * MARGIN) / (right - left), (size.height - 2 * MARGIN) / (top - bottom));
      scale = whole;
      handlers.onMove();
    },
    close: () => control.abort(),
  };

  const control = new AbortController();
  const on = <Name extends keyof HTMLElementEventMap>(name: Name, handle: (event: HTMLElementEventMap[Name]) => void) =>
    canvas.addEventListener(name, handle, { signal: control.signal, passive: false });
  const nodeAt = ({ offsetX, offsetY }: MouseEvent) =>
    nodes().findLast(
      ({ x, y, size: own }) => Math.hypot(view.x(x) - offsetX, view.y(y) - offsetY) <= own * view.growth() + 3,
    );
  on('pointerdown', (event) => {
    held = { x: event.clientX, y: event.clientY, moved: 0 };
    canvas.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    if (held === null) return;
    const [x, y] = [event.clientX - held.x, event.clientY - held.y];
    held = { x: event.clientX, y: event.clientY, moved: held.moved + Math.hypot(x, y) };
    middleX -= x / scale;
    middleY += y / scale;
    handlers.onMove();
  });
  on('pointerup', (event) => {
    const isClick = held !== null && held.moved <= CLICK;
    held = null;
    if (!isClick) return;
    const node = nodeAt(event);
    if (node === undefined) handlers.onNothing();
    else handlers.onNode(node.id);
  });
  on('pointercancel', () => {
    held = null;
  });
  on('dblclick', (event) => {
    const node = nodeAt(event);
    if (node !== undefined) handlers.onOpen(node.id);
  });
  on('wheel', (event) => {
    event.preventDefault();
    view.zoom(Math.exp(-event.deltaY / 400), { x: event.offsetX, y: event.offsetY });
  });
  return view;
}

function extentOf(nodes: readonly Attributes[]): readonly [number, number, number, number] {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of nodes) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  return left < right && bottom < top ? [left, right, bottom, top] : [-1, 1, -1, 1];
}
