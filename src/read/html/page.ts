import * as cheerio from 'cheerio';
import type { Article } from '../../article/index.ts';
import { cleanParagraphs } from '../clean.ts';
import { composeArticle, untouched } from '../compose.ts';
import type { ReadOptions } from '../options.ts';
import { pageParagraphs } from './body.ts';
import { pageMetadata } from './metadata/index.ts';

/** A news page: what it states about itself, and the paragraphs of its article. `address` is where it was fetched. */
export function readHtml(html: string, source: string, options: ReadOptions, address?: string): Article {
  const $ = cheerio.load(html);
  const stated = pageMetadata($, address);
  const { paragraphs, removed } = pageParagraphs($);
  if (options.asIs) return composeArticle(source, untouched(paragraphs.join('\n\n')), stated, options);
  const clean = cleanParagraphs(paragraphs, stated.headline ?? null);
  return composeArticle(source, { ...clean, removed: [...removed, ...clean.removed] }, stated, options);
}
