import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore, type SourceMemory } from '../../src/store/index.ts';
import { harvest, raid } from '../support/reports.ts';
import { stores } from '../support/stores.ts';

const memory = (key: string, more: Partial<SourceMemory> = {}): SourceMemory => {
  return { key, address: null, etag: null, lastModified: null, version: null, settings: '', articles: [], ...more };
};

describe.each(stores)('what was read, remembered in a graph in $name,', ({ isAvailable, open }) => {
  let graph: GraphStore;
  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
    await graph.write(changesOf(raid));
    await graph.write(changesOf(harvest));
  });
  afterEach(() => graph?.close());

  it('comes back as it was, and nothing for what was never read', async () => {
    const page = memory('https://news.example/ä', {
      etag: 'W/"1"',
      address: 'https://news.example/a',
      articles: ['raid'],
    });
    const item = memory('https://news.example/feed#7', { version: '2 May', lastModified: 'x', settings: 'fast' });
    const whole = memory('/news/a.jsonl#0', { unread: [] });
    const broken = memory('/news/a.jsonl#1', { unread: [3, 49] });
    await graph.remember([page, item, whole, broken]);
    expect(await graph.recall([whole.key])).toEqual([whole]);
    expect(await graph.recall([broken.key])).toEqual([broken]);
    expect(await graph.recall([page.key, 'https://news.example/b'])).toEqual([page]);
    expect(await graph.recall([item.key, page.key])).toHaveLength(2);
    expect(await graph.recall([])).toEqual([]);
  });

  it('is what was remembered last', async () => {
    await graph.remember([memory('a', { etag: '"1"', version: 'x' })]);
    await graph.remember([memory('a', { etag: '"2"' }), memory('a', { etag: '"3"' })]);
    expect(await graph.recall(['a'])).toEqual([memory('a', { etag: '"3"' })]);
  });

  it('is forgotten with any of its articles', async () => {
    await graph.remember([
      memory('feed', { articles: ['raid', 'harvest'] }),
      memory('page', { articles: ['harvest'] }),
    ]);
    await graph.retract('raid');
    expect((await graph.recall(['feed', 'page'])).map(({ key }) => key)).toEqual(['page']);
  });

  it('is no part of what the graph says, nor of its hash', async () => {
    const [before, counted] = [await graph.verify(), await graph.status()];
    await graph.remember([memory('a', { articles: ['raid'] })]);
    expect(await graph.verify()).toEqual(before);
    expect(await graph.status()).toEqual(counted);
  });
});
