// Gives each gold mention the system mention that speaks of the same.
import { headOf, withoutArticle } from './read.mjs';

/**
 * For each gold mention the one of `found` with its span, else with its head, else what holds its head and has the most
 * in common with it; or null. What only stands beside the head (`Apple` in `Apple chief`) speaks of another.
 */
export function aligned({ text, mentions }, found) {
  const placed = found.map((mention) => {
    const span = withoutArticle(text, mention.start, mention.end);
    return { mention, span, head: headOf(text, span) };
  });
  return mentions.map((gold) => {
    const near = placed.filter(({ span }) => span.start < gold.head.end && span.end > gold.head.start);
    const rank = ({ span, head }) => {
      const common = Math.min(span.end, gold.end) - Math.max(span.start, gold.start);
      const isExact = span.start === gold.start && span.end === gold.end;
      return (isExact ? 2e6 : head.end === gold.head.end ? 1e6 : 0) + common;
    };
    return near.reduce((best, one) => (best === null || rank(one) > rank(best) ? one : best), null)?.mention ?? null;
  });
}
