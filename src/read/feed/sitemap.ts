import * as cheerio from 'cheerio';
import { machineDate } from '../dates/machine.ts';
import { plainLine } from '../spaces.ts';
import type { Feed, FeedItem } from './item.ts';

/** Whether XML is a sitemap, or an index of sitemaps. */
export function isSitemap(xml: string): boolean {
  return /<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/.test(xml.slice(0, 4096));
}

/**
 * What a sitemap lists: where some of its pages are marked as news, those alone, for the others are pages about the
 * site, or old.
 */
export function readSitemap(xml: string): Feed {
  const $ = cheerio.load(xml, { xml: true });
  const lists = $('sitemapindex > sitemap > loc')
    .toArray()
    .flatMap((element) => fullAddresses($(element).text()));
  const pages = $('urlset > url').toArray();
  const news = pages.filter((page) => $(page).children('news\\:news').length > 0);
  return { lists, items: (news.length > 0 ? news : pages).flatMap((page) => itemOf($, page)) };
}

function itemOf($: cheerio.CheerioAPI, page: Parameters<cheerio.CheerioAPI>[0]): FeedItem[] {
  const entry = $(page);
  const [link] = fullAddresses(entry.children('loc').text());
  if (link === undefined) return [];
  const line = (selector: string) => plainLine(entry.find(selector).first().text()) || null;
  const published = line('news\\:publication_date');
  return [
    {
      id: link,
      link,
      version: line('lastmod') ?? published,
      text: null,
      isSummary: true,
      stated: {
        headline: line('news\\:title'),
        publisher: line('news\\:name'),
        url: link,
        publishedAt: published === null ? null : (machineDate(published, {}) ?? null),
        statedBy: 'feed',
      },
    },
  ];
}

function fullAddresses(written: string): string[] {
  const address = written.trim();
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? [new URL(address).href] : [];
}
