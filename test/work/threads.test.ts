import { afterEach, describe, expect, it } from 'vitest';
import { type Article, WiregraphError } from '../../src/article/index.ts';
import { inThreads } from '../../src/work/in-threads.ts';
import type { Annotator } from '../../src/work/index.ts';
import { annotated } from '../support/annotated.ts';

const thread = new URL('./failing-thread.mjs', import.meta.url);

let annotator: Annotator;
afterEach(() => annotator.close());

/** An article whose text tells the thread what to do. */
const telling = (text: string): Article => annotated({ text, source: `${text}.txt` });

/** For each text what became of it: its own text, or the error. */
async function outcomes(texts: readonly string[]): Promise<unknown[]> {
  const all = texts.map((text) => annotator.annotate(telling(text)).then(({ text: same }) => same));
  return (await Promise.allSettled(all)).map((one) => (one.status === 'fulfilled' ? one.value : one.reason));
}

describe('a thread that ends', () => {
  it.each(['exit', 'throw later'])(
    'fails the article that it was reading, and the others are read: %s',
    async (end) => {
      annotator = inThreads('fast', 2, thread);
      const texts = ['one', end, 'two', 'three', end, 'four', 'five'];
      const found = await outcomes(texts);
      expect(found.map((one, at) => one === texts[at])).toEqual([true, false, true, true, false, true, true]);
      expect(found[1]).toMatchObject({ code: 'annotation-failed', place: { source: `${end}.txt` } });
    },
  );

  it('is followed by another even where no more articles come', async () => {
    annotator = inThreads('fast', 1, thread);
    expect(await outcomes(['exit', 'exit', 'last'])).toMatchObject([{}, {}, 'last']);
  });

  it('says why', async () => {
    annotator = inThreads('fast', 1, thread);
    const [exited, late] = await outcomes(['exit', 'throw later']);
    expect(String(exited)).toContain('exited with code: 7');
    expect(String(late)).toContain('too late');
  });
});

describe('an error that is thrown in a thread', () => {
  it('keeps code, place and advice', async () => {
    annotator = inThreads('fast', 1, thread);
    const [error] = await outcomes(['malformed']);
    expect(error).toBeInstanceOf(WiregraphError);
    expect(error).toMatchObject({
      code: 'input-malformed',
      message: 'it has no end',
      advice: 'Write one.',
      place: { source: 'malformed.txt', line: 3 },
    });
    expect((error as Error).stack).toContain('failing-thread.mjs');
  });

  it('fails its article alone', async () => {
    annotator = inThreads('fast', 1, thread);
    expect(await outcomes(['throw', 'next'])).toMatchObject([{ code: 'annotation-failed' }, 'next']);
  });
});

describe('threads that cannot start', () => {
  it('are told of for each article, and nobody waits for ever', async () => {
    annotator = inThreads('fast', 2, new URL('./missing-thread.mjs', import.meta.url));
    const found = await outcomes(['one', 'two', 'three', 'four', 'five']);
    expect(found.map((one) => one instanceof WiregraphError)).toEqual([true, true, true, true, true]);
  });
});
