import type { Article } from '../article/index.ts';
import { cleanText } from './clean.ts';
import { composeArticle, untouched } from './compose.ts';
import { MAX_ARTICLE_CHARACTERS, tooLarge } from './limits.ts';
import type { ReadOptions } from './options.ts';

/** A plain-text report: header lines, body and noise told apart by their form and place. */
export function readText(input: string, source: string, options: ReadOptions): Article {
  if (input.length > MAX_ARTICLE_CHARACTERS) throw tooLarge(source, `${input.length} characters`);
  return composeArticle(source, options.asIs ? untouched(input) : cleanText(input, null), {}, options);
}
