import type { RemovalReason } from '../../../article/index.ts';
import { endsSentence } from '../../shape.ts';
import type { Box, PageBlock, PageTree } from './box.ts';
import { homeShares } from './home.ts';
import { isRunningText, sums } from './measure.ts';

const FURNITURE_COST = 1;
const LINK_COST = 3;
const LOOSE_COST = 2;
const LONE_SHARE = 0.12;
const BODY_FACTOR = 1.2;

/** The smallest box with the most running text for the least furniture: each block earns or costs, and the best sum wins. */
export function articleBox(tree: PageTree, cut: readonly (RemovalReason | undefined)[]): Box {
  const shares = homeShares(tree.blocks, cut);
  const totals = sums(tree.blocks, (block, at) =>
    cut[at] === undefined ? worth(block, tree.blocks[at - 1], shares[at] ?? 0) : -FURNITURE_COST,
  );
  let best = tree.root;
  let most = Number.NEGATIVE_INFINITY;
  for (const box of tree.boxes) {
    const own = (totals[box.end] ?? 0) - (totals[box.first] ?? 0);
    const sum = box.role?.reason === 'body' && own > 0 ? own * BODY_FACTOR : own;
    // Of boxes with the same sum the innermost, which comes later.
    if (sum >= most) [best, most] = [box, sum];
  }
  return best;
}

function worth(block: PageBlock, before: PageBlock | undefined, share: number): number {
  if (block.linked > 0.6) return -LINK_COST - block.words * 0.5;
  if (isRunningText(block)) {
    // The few lines under a linked headline are the teaser of another article.
    const isTeaser = before !== undefined && before.linked > 0.8 && block.words < 45;
    return block.words * (isTeaser ? 0.2 : share < LONE_SHARE ? 0.35 : 1);
  }
  if (endsSentence(block.text)) return block.words * 0.5;
  if (block.kind === 'list-item' && block.linked < 0.3) return block.words * 0.3;
  return block.kind === 'subhead' || block.box.tag === 'p' || block.kind !== 'paragraph' ? 0 : -LOOSE_COST;
}
