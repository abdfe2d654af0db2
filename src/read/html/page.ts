import * as cheerio from 'cheerio';
import type { Article } from '../../article/index.ts';
import { composeArticle, untouched } from '../compose.ts';
import type { ReadOptions } from '../options.ts';
import { pageBody } from './body.ts';
import { refuseBeyondPages } from './bounds.ts';
import { cleanBody } from './clean-body.ts';
import { LINEAR } from './fragment.ts';
import { pageElements, pageMetadata } from './metadata/index.ts';
import { holdsArticle, noArticle } from './no-article.ts';

/** A news page: what it states about itself, and the text of its article. `address` is where it was fetched. */
export function readHtml(html: string, source: string, options: ReadOptions, address?: string): Article {
  refuseBeyondPages(html, source);
  // htmlparser2 reads pages several times as fast as parse5, and those of news as well; see docs/reading.md.
  const $ = cheerio.load(html, LINEAR);
  const elements = pageElements($);
  const stated = pageMetadata($, elements, address);
  const body = pageBody($, { headlines: [stated.headline ?? ''], standfirst: stated.standfirst ?? null });
  if (!holdsArticle(elements, body)) throw noArticle(source);
  const clean = cleanBody(body);
  return composeArticle(source, options.asIs ? untouched(clean.text) : clean, stated, options);
}
