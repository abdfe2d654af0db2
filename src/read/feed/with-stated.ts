import type { Article, MetaSource, StatedField } from '../../article/index.ts';
import type { FeedItem } from './item.ts';

/** An article read from a page, with what the feed says of it where the page says nothing. */
export function withStated(article: Article, { stated }: FeedItem): Article {
  const { meta } = article;
  const statedBy: Partial<Record<StatedField, MetaSource>> = { ...meta.statedBy };
  const either = <Value extends string | readonly string[] | null>(
    field: StatedField,
    own: Value,
    other: Value | undefined,
  ): Value => {
    if (!isEmpty(own) || other === undefined || isEmpty(other)) return own;
    statedBy[field] = 'feed';
    return other;
  };
  // A date that the user gives is for articles of which nothing states one.
  const own = meta.publishedFrom === 'option' ? null : meta.publishedAt;
  const publishedAt = either('publishedAt', own, stated.publishedAt);
  const isDatedByFeed = own === null && publishedAt !== null;
  return {
    ...article,
    meta: {
      ...meta,
      headline: either('headline', meta.headline, stated.headline),
      standfirst: either('standfirst', meta.standfirst, stated.standfirst),
      publisher: either('publisher', meta.publisher, stated.publisher),
      byline: either('byline', meta.byline, stated.byline),
      keywords: either('keywords', meta.keywords, stated.keywords),
      modifiedAt: either('modifiedAt', meta.modifiedAt, stated.modifiedAt),
      ...(isDatedByFeed ? { publishedAt, publishedFrom: 'metadata' } : {}),
      statedBy,
    },
  };
}

function isEmpty(value: string | readonly string[] | null): boolean {
  return value === null || value.length === 0;
}
