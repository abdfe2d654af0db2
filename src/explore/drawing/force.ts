import { seedOf } from './seed.ts';
import type { Drawing, Point } from './types.ts';

const ROUNDS = 300;

/**
 * Places for the nodes of a small drawing, by the forces of Fruchterman and Reingold (1991), from places that the names
 * give: the same drawing always looks the same. Every round looks at each pair.
 */
export function forcePlaces({ nodes, links }: Drawing): Map<string, Point> {
  const places = new Map(nodes.map(({ id }) => [id, { ...seedOf(id) } as { x: number; y: number }]));
  const ideal = Math.sqrt(3 / Math.max(1, nodes.length));
  for (let round = 0; round < ROUNDS; round += 1) {
    const moves = new Map(nodes.map(({ id }) => [id, { x: 0, y: 0 }]));
    for (const [at, { id }] of nodes.entries())
      for (const { id: other } of nodes.slice(at + 1))
        pull(places, moves, id, other, (distance) => -(ideal * ideal) / distance);
    for (const { source, target } of links)
      pull(places, moves, source, target, (distance) => (distance * distance) / ideal);
    const most = 0.2 * (1 - round / ROUNDS);
    for (const [id, place] of places) {
      const move = moves.get(id) ?? { x: 0, y: 0 };
      // A weak pull to the middle keeps what hangs together with nothing in the picture.
      const [x, y] = [move.x - place.x * 0.3, move.y - place.y * 0.3];
      const length = Math.hypot(x, y) || 1;
      place.x += (x / length) * Math.min(length, most);
      place.y += (y / length) * Math.min(length, most);
    }
  }
  return places;
}

type Moves = Map<string, { x: number; y: number }>;

function pull(places: Moves, moves: Moves, one: string, other: string, force: (distance: number) => number): void {
  const [from, to, first, second] = [places.get(one), places.get(other), moves.get(one), moves.get(other)];
  if (from === undefined || to === undefined || first === undefined || second === undefined) return;
  const [x, y] = [to.x - from.x, to.y - from.y];
  const distance = Math.max(Math.hypot(x, y), 0.01);
  const strength = force(distance) / distance;
  first.x += x * strength;
  first.y += y * strength;
  second.x -= x * strength;
  second.y -= y * strength;
}
