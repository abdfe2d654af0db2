import { attempt } from './attempt.ts';
import { readJsonLine } from './collection/json-item.ts';
import { declaredEncoding, decode } from './decode.ts';
import { readFeed } from './feed/feed.ts';
import { isFeed } from './feed/sniff.ts';
import { readHtml } from './html/page.ts';
import type { ReadOptions, ReadResult } from './options.ts';
import { readText } from './text.ts';

export type Format = 'text' | 'html' | 'feed' | 'json' | 'jsonl';

const EXTENSIONS: Readonly<Record<string, Format>> = {
  html: 'html', htm: 'html', xhtml: 'html', xml: 'feed', rss: 'feed', atom: 'feed', json: 'json', jsonl: 'jsonl', ndjson: 'jsonl',
}; // biome-ignore format: a table
const SNIFFED_BYTES = 1024;

/** The format that a file's name says; everything else is plain text. */
export function formatOfName(path: string): Format {
  return EXTENSIONS[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'text';
}

/** The format that a server says, else what the content shows. */
export function formatOfContent(contentType: string, text: string): Format {
  const start = text.slice(0, SNIFFED_BYTES).trimStart();
  if (isFeed(text)) return 'feed';
  if (/html/i.test(contentType) || /^<(?:!doctype|html|head|body|article)\b/i.test(start)) return 'html';
  if (/rss|atom|xml/i.test(contentType)) return 'feed';
  return start.startsWith('{') ? 'jsonl' : 'text';
}

/** A whole document that is in memory, as the articles that it holds. */
export function readDocument(
  bytes: Uint8Array,
  source: string,
  options: ReadOptions,
  format: Format | { readonly contentType: string },
  address?: string,
): readonly ReadResult[] {
  const text = decode(bytes, source, declaredEncoding(bytes, typeof format === 'string' ? '' : format.contentType));
  const known = typeof format === 'string' ? format : formatOfContent(format.contentType, text);
  if (known === 'feed' || (known === 'json' && isFeed(text))) return readFeed(text, source, options);
  if (known === 'json') return jsonItems(text).map((line, at) => readJsonLine(line, source, at + 1, options));
  if (known === 'jsonl') {
    const lines = text.split('\n').map((line, at) => [line.trim(), at + 1] as const);
    return lines.filter(([line]) => line !== '').map(([line, number]) => readJsonLine(line, source, number, options));
  }
  if (known === 'html') return [attempt(source, () => readHtml(text, source, options, address))];
  return [attempt(source, () => readText(text, source, options))];
}

/** A JSON document is one article, or a list of them. */
function jsonItems(text: string): readonly string[] {
  try {
    const data: unknown = JSON.parse(text);
    return Array.isArray(data) ? data.map((item) => JSON.stringify(item)) : [text];
  } catch {
    return [text];
  }
}
