import { parseFeed } from 'feedsmith';
import { z } from 'zod';
import { contentId } from '../../article/index.ts';
import { machineDate } from '../dates/machine.ts';
import { plainLine } from '../spaces.ts';
import type { Feed, FeedItem, FeedText } from './item.ts';
import { isSummary } from './summary.ts';
import { wordsOf } from './words-of.ts';

const words = z.string().optional().catch(undefined);
/** Atom says of its texts whether they are markup; the others leave it open, and mean it. */
const text = z
  .union([
    z.string().transform((value): FeedText => ({ value, isHtml: true })),
    z
      .object({ value: z.string(), type: words })
      .transform(({ value, type }): FeedText => ({ value, isHtml: type !== undefined && type !== 'text' })),
    z.object({ encoded: z.string() }).transform(({ encoded }): FeedText => ({ value: encoded, isHtml: true })),
  ])
  .optional()
  .catch(undefined);
const plain = z
  .string()
  .transform((value): FeedText => ({ value, isHtml: false }))
  .optional()
  .catch(undefined);
const list = <Value extends z.ZodType>(value: Value) => z.array(value).optional().catch(undefined);
const person = z.union([z.string(), z.object({ name: words, email: words }).transform((one) => one.name ?? '')]);
const Item = z.object({
  id: words,
  guid: z
    .object({ value: z.string(), isPermaLink: z.boolean().optional().catch(undefined) })
    .optional()
    .catch(undefined),
  rdf: z.object({ about: words }).optional().catch(undefined),
  title: text,
  link: words,
  url: words,
  external_url: words,
  links: list(z.object({ href: words, rel: words })),
  description: text,
  summary: text,
  content: text,
  content_html: text,
  content_text: plain,
  pubDate: words,
  published: words,
  updated: words,
  date_published: words,
  date_modified: words,
  dc: z
    .object({ creators: list(z.string()), dates: list(z.string()) })
    .optional()
    .catch(undefined),
  authors: list(person),
  categories: list(z.object({ name: words, term: words, label: words })),
  tags: list(z.string()),
});
const Parsed = z.object({
  title: text,
  xml: z.object({ base: words }).optional().catch(undefined),
  items: list(Item),
  entries: list(Item),
});
type Item = z.infer<typeof Item>;
type Parsed = z.infer<typeof Parsed>;

/** The items of an RSS, RDF, Atom or JSON feed; `address` is where it was fetched. Throws where it is none. */
export function readSyndication(written: string, address: string | undefined): Feed {
  const feed = Parsed.parse(parseFeed(written).feed);
  const base = feed.xml?.base ?? address;
  return { lists: [], items: (feed.items ?? feed.entries ?? []).map((item) => feedItem(item, feed, base)) };
}

function feedItem(item: Item, feed: Parsed, base: string | undefined): FeedItem {
  const full = item.content ?? item.content_html ?? item.content_text;
  const brief = item.description ?? item.summary;
  const held = full ?? brief ?? null;
  const link = linkOf(item, base);
  const headline = lineOf(item.title);
  const isBrief = held === null || isSummary(wordsOf(held), full !== undefined);
  const dates = item.dc?.dates?.[0];
  const published = item.pubDate ?? item.published ?? item.date_published ?? dates ?? item.updated;
  return {
    id: item.id ?? item.guid?.value ?? item.rdf?.about ?? link ?? contentId('item', headline, held?.value ?? null),
    link,
    version:
      item.updated ?? item.date_modified ?? published ?? (isBrief ? null : contentId('text', headline, held.value)),
    text: held,
    isSummary: isBrief,
    stated: {
      headline,
      standfirst: held === brief ? null : lineOf(brief),
      publisher: lineOf(feed.title),
      byline: (item.dc?.creators ?? item.authors ?? []).map(plainLine).filter((name) => name !== ''),
      url: link,
      publishedAt: dateOf(published),
      modifiedAt: dateOf(item.updated ?? item.date_modified),
      keywords: keywordsOf(item),
      statedBy: 'feed',
    },
  };
}

function dateOf(written: string | undefined): string | null {
  return written === undefined ? null : (machineDate(plainLine(written).slice(0, 80), {}) ?? null);
}

function keywordsOf({ categories, tags }: Item): readonly string[] {
  const written = tags ?? categories?.map(({ label, name, term }) => label ?? name ?? term ?? '') ?? [];
  return [...new Set(written.map(plainLine).filter((word) => word !== ''))];
}

function linkOf(item: Item, base: string | undefined): string | null {
  const alternate = item.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href;
  const permanent = item.guid?.isPermaLink === true ? item.guid.value : undefined;
  const written = item.link ?? item.url ?? alternate ?? permanent ?? item.external_url;
  if (written === undefined || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function lineOf(written: FeedText | undefined): string | null {
  return written === undefined ? null : plainLine(wordsOf(written).join(' ')) || null;
}
