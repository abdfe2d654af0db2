import * as cheerio from 'cheerio';
import type { Article } from '../../article/index.ts';
import { composeArticle, untouched } from '../compose.ts';
import type { ReadOptions } from '../options.ts';
import { pageBody } from './body.ts';
import { pageMetadata } from './metadata.ts';

/** A news page: what it states about itself, and the paragraphs of its article. `address` is where it was fetched. */
export function readHtml(html: string, source: string, options: ReadOptions, address?: string): Article {
  const $ = cheerio.load(html, { xml: { xmlMode: false, decodeEntities: true } });
  const stated = pageMetadata($);
  const url = stated.url ?? address ?? null;
  const body = pageBody($, { headlines: [stated.headline ?? ""], standfirst: stated.standfirst ?? null });
  const clean = { ...untouched(body.blocks.map((block) => block.text).join('\n\n')), kinds: body.blocks.map((block) => block.kind), captions: body.captions, removed: body.removed };
  return composeArticle(source, clean, { ...stated, url }, options);
}
