const SNIFFED_CHARACTERS = 4096;
/** What may stand before the first element of XML. */
const PROLOGUE = /^(?:\s|\ufeff|<\?[^>]*>|<!--[\s\S]*?-->|<!doctype[^[>]*(?:\[[^\]]*\]\s*)?>)*/i;
const ROOT = /^<(?:[\w-]+:)?(?:rss|feed|rdf|urlset|sitemapindex)[\s>]/i;
const JSON_FEED = /"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version/;

/** Whether a text is a feed or a sitemap, by how it begins. */
export function isFeed(text: string): boolean {
  const start = text.slice(0, SNIFFED_CHARACTERS).replace(PROLOGUE, '');
  return ROOT.test(start) || (start.startsWith('{') && JSON_FEED.test(start));
}

/** The same of its bytes, in whatever encoding: the names of elements are ASCII in all of them. */
export function areFeed(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, SNIFFED_CHARACTERS * 2)).toString('latin1');
  return isFeed(start.replace(/\0|^(?:\xff\xfe|\xfe\xff|\xef\xbb\xbf)/g, ''));
}
