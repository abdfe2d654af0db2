import type { RemovalReason } from '../../../article/index.ts';
import { publisherLine } from '../../publishers.ts';
import { endsSentence } from '../../shape.ts';
import type { PageBlock } from './box.ts';

type Reasons = (RemovalReason | undefined)[];

// `-- NEWS NUSA`, `###`, `ENDS`: the wire's own marks for the end of a report.
const END_MARK =
  /^(?:[-–—]{1,3}\s?[\p{Lu}][\p{Lu}\d .&/-]{1,30}|[-–—*\s]*(?:#{2,4}|ENDS?|-30-|Ende|FIN|KONIEC)[-–—*\s.]*)$/u;
const ABOUT =
  /^(?:about|über|à propos d[eu’']?|acerca de|sobre|informazioni su|over|om|o firmie|о компании|о|関于|关于|について) ?(?=[\p{Lu}\p{Lo}])(.{2,40}?):?$/iu;
const ABOUT_WORDS = 6;
const LAST_BLOCKS = 6;
const LAST_THIRD = 2 / 3;

/** Marks what stands below the report: its agency, what is after the mark of its end, a release's paragraphs on who issued it. */
export function markEnding(blocks: readonly PageBlock[], reasons: Reasons): void {
  const kept = [...blocks.keys()].filter((at) => reasons[at] === undefined);
  const last = kept.at(-1);
  if (kept.length > 1 && last !== undefined && publisherLine(blocks[last]?.text ?? '') !== undefined) {
    reasons[last] = 'publisher';
    kept.pop();
  }
  const end = kept.findIndex((_, order) => order >= kept.length * LAST_THIRD - 1 && endsHere(blocks, kept, order));
  if (end < 1) return;
  for (const [order, at] of kept.slice(end).entries())
    reasons[at] = order === 0 && isMark(blocks[at]) ? 'publisher' : 'boilerplate';
}

function endsHere(blocks: readonly PageBlock[], kept: readonly number[], order: number): boolean {
  const block = blocks[kept[order] ?? -1];
  if (isMark(block)) return true;
  if (block === undefined || block.words > ABOUT_WORDS || endsSentence(block.text)) return false;
  const name = ABOUT.exec(block.text)?.[1];
  if (name === undefined || kept.length - order > LAST_BLOCKS) return false;
  const [first = ''] = name.split(' ');
  return (blocks[kept[order + 1] ?? -1]?.text ?? '').includes(first);
}

function isMark(block: PageBlock | undefined): boolean {
  return block !== undefined && END_MARK.test(block.text);
}
