import * as cheerio from 'cheerio';
import type { Article, RemovedText } from '../../../article/index.ts';
import { cleanText } from '../../clean.ts';
import { composeArticle } from '../../compose.ts';
import type { ReadOptions } from '../../options.ts';
import { plainLine } from '../../spaces.ts';
import { dateIn } from '../items/values.ts';
import { plainWiki } from './wiki-markup.ts';

const APPENDIX =
  /^(?:sources?|references?|notes?|footnotes|bibliography|external links?|see also|related (?:news|articles|stories)|further reading|sister links|gallery|citations)$/i;
const SIGNS = [
  /'''[^'\n]{1,200}'''/,
  /\[\[[^[\]\n]{1,200}\]\]/,
  /\{\{[^{}]{1,500}\}\}/,
  /^={2,4}[^=\n]{1,200}={2,4}\s*$/m,
  /\[\[category:/i,
];
const FEWEST_SIGNS = 2;

/** Whether a text is written in the markup of MediaWiki: at least two of its marks stand in it. */
export function isWikitext(text: string): boolean {
  return SIGNS.filter((sign) => sign.test(text)).length >= FEWEST_SIGNS;
}

/** An article in the markup of MediaWiki: without templates, notes and lists of sources; links by their words. */
export function readWikitext(markup: string, source: string, options: ReadOptions): Article {
  const { text, facts, categories } = plainWiki(markup);
  const { body, headline, removed } = withoutAppendix(text);
  const stated = {
    headline: facts.headline === undefined ? headline : plainLine(facts.headline),
    publishedAt: dateIn(facts.date ?? null),
  };
  const clean = cleanText(cheerio.load(body.replaceAll('<', '&lt;'), null, false).root().text(), stated.headline);
  const place = facts.place === undefined ? null : { place: plainLine(facts.place), agency: null };
  const header = { ...clean.header, dateline: clean.header.dateline ?? place };
  const tags = categories.map((name) => ({ text: name, reason: 'boilerplate' as const }));
  return composeArticle(
    source,
    { ...clean, header, removed: [...removed, ...clean.removed, ...tags] },
    stated,
    options,
  );
}

interface Body {
  readonly body: string;
  readonly headline: string | null;
  readonly removed: readonly RemovedText[];
}

/** Sections of sources, notes and links are no part of the text; other headings stay as lines of their own. */
function withoutAppendix(text: string): Body {
  const kept: string[] = [];
  const removed: RemovedText[] = [];
  let headline: string | null = null;
  let appendixLevel = 0;
  for (const line of text.split('\n')) {
    const { level, words } = headingOf(line);
    if (level > 0 && (appendixLevel === 0 || level <= appendixLevel)) {
      appendixLevel = APPENDIX.test(words) ? level : 0;
    }
    if (appendixLevel > 0) {
      if (words !== '') removed.push({ text: words, reason: 'boilerplate' });
    } else if (level === 1 && headline === null) headline = words;
    else kept.push(level === 0 ? line : `\n${words}\n`);
  }
  return { body: kept.join('\n'), headline, removed };
}

/** `== Reactions ==` is a heading of level 2; any other line has level 0. */
function headingOf(line: string): { readonly level: number; readonly words: string } {
  const words = plainLine(line);
  let level = 0;
  while (level < 6 && words.length > 2 * level + 2 && words[level] === '=' && words.at(-1 - level) === '=') level += 1;
  return { level, words: words.slice(level, words.length - level).trim() };
}
