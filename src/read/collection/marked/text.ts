import type { Article } from '../../../article/index.ts';
import { cleanText } from '../../clean.ts';
import { composeArticle } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { readText } from '../../text.ts';
import { statedBy } from '../items/item.ts';
import { splitFrontMatter } from './front-matter.ts';
import { isWikitext, readWikitext } from './wikitext.ts';

/** A text that may have labels over it or be written in wiki markup; else it is read as plain text. */
export function readMarkedText(text: string, source: string, options: ReadOptions): Article {
  if (options.asIs) return readText(text, source, options);
  const front = splitFrontMatter(text);
  if (front === undefined)
    return isWikitext(text) ? readWikitext(text, source, options) : readText(text, source, options);
  const stated = statedBy(front.item, undefined, source, { ...options, fields: undefined });
  const clean = cleanText(front.rest, stated.headline ?? null);
  return composeArticle(source, { ...clean, removed: [...front.removed, ...clean.removed] }, stated, options);
}
