import { placeOf } from '../feed/feed.ts';
import { type FeedItem, itemArticle } from '../feed/item.ts';
import { withStated } from '../feed/with-stated.ts';
import type { ReadOptions, ReadResult, RememberingOptions } from '../options.ts';
import { stillHolds, within } from './recalled.ts';

/**
 * The items of a feed that came from the web, those alone that are new or changed: where an item holds no more than a
 * summary, the page to which it leads is read by `readPage`.
 */
export async function* readFeedItems(
  items: readonly FeedItem[],
  source: string,
  options: RememberingOptions,
  readPage: (link: string) => AsyncIterable<ReadResult>,
): AsyncGenerator<ReadResult> {
  const { memory } = options;
  const keyOf = ({ id }: FeedItem) => `${source}#${id}`;
  const known = await memory?.recall(items.map(keyOf));
  for (const [at, item] of items.entries()) {
    const key = keyOf(item);
    const before = known?.get(key);
    const place = placeOf(source, at);
    // Where nothing tells whether it changed, it is asked for again, with what its server said of it last.
    const isUnchanged = before !== undefined && item.version !== null && before.version === item.version;
    if (isUnchanged) stillHolds(memory, place, before);
    else yield* within(memory, { key, version: item.version }, place, readItem(item, place, options, readPage));
  }
}

async function* readItem(
  item: FeedItem,
  place: string,
  options: ReadOptions,
  readPage: (link: string) => AsyncIterable<ReadResult>,
): AsyncGenerator<ReadResult> {
  if (!item.isSummary || item.link === null) yield { article: itemArticle(item, place, options) };
  else {
    for await (const result of readPage(item.link)) {
      yield 'article' in result ? { article: withStated(result.article, item) } : result;
    }
  }
}
