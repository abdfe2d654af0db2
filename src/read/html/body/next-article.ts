import type { RemovalReason } from '../../../article/index.ts';
import type { Box, PageBlock } from './box.ts';
import { homeOf } from './home.ts';
import { isRunningText } from './measure.ts';

type Reasons = (RemovalReason | undefined)[];

const ARTICLE_WORDS = 50;

/** Marks the further articles that a page without an end sets below its own: each begins with a main heading elsewhere. */
export function markNextArticles(blocks: readonly PageBlock[], reasons: Reasons): void {
  const homes = new Set<Box>();
  let words = 0;
  const start = blocks.findIndex((block, at) => {
    if (reasons[at] !== undefined) return false;
    if (block.box.tag === 'h1' && words >= ARTICLE_WORDS && !homes.has(homeOf(block.box))) return true;
    if (!isRunningText(block)) return false;
    words += block.words;
    homes.add(homeOf(block.box));
    return false;
  });
  if (start >= 0) for (let at = start; at < blocks.length; at += 1) reasons[at] ??= 'read-more';
}
