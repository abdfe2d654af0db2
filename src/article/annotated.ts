import type { Article } from './article.ts';
import type { Claim } from './claim.ts';
import type { DateSpan } from './date.ts';
import type { Entity } from './entity.ts';
import type { Event } from './event.ts';
import type { Mention } from './mention.ts';
import type { Quantity } from './quantity.ts';
import type { Quote } from './quote.ts';
import type { Span } from './span.ts';

/** Everything that one article states: what `wiregraph annotate` prints and what the graph is built from. */
export interface AnnotatedArticle extends Article {
  readonly sentences: readonly Span[];
  /** In the order of the text. Spans are in `text`. */
  readonly mentions: readonly Mention[];
  /** Spans are in `meta.headline`. */
  readonly headlineMentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quantities: readonly Quantity[];
  readonly dates: readonly DateSpan[];
  readonly events: readonly Event[];
  readonly quotes: readonly Quote[];
  readonly claims: readonly Claim[];
}
