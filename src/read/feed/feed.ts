import * as cheerio from 'cheerio';
import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { WiregraphError } from '../../article/index.ts';
import { attempt } from '../attempt.ts';
import { cleanParagraphs } from '../clean.ts';
import { composeArticle, type Stated, untouched } from '../compose.ts';
import { pageParagraphs } from '../html/body.ts';
import type { ReadOptions, ReadResult } from '../options.ts';
import { isoDate } from '../published.ts';
import { plainLine } from '../spaces.ts';

const text = z.string().optional().catch(undefined);
const person = z.union([z.string(), z.object({ name: z.string() }).transform((one) => one.name)]);
const Entry = z.object({
  title: text,
  link: text,
  links: z
    .array(z.object({ href: text, rel: text }))
    .optional()
    .catch(undefined),
  description: text,
  summary: text,
  content: z
    .union([z.string(), z.object({ encoded: text }).transform((one) => one.encoded)])
    .optional()
    .catch(undefined),
  pubDate: text,
  published: text,
  updated: text,
  dc: z
    .object({ creators: z.array(z.string()).optional().catch(undefined), date: text })
    .optional()
    .catch(undefined),
  authors: z.array(person).optional().catch(undefined),
});
const Feed = z.object({
  title: text,
  items: z.array(Entry).optional(),
  entries: z.array(Entry).optional(),
});

/** Each item of an RSS, Atom or RDF feed as an article; an item without text fails alone. */
export function readFeed(xml: string, source: string, options: ReadOptions): readonly ReadResult[] {
  let feed: z.infer<typeof Feed>;
  try {
    feed = Feed.parse(parseFeed(xml).feed);
  } catch (cause) {
    const advice = 'Give an RSS, Atom or RDF feed.';
    throw new WiregraphError('input-malformed', 'this input is no feed that can be read', advice, { source }, cause);
  }
  return (feed.items ?? feed.entries ?? []).map((entry, at) => readEntry(entry, feed.title, source, at + 1, options));
}

function readEntry(
  entry: z.infer<typeof Entry>,
  publisher: string | undefined,
  source: string,
  number: number,
  options: ReadOptions,
): ReadResult {
  const place = `${source}#${number}`;
  return attempt(place, () => {
    const html = entry.content ?? entry.description ?? entry.summary ?? '';
    const { paragraphs, removed } = pageParagraphs(cheerio.load(html));
    const stated = statedBy(entry, publisher, html);
    if (options.asIs) return composeArticle(place, untouched(paragraphs.join('\n\n')), stated, options);
    const clean = cleanParagraphs(paragraphs, stated.headline ?? null);
    return composeArticle(place, { ...clean, removed: [...removed, ...clean.removed] }, stated, options);
  });
}

function statedBy(entry: z.infer<typeof Entry>, publisher: string | undefined, html: string): Stated {
  const line = (written: string | undefined) =>
    written === undefined ? null : plainLine(cheerio.load(written).text()) || null;
  const link = entry.link ?? entry.links?.find((one) => one.rel === undefined || one.rel === 'alternate')?.href;
  const published = entry.pubDate ?? entry.published ?? entry.dc?.date ?? entry.updated;
  const summary = entry.description ?? entry.summary;
  return {
    headline: line(entry.title),
    standfirst: summary === html ? null : line(summary),
    publisher: line(publisher),
    byline: entry.dc?.creators ?? entry.authors ?? [],
    url: link ?? null,
    publishedAt: published === undefined ? null : (isoDate(published) ?? null),
    statedBy: 'feed',
  };
}
