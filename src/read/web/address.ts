import { readDocument } from '../document.ts';
import type { ReadOptions, ReadResult } from '../options.ts';
import { fetchPage } from './fetch.ts';

/** What one address holds: a page, a feed, or any other document. */
export async function* readAddress(address: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  const page = await fetchPage(address);
  yield* readDocument(page.bytes, address, options, { contentType: page.contentType }, page.address);
}
