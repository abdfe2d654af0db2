import type { BlockKind } from '../../../article/index.ts';
import type { Box, PageBlock } from './box.ts';
import { isRunningText } from './measure.ts';

const SUBHEAD_WORDS = 14;
const ROW_WORDS = 25;

/** What each block is, where more than its element says so: layout made with tables, subheads made with bold type. */
export function settledKinds(blocks: readonly PageBlock[]): readonly PageBlock[] {
  return blocks.map((block, at) => {
    const kind = settledKind(block, blocks[at + 1]);
    return kind === block.kind ? block : { ...block, kind };
  });
}

function settledKind(block: PageBlock, next: PageBlock | undefined): BlockKind | 'caption' {
  const { kind, box, words, emphasised, linked, text } = block;
  if (kind === 'table-row' && isLayout(box, words)) return 'paragraph';
  if (kind !== 'paragraph' || emphasised < 1 || linked > 0.5 || words > SUBHEAD_WORDS || next === undefined)
    return kind;
  const follows = isRunningText(next) || next.kind === 'list-item';
  return follows && /\p{L}/u.test(text) && !/[.,;:]["'”’)]*$/u.test(text) ? 'subhead' : kind;
}

/** A cell of more than a line holds a column of the page and not a value of a table. */
function isLayout(box: Box, words: number): boolean {
  return words >= ROW_WORDS || box.end - box.first > 1;
}
