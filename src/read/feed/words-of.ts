import * as cheerio from 'cheerio';
import type { FeedText } from './item.ts';

const BLOCK_ENDS = /<\/(?:p|div|li|h[1-6]|blockquote|td)\s*>|<br\s*\/?>\s*<br\s*\/?>/i;
const SPACES = /<(?:br|p|div|li)\b[^<>]*>/gi;
const TAGS = /<[^<>]*>/g;

/** A text that is markup by name alone, or not even that, in plain characters; null for one with tags. */
export function plainTextOf({ value, isHtml }: FeedText): string | null {
  if (!isHtml) return value;
  return /<[a-z!/]/i.test(value) ? null : decoded(value);
}

/** The words of a text by its paragraphs: no tree is built, so that it may be nested as deep, and broken, as can be. */
export function wordsOf(text: FeedText): readonly string[] {
  const plain = plainTextOf(text);
  if (plain !== null) return plain.split(/\n[^\S\n]*\n/);
  return text.value.split(BLOCK_ENDS).map((block) => decoded(block.replace(SPACES, ' ').replace(TAGS, '')));
}

/** Without the entities of HTML. */
function decoded(text: string): string {
  return text.includes('&')
    ? cheerio.load(text, { xml: { xmlMode: false, decodeEntities: true } }, false).text()
    : text;
}
