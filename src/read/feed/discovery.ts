import * as cheerio from 'cheerio';

/** The feeds that a page names in its head, as addresses. */
export function feedsOf(html: string, address: string): readonly string[] {
  const $ = cheerio.load(html);
  return $('link[rel~="alternate"]')
    .toArray()
    .filter((element) =>
      /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/i.test($(element).attr('type') ?? ''),
    )
    .map((element) => $(element).attr('href') ?? '')
    .filter((href) => href !== '' && URL.canParse(href, address))
    .map((href) => new URL(href, address).href);
}
