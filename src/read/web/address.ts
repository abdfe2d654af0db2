import { WiregraphError } from '../../article/index.ts';
import { asReadError } from '../attempt.ts';
import { declaredEncoding, decode } from '../decode.ts';
import { readDocument } from '../document.ts';
import { feedsOf } from '../feed/discovery.ts';
import { parsedFeed } from '../feed/feed.ts';
import { areFeed } from '../feed/sniff.ts';
import type { ReadResult, RememberingOptions } from '../options.ts';
import { readFeedItems } from './feed-items.ts';
import { recalled, stillHolds, within } from './recalled.ts';
import { shownAddress } from './redirects.ts';
import { unpackedList } from './unpacked-list.ts';
import type { Fetched, Web } from './web.ts';

/** A page of a feed, or a list in a list in a list: what is a list once more leads nowhere. */
const MAX_DEPTH = 3;

/** What one address holds: a page, a feed with its items, a list of sitemaps, or any other document. */
export async function* readAddress(
  address: string,
  options: RememberingOptions,
  web: Web,
  depth = 0,
): AsyncGenerator<ReadResult> {
  const { memory } = options;
  const source = shownAddress(address);
  try {
    const known = await recalled(memory, address);
    const page = await web.fetch(address, known);
    if (page === null && known !== undefined) stillHolds(memory, source, known);
    if (page === null) return;
    const { address: found, etag, lastModified } = page;
    const remembered = { key: address, address: found, etag, lastModified };
    yield* within(memory, remembered, source, readFetched(page, source, options, web, depth));
  } catch (error) {
    yield { source, error: asReadError(error, source) };
  }
}

async function* readFetched(
  page: Fetched,
  source: string,
  options: RememberingOptions,
  web: Web,
  depth: number,
): AsyncGenerator<ReadResult> {
  const { contentType, address } = page;
  const bytes = unpackedList(page.bytes);
  if (areFeed(bytes)) {
    if (depth >= MAX_DEPTH) throw endless(source);
    const text = decode(bytes, source, declaredEncoding(bytes, contentType));
    const { items, lists } = parsedFeed(text, source, address);
    for (const list of lists) yield* readAddress(list, options, web, depth + 1);
    yield* readFeedItems(items, source, options, (link) => readAddress(link, options, web, MAX_DEPTH));
    return;
  }
  for await (const result of readDocument(bytes, source, options, { contentType }, address)) {
    yield withFeedNamed(result, page);
  }
}

/** Where a page holds no article, the feed that it names may hold some. */
function withFeedNamed(result: ReadResult, { bytes, address }: Fetched): ReadResult {
  if (!('error' in result) || result.error.code !== 'input-empty') return result;
  const [feed] = feedsOf(bytes, address);
  if (feed === undefined) return result;
  const { code, message, place } = result.error;
  const advice = `The page names a feed, which may lead to articles: ${feed}`;
  return { source: result.source, error: new WiregraphError(code, message, advice, place, result.error) };
}

function endless(source: string): WiregraphError {
  const advice = 'Give its own address if it is meant.';
  return new WiregraphError('input-malformed', 'a list leads here, and this is a list again', advice, { source });
}
