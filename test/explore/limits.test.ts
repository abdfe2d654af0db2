import { describe, expect, it } from 'vitest';
import { runQuery } from '../../src/explore/asking/run-query.ts';

/** A graph that answers every query with these rows. */
const answering = (rows: readonly (readonly unknown[])[]) => ({
  read: async () => ({ columns: ['x'], rows: rows.map((row) => [...row]) }),
});

describe('the answer of a query in the explorer', () => {
  it('has no more rows than a page shows, and says that there are more', async () => {
    const most = Array.from({ length: 5000 }, (_, at) => [at]);
    expect(await runQuery(answering(most), 'RETURN 1', {})).toMatchObject({ isCut: false });
    const { rows, isCut } = await runQuery(answering([...most, [5000]]), 'RETURN 1', {});
    expect([rows.length, isCut]).toEqual([5000, true]);
  });

  it('ends before texts that no page could hold', async () => {
    const text = 'x'.repeat(5_000_000);
    const { rows, isCut } = await runQuery(answering([[text], [text], [text]]), 'RETURN 1', {});
    expect([rows.length, isCut]).toEqual([2, true]);
  });
});
