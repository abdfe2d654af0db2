import { beforeEach, describe, expect, it } from 'vitest';
import { WiregraphError } from '../../src/article/index.ts';
import { failed, type IngestedArticle } from '../../src/cli/ingest-report.ts';
import { type Taking, takingInto } from '../../src/cli/taking.ts';
import type { ReadResult } from '../../src/read/index.ts';
import type { SourceMemory } from '../../src/store/index.ts';

const NOTHING = { address: null, etag: null, lastModified: null, version: null };
const taken = (id: string) => ({ ...failed(id, new Error('')), id, status: 'created' }) as IngestedArticle;
const broken = (id: string) => failed(id, new WiregraphError('input-empty', 'empty', ''));

describe('what is remembered of a feed', () => {
  let kept: SourceMemory[];
  let taking: Taking;
  const graph = {
    recall: async (keys: readonly string[]) => kept.filter(({ key }) => keys.includes(key)),
    remember: async (memories: readonly SourceMemory[]) => void kept.push(...memories),
  };
  beforeEach(() => {
    kept = [];
    taking = takingInto(graph, 'as usual');
  });

  /** A feed of two items, one after the other; the second is known where that is asked for. */
  async function* reading(secondIsKnown: boolean): AsyncGenerator<ReadResult> {
    const { memory } = taking;
    const result = { source: 'x', error: new WiregraphError('input-empty', '', '') };
    memory.begin();
    memory.begin();
    yield result;
    memory.end({ ...NOTHING, key: 'feed#1' });
    if (secondIsKnown) memory.unchanged('feed#2', 'known');
    else {
      memory.begin();
      yield result;
      memory.end({ ...NOTHING, key: 'feed#2' });
    }
    memory.end({ ...NOTHING, key: 'feed', etag: '"1"' });
  }
  const all = async (secondIsKnown = false) => {
    for await (const _ of taking.results(reading(secondIsKnown)));
  };
  const keys = () => kept.map(({ key }) => key);

  it('is each item once its article is there, and the feed once all are, though they were read long before', async () => {
    await all();
    expect(keys()).toEqual([]);
    await taking.settled(taken('one'));
    expect(keys()).toEqual(['feed#1']);
    await taking.settled(taken('two'));
    await taking.finished();
    expect(kept.map(({ key, articles }) => [key, articles])).toEqual([
      ['feed#1', ['one']],
      ['feed#2', ['two']],
      ['feed', ['one', 'two']],
    ]);
  });

  it('is neither an item that failed nor its feed', async () => {
    await all();
    await taking.settled(broken('one'));
    await taking.settled(taken('two'));
    await taking.finished();
    expect(keys()).toEqual(['feed#2']);
  });

  it('counts what was known before, which is reported where it stood', async () => {
    await all(true);
    const reported = [...(await taking.settled(taken('one'))), ...(await taking.finished())];
    expect(reported.map(({ id, status }) => [id, status])).toEqual([
      ['one', 'created'],
      ['known', 'unchanged'],
    ]);
    expect(kept.at(-1)).toMatchObject({ key: 'feed', articles: ['one', 'known'] });
  });

  it('is not left half written by a run that ends early', async () => {
    const releases: (() => void)[] = [];
    const slow = { ...graph, remember: () => new Promise<void>((resolve) => releases.push(resolve)) };
    taking = takingInto(slow, 'as usual');
    await all();
    await taking.settled(taken('one'));
    let isIdle = false;
    const idle = taking.idle().then(() => {
      isIdle = true;
    });
    await new Promise(setImmediate);
    expect(isIdle).toBe(false);
    for (const release of releases) release();
    await idle;
  });

  it('is not known to a run that reads otherwise', async () => {
    await all();
    for (const id of ['one', 'two']) await taking.settled(taken(id));
    await taking.finished();
    expect([...(await taking.memory.recall(['feed', 'feed#1'])).keys()]).toEqual(['feed#1', 'feed']);
    expect((await takingInto(graph, 'without cleaning').memory.recall(['feed'])).size).toBe(0);
  });
});
