import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ask, asker } from '../../src/explore/asking/ask.ts';
import { openSearch } from '../../src/explore/search/search.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { openedGraph } from './opened.ts';

describe('search in memory', () => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await openedGraph();
  });
  afterAll(() => graph?.close());

  /** Asks the graph; counts how often all of it is read, and fails while it is told to. */
  const watchedAsk = () => {
    const watched = { readings: 0, questions: 0, isBroken: false };
    const own = asker(graph);
    const ask: Ask = async (cypher, parameters, rows) => {
      watched.questions += 1;
      if (watched.isBroken) throw new Error('the graph cannot be reached');
      if (cypher.includes('e.aliases')) watched.readings += 1;
      return own(cypher, parameters, rows);
    };
    return { watched, ask };
  };

  it('reads the graph once for all that is decided while it is being read', async () => {
    const { watched, ask } = watchedAsk();
    const search = openSearch(ask);
    await search.ready();
    watched.readings = 0;
    const first = search.refresh(true);
    await expect.poll(() => watched.readings, { interval: 1 }).toBe(1);
    await Promise.all([first, ...Array.from({ length: 9 }, () => search.refresh(true))]);
    expect(watched.readings).toBe(2);
    search.stop();
  });

  it('reads no more when it is stopped, whatever waits', async () => {
    const { watched, ask } = watchedAsk();
    const search = openSearch(ask);
    await search.ready();
    const waiting = search.refresh(true);
    search.stop();
    const asked = watched.questions;
    await waiting;
    expect(await search.refresh(true)).toBe(false);
    expect(watched.questions).toBe(asked);
  });

  it('tries again a while after the graph could not be reached', async () => {
    const { watched, ask } = watchedAsk();
    let now = 0;
    watched.isBroken = true;
    const search = openSearch(ask, () => now);
    await expect(search.ready()).rejects.toThrow('cannot be reached');
    watched.isBroken = false;
    now = 14_000;
    expect(await search.refresh()).toBe(false);
    expect(search.find('whitlock', 5).hits).toEqual([]);
    now = 16_000;
    expect(await search.refresh()).toBe(true);
    expect(search.find('whitlock', 5)).toMatchObject({ isComplete: true, hits: [{ title: 'Dana Whitlock' }, {}] });
    search.stop();
  });
});
