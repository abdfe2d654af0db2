import type { CheerioAPI } from 'cheerio';
import type { Stated } from '../compose.ts';
import { isoDate } from '../published.ts';
import { plainLine } from '../spaces.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What a page states about its article: JSON-LD first, then OpenGraph and other tags. */
export function pageMetadata($: CheerioAPI): Stated {
  const data = newsData($);
  const tag = (...names: readonly string[]) =>
    names
      .map((name) => clean($(`meta[property="${name}"], meta[name="${name}"]`).first().attr('content')))
      .find((one) => one !== null) ?? null;
  const published =
    words(data.datePublished) ??
    tag('article:published_time', 'date', 'pubdate', 'dc.date', 'parsely-pub-date') ??
    clean($('time[datetime]').first().attr('datetime'));
  const author = namesIn(data.author);
  return {
    headline:
      words(data.headline) ??
      tag('og:title', 'twitter:title') ??
      clean($('h1').first().text()) ??
      clean($('title').first().text()),
    standfirst: words(data.description) ?? tag('og:description', 'description'),
    section: words(data.articleSection) ?? tag('article:section'),
    publisher: namesIn(data.publisher)[0] ?? tag('og:site_name'),
    byline:
      author.length > 0
        ? author
        : [tag('author', 'article:author')]
            .filter((one) => one !== null && !one.startsWith('http'))
            .map((one) => (one ?? '').replace(/^by /i, '')),
    url: httpUrl(clean($('link[rel="canonical"]').first().attr('href')) ?? tag('og:url') ?? words(data.url)),
    publishedAt: published === null ? null : (isoDate(published) ?? null),
    language: clean($('html').attr('lang')),
  };
}

/** The first item of the page's JSON-LD that is an article. */
function newsData($: CheerioAPI): Fields {
  for (const element of $('script[type="application/ld+json"]')) {
    const found = articleIn(parsed($(element).text()));
    if (found !== undefined) return found;
  }
  return {};
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // A page's broken metadata is no reason to leave the page unread.
  }
}

function articleIn(data: unknown): Fields | undefined {
  if (Array.isArray(data)) return data.map(articleIn).find((one) => one !== undefined);
  if (!isFields(data)) return undefined;
  const types = [data['@type']].flat().join(' ');
  return /Article|BlogPosting|Report/.test(types) ? data : articleIn(data['@graph']);
}

function isFields(data: unknown): data is Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

function words(value: unknown): string | null {
  const [first] = [value].flat();
  return typeof first === 'string' ? clean(first) : null;
}

function namesIn(value: unknown): readonly string[] {
  const names = [value].flat().map((one) => (isFields(one) ? words(one.name) : words(one)));
  return names.filter((name) => name !== null && !name.startsWith('http')) as readonly string[];
}

function clean(text: string | undefined): string | null {
  return text === undefined ? null : plainLine(text) || null;
}

function httpUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
