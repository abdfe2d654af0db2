export { type GoldArticle, goldArticle } from './gold.ts';
export { type Evaluation, evaluateGoldGraphs } from './gold-graphs.ts';
export { evaluateSpanSet, type SpanSetItem, spanSetItem } from './span-sets.ts';
export type { Score } from './tally.ts';
