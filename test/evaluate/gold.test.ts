import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wiregraph } from '../support/command.ts';
import { shared } from '../support/shared.ts';

const gold = join(shared, 'gold');
const isThere = existsSync(gold);
if (!isThere)
  process.stderr.write(`skipped: the gold graphs are not at ${gold}; set WIREGRAPH_SHARED to their folder\n`);

/** Figures may rise, and may not fall without someone saying so here. */
const FLOORS = {
  entities: 0.9,
  quantities: 0.9,
  dates: 0.9,
  quotes: 0.9,
  roles: 0.9,
  claims: 0.7,
  events: 0.78,
  eventArgs: 0.8,
} as const;

describe.skipIf(!isThere)('the extraction over the gold graphs', () => {
  it('stays above its floors', async () => {
    const { output } = await wiregraph(['evaluate', gold, '--format', 'json']);
    const [{ scores }] = JSON.parse(output);
    const reached = Object.fromEntries(scores.map(({ layer, f1 }: { layer: string; f1: number }) => [layer, f1]));
    for (const [layer, floor] of Object.entries(FLOORS)) expect(reached[layer], layer).toBeGreaterThanOrEqual(floor);
  });
});
