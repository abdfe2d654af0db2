import { z } from 'zod';
import { WiregraphError } from '../../article/index.ts';
import { attempt } from '../attempt.ts';
import { cleanText } from '../clean.ts';
import { composeArticle, type Stated, untouched } from '../compose.ts';
import { MAX_ARTICLE_CHARACTERS, tooLarge } from '../limits.ts';
import type { ReadOptions, ReadResult } from '../options.ts';
import { isoDate } from '../published.ts';
import { plainLine } from '../spaces.ts';

const words = z.string().nullish();
const Item = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  text: words,
  body: words,
  content: words,
  headline: words,
  title: words,
  standfirst: words,
  url: words,
  link: words,
  published: words,
  date: words,
  publishedAt: words,
  publisher: words,
  section: words,
  language: words,
  byline: z.union([z.string(), z.array(z.string())]).nullish(),
  author: z.union([z.string(), z.array(z.string())]).nullish(),
});

/** One item of JSON Lines as an article, or as an error with its line number. */
export function readJsonLine(line: string, path: string, number: number, options: ReadOptions): ReadResult {
  return attempt(`${path}:${number}`, () => {
    const parsed = Item.safeParse(parseJson(line, path, number));
    if (!parsed.success) throw malformed(path, number, issueOf(parsed.error));
    return readItem(parsed.data, path, number, options);
  });
}

function readItem(item: z.infer<typeof Item>, path: string, number: number, options: ReadOptions) {
  const text = item.text ?? item.body ?? item.content;
  if (text === undefined || text === null) throw malformed(path, number, 'it has no text, body or content');
  const id = item.id === undefined || item.id === null || item.id === '' ? undefined : String(item.id);
  const source = id === undefined ? `${path}:${number}` : `${path}#${id}`;
  if (text.length > MAX_ARTICLE_CHARACTERS) throw tooLarge(source, `${text.length} characters`, number);
  const stated = statedBy(item, id);
  return composeArticle(
    source,
    options.asIs ? untouched(text) : cleanText(text, stated.headline ?? null),
    stated,
    options,
  );
}

function statedBy(item: z.infer<typeof Item>, id: string | undefined): Stated {
  const line = (written: string | null | undefined) => (written ? plainLine(written) || null : null);
  const published = item.published ?? item.publishedAt ?? item.date;
  const authors = item.byline ?? item.author ?? [];
  return {
    id,
    headline: line(item.headline ?? item.title),
    standfirst: line(item.standfirst),
    section: line(item.section),
    publisher: line(item.publisher),
    byline: (typeof authors === 'string' ? [authors] : authors).map(plainLine).filter((name) => name !== ''),
    url: line(item.url ?? item.link),
    publishedAt: published ? (isoDate(published) ?? null) : null,
    language: line(item.language),
    statedBy: 'item',
  };
}

function parseJson(line: string, path: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw malformed(path, number, 'it is not valid JSON', cause);
  }
}

function issueOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined ? 'it is not an article' : `${issue.path.join('.') || 'the item'}: ${issue.message}`;
}

function malformed(path: string, line: number, why: string, cause?: unknown): WiregraphError {
  return new WiregraphError(
    'input-malformed',
    `line ${line} is no article: ${why}`,
    'Each line must be one JSON object with a text and any of id, headline, url, published, publisher, section, byline.',
    { source: path, line },
    cause,
  );
}
