import { setImmediate } from 'node:timers';
import { describe, expect, it } from 'vitest';
import { proposals, type Weighed } from '../../src/resolve/index.ts';
import { person } from '../support/candidates.ts';

/** As many pairs of people of one family, each of whom may be the other. */
function pairs(count: number): Weighed[] {
  return Array.from({ length: count }, (_, at) => `mensah${at}`).flatMap((family) =>
    [`kofi ${family}`, `k ${family}`].map((name) => ({
      candidate: person(name),
      entity: name,
      articles: 1,
    })),
  );
}

describe('what is left open for people', () => {
  it('is found a part at a time, and others have their turn between two parts', async () => {
    let turns = 0;
    let isFound = false;
    const take = () => {
      turns += 1;
      if (!isFound) setImmediate(take);
    };
    setImmediate(take);
    const found = await proposals(pairs(2000), []);
    isFound = true;
    expect(found.length).toBeGreaterThanOrEqual(2000);
    expect(turns).toBeGreaterThan(10);
  });
});
