import { performance } from 'node:perf_hooks';
import { expect, it } from 'vitest';
import { WiregraphError } from '../../../src/article/index.ts';
import { readDocument } from '../../../src/read/document.ts';
import { allOf } from '../../support/all-of.ts';

const read = (xml: string) => allOf(readDocument(new TextEncoder().encode(xml), 'feed.xml', {}, { name: 'feed.xml' }));

it.each(['a <i', '<a href="', '<p title="x '])(
  'a feed that ends in a megabyte of %j fails soon, with words for people',
  async (tag) => {
    const xml = `<rss><channel><item><title>x</title><description>${tag.repeat(1_000_000 / tag.length)}`;
    const started = performance.now();
    await expect(read(xml)).rejects.toThrow(WiregraphError);
    expect(performance.now() - started).toBeLessThan(5000);
  },
);

it('a feed whose items quote signs of mathematics is read', async () => {
  const item =
    '<item><title>Prices</title><description>Prices of maize fell in Lusaka, where 3 &lt; 4 bags were sold on Monday.</description></item>';
  expect(await read(`<rss version="2.0"><channel><title>Wire</title>${item.repeat(60)}</channel></rss>`)).toHaveLength(
    60,
  );
});
