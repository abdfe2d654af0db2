import { describe, expect, it } from 'vitest';
import { annotateAll } from '../../dist/cli/annotating.js';
import type { ReadResult } from '../../src/read/index.ts';
import { annotated } from '../support/annotated.ts';

describe('a slow input', () => {
  it('does not keep back what was read before it', async () => {
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    async function* slow(): AsyncGenerator<ReadResult> {
      yield { article: annotated({ text: 'Teachers met in Mwanza.', source: 'first' }) };
      await waiting;
      yield { article: annotated({ text: 'Teachers met in Dodoma.', source: 'second' }) };
    }
    const results = annotateAll(slow(), 'fast', 1);
    expect((await results.next()).value).toMatchObject({ source: 'first' });
    goOn();
    expect((await results.next()).value).toMatchObject({ source: 'second' });
    expect((await results.next()).done).toBe(true);
  }, 30_000);
});

describe('a long input', () => {
  it('is read no further than there is work for', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<ReadResult> {
      for (;;) {
        read += 1;
        yield { article: annotated({ text: `Teachers met in Mwanza ${read} times.`, source: String(read) }) };
      }
    }
    const workers = 2;
    let taken = 0;
    for await (const _ of annotateAll(endless(), 'fast', workers)) {
      taken += 1;
      // Time in which one that reads ahead would.
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(read - taken).toBeLessThanOrEqual(3 * workers);
      if (taken === 20) break;
    }
    const atTheEnd = read;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(read).toBe(atTheEnd);
  }, 30_000);
});
