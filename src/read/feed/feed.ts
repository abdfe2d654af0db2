import { WiregraphError } from '../../article/index.ts';
import { attempt } from '../attempt.ts';
import type { ReadOptions, ReadResult } from '../options.ts';
import { endsInOpenTags } from './cut-off.ts';
import { type Feed, itemArticle } from './item.ts';
import { isSitemap, readSitemap } from './sitemap.ts';
import { readSyndication } from './syndication.ts';

/** A feed of any kind: RSS, RDF, Atom, JSON Feed, a sitemap or an index of sitemaps. */
export function parsedFeed(text: string, source: string, address?: string): Feed {
  try {
    if (endsInOpenTags(text)) throw new Error('it ends in tags that are never closed');
    return isSitemap(text) ? readSitemap(text) : readSyndication(text, address);
  } catch (cause) {
    const advice = 'Give an RSS, Atom, RDF or JSON feed, or a sitemap.';
    throw new WiregraphError('input-malformed', 'this input is no feed that can be read', advice, { source }, cause);
  }
}

/** Each item of a feed as an article, of what the feed holds itself; an item without text fails alone. */
export function readFeed(text: string, source: string, options: ReadOptions): readonly ReadResult[] {
  const { items, lists } = parsedFeed(text, source);
  if (lists.length > 0 || (items.length > 0 && items.every((item) => item.text === null))) {
    const advice = 'Give the address of the list: pages are fetched only for lists that come from the web.';
    throw new WiregraphError('input-empty', 'this is a list of addresses and holds no article', advice, { source });
  }
  return items.map((item, at) => {
    const place = placeOf(source, at);
    return attempt(place, () => itemArticle(item, place, options));
  });
}

/** Where an item stands, for people: counted from 1. */
export function placeOf(source: string, at: number): string {
  return `${source}#${at + 1}`;
}
