import * as cheerio from 'cheerio';
import { isBeyondPages } from '../html/bounds.ts';
import { LINEAR } from '../html/fragment.ts';

/** Heads of pages are shorter by far. */
const LOOKED_AT = 262_144;
const HTML = /^\s*<(?:!doctype\s+html|!--|\?xml|html|head|meta|title|link|body)\b/i;

/** The feeds that a page names in its head, as addresses; none of what is no page. */
export function feedsOf(page: Uint8Array, address: string): readonly string[] {
  const html = Buffer.from(page.subarray(0, LOOKED_AT))
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '');
  if (!HTML.test(html) || isBeyondPages(html)) return [];
  const $ = cheerio.load(html, LINEAR);
  return $('link[rel~="alternate"]')
    .toArray()
    .filter((element) =>
      /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i.test($(element).attr('type') ?? ''),
    )
    .map((element) => $(element).attr('href') ?? '')
    .filter((href) => href !== '' && URL.canParse(href, address))
    .map((href) => new URL(href, address).href);
}
