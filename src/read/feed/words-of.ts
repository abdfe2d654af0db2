import * as cheerio from 'cheerio';
import type { FeedText } from './item.ts';

const BLOCK_ENDS = /<\/(?:p|div|li|h[1-6]|blockquote|td)\s*>|<br\s*\/?>\s*<br\s*\/?>/i;
const SPACES = /<(?:br|p|div|li)\b[^<>]*>/gi;
const TAGS = /<[^<>]*>/g;

/** The words of a text by its paragraphs: no tree is built, so that it may be nested as deep, and broken, as can be. */
export function wordsOf({ value, isHtml }: FeedText): readonly string[] {
  if (!isHtml) return value.split(/\n[^\S\n]*\n/);
  return value.split(BLOCK_ENDS).map((block) => decoded(block.replace(SPACES, ' ').replace(TAGS, '')));
}

/** Without the entities of HTML. */
function decoded(text: string): string {
  return text.includes('&')
    ? cheerio.load(text, { xml: { xmlMode: false, decodeEntities: true } }, false).text()
    : text;
}
