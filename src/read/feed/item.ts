import type { Article } from '../../article/index.ts';
import { cleanText } from '../clean.ts';
import { composeArticle, type Stated, untouched } from '../compose.ts';
import type { PageBody } from '../html/body.ts';
import { cleanBody } from '../html/clean-body.ts';
import { fragmentBody } from '../html/fragment.ts';
import type { ReadOptions } from '../options.ts';
import { isSignature } from './summary.ts';
import { plainTextOf } from './words-of.ts';

/** Text of a feed, and whether it is markup. */
export interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
}

/** One item of a feed, whatever the kind of feed. */
export interface FeedItem {
  /** The id that the feed gives it, else its link, else one made of its words. */
  readonly id: string;
  readonly link: string | null;
  /** By which a change of it is told: when it says that it was last changed, in its own words; null where nothing tells. */
  readonly version: string | null;
  /** What it holds of its article; null where it only leads to it. */
  readonly text: FeedText | null;
  /** Whether that is only what the article is about. */
  readonly isSummary: boolean;
  readonly stated: Stated;
}

/** A feed: its items, or the addresses of the lists in which they are. */
export interface Feed {
  readonly items: readonly FeedItem[];
  readonly lists: readonly string[];
}

const ONLY_A_SUMMARY = 'The feed holds only a summary of this article; give the address of the feed to read its pages.';

/** An item as an article, of what the feed itself holds. */
export function itemArticle(item: FeedItem, source: string, options: ReadOptions): Article {
  const article = composed(item, source, options);
  return item.isSummary ? { ...article, notices: [...article.notices, { message: ONLY_A_SUMMARY }] } : article;
}

function composed({ text, stated }: FeedItem, source: string, options: ReadOptions): Article {
  const held = text ?? { value: '', isHtml: false };
  const headline = stated.headline ?? null;
  const plain = plainTextOf(held);
  if (plain !== null) {
    return composeArticle(source, options.asIs ? untouched(plain) : cleanText(plain, headline), stated, options);
  }
  const body = withoutSignature(fragmentBody(held.value, headline, source));
  const clean = cleanBody(body);
  return composeArticle(source, options.asIs ? untouched(clean.text) : clean, stated, options);
}

function withoutSignature({ blocks, removed, ...rest }: PageBody): PageBody {
  const signatures = blocks.filter(({ text }) => isSignature(text));
  return {
    ...rest,
    blocks: blocks.filter((block) => !signatures.includes(block)),
    removed: [...removed, ...signatures.map(({ text }) => ({ text, reason: 'boilerplate' as const }))],
  };
}
