import { seedOf } from '../../drawing/seed.ts';
import type { Drawing, Point } from '../../drawing/types.ts';
import type { LayoutAnswer, LayoutRequest } from './layout.worker.ts';

let worker: Worker | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Where each node goes: those that have a place keep it, and the new ones find theirs among them, so that a step changes
 * nothing of what was looked at before. In a worker: the page goes on meanwhile.
 */
export function placeNodes(drawing: Drawing, held: ReadonlyMap<string, Point>): Promise<Map<string, Point>> {
  const turn = last.then(() => placeNow(drawing, held));
  last = turn.catch(() => undefined);
  return turn;
}

async function placeNow({ nodes, links }: Drawing, held: ReadonlyMap<string, Point>): Promise<Map<string, Point>> {
  const known = nodes.filter(({ id }) => held.has(id));
  if (known.length === nodes.length) return new Map(nodes.map(({ id }) => [id, held.get(id) ?? seedOf(id)]));
  const numbers = new Map(nodes.map(({ id }, number) => [id, number]));
  const spread = spreadOf(known.flatMap(({ id }) => held.get(id) ?? []));
  const near = neighbours(links, held);
  const request: LayoutRequest = {
    nodes: nodes.map(({ id }) => {
      const own = held.get(id);
      return own === undefined
        ? { ...startOf(id, near.get(id), spread), isFixed: false }
        : { ...own, isFixed: known.length > 2 };
    }),
    links: links.flatMap(({ source, target, width }) => {
      const [one, other] = [numbers.get(source), numbers.get(target)];
      return one === undefined || other === undefined ? [] : [[one, other, width] as const];
    }),
  };
  const answer = await ask(request);
  return new Map(nodes.map(({ id }, number) => [id, { x: answer[number]?.[0] ?? 0, y: answer[number]?.[1] ?? 0 }]));
}

/** A new node begins beside a neighbour that has its place. */
function startOf(id: string, beside: Point | undefined, spread: number): Point {
  const { x, y } = seedOf(id);
  const reach = beside === undefined ? spread : spread / 5;
  return { x: (beside?.x ?? 0) + x * reach, y: (beside?.y ?? 0) + y * reach };
}

function spreadOf(points: readonly Point[]): number {
  return Math.max(100, ...points.map(({ x, y }) => Math.hypot(x, y)));
}

function neighbours(links: Drawing['links'], held: ReadonlyMap<string, Point>): Map<string, Point> {
  const near = new Map<string, Point>();
  for (const { source, target } of links) {
    const [one, other] = [held.get(source), held.get(target)];
    if (one !== undefined && other === undefined) near.set(target, one);
    if (other !== undefined && one === undefined) near.set(source, other);
  }
  return near;
}

function ask(request: LayoutRequest): Promise<LayoutAnswer> {
  worker ??= new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const own = worker;
  return new Promise((resolve, reject) => {
    own.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => resolve(data);
    own.onerror = (event) => {
      // The next drawing is tried with another.
      own.terminate();
      worker = null;
      reject(new Error(event.message));
    };
    own.postMessage(request);
  });
}
