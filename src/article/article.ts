import type { Span } from './span.ts';

/** Content-derived, stable: from the canonical URL, else from the text. */
export type ArticleId = string;

/** Where a report was filed, and by which agency: `NAIROBI, Kenya (AP)`. */
export interface Dateline {
  readonly place: string | null;
  readonly agency: string | null;
}

/** Where the publication date was found. `null` when the article has none. */
export type PublishedFrom = 'text' | 'metadata' | 'option' | null;

/**
 * Where a field was found: in a page's JSON-LD, its OpenGraph tags, other meta tags, microdata or RDFa, its canonical
 * link, a `time` element, what it shows, or its address; in a feed, in an item of a collection, in the text itself; or
 * the user gave it.
 */
export type MetaSource =
  | 'json-ld'
  | 'opengraph'
  | 'meta'
  | 'microdata'
  | 'link'
  | 'time'
  | 'page'
  | 'address'
  | 'feed'
  | 'item'
  | 'text'
  | 'option';

/** The fields that sources state; each may come from another one. */
export type StatedField =
  | 'headline'
  | 'standfirst'
  | 'section'
  | 'publisher'
  | 'byline'
  | 'language'
  | 'url'
  | 'publishedAt'
  | 'modifiedAt'
  | 'keywords';

/** The source of each field that has a value. */
export type StatedBy = Readonly<Partial<Record<StatedField, MetaSource>>>;

/** What is known of an article beside its text. What its source does not state is `null`, or an empty list. */
export interface ArticleMeta {
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly section: string | null;
  readonly publisher: string | null;
  readonly byline: readonly string[];
  readonly dateline: Dateline | null;
  /** BCP 47 tag, such as `en`. */
  readonly language: string | null;
  readonly url: string | null;
  /** ISO 8601: a day (`2019-09-18`), or an instant with its zone where the source states a time. */
  readonly publishedAt: string | null;
  readonly publishedFrom: PublishedFrom;
  /** When it was last changed, in the same form; `null` where nothing says that it was. */
  readonly modifiedAt: string | null;
  /** The outlet's own tags, in its order. */
  readonly keywords: readonly string[];
  readonly statedBy: StatedBy;
}

/** Words that stood in the input and are not part of the article, kept with the reason for their removal. */
export interface RemovedText {
  readonly text: string;
  readonly reason: RemovalReason;
}

/** What words were that are no part of the article. */
export type RemovalReason =
  | 'headline'
  | 'standfirst'
  | 'section'
  | 'publisher'
  | 'byline'
  | 'published'
  | 'read-more'
  | 'related-headline'
  | 'call-to-action'
  | 'share'
  | 'credit'
  | 'caption'
  | 'advert'
  | 'cookie'
  | 'paywall'
  | 'comment'
  | 'author-box'
  | 'live-blog'
  | 'tags'
  | 'navigation'
  | 'pull-quote'
  | 'embed'
  | 'boilerplate';

/** What a block of text is on its page. */
export type BlockKind = 'paragraph' | 'subhead' | 'list-item' | 'block-quote' | 'table-row' | 'preformatted';

/** One block of an article's text as its page laid it out; plain text knows paragraphs only. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/** Something odd about an input that did not keep it from being read, in the manner of vfile's messages. */
export interface Notice {
  readonly message: string;
  readonly span?: Span;
}

/** A news article as read: a cleaned body, what is known about it, and what was left out of it. */
export interface Article {
  readonly id: ArticleId;
  /** The file, URL or stream position that it was read from, for people. */
  readonly source: string;
  readonly meta: ArticleMeta;
  /** The cleaned body: plain spaces, paragraphs parted by one blank line, `\n` line ends, no headline or standfirst. */
  readonly text: string;
  /** What `text` is made of, in order: each is a stretch between two blank lines, and no two overlap. */
  readonly blocks: readonly Block[];
  /** The captions of the article's pictures, which are no part of `text`. */
  readonly captions: readonly string[];
  readonly removed: readonly RemovedText[];
  readonly notices: readonly Notice[];
}
