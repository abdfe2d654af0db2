import type { CheerioAPI } from 'cheerio';
import type { BlockKind, RemovalReason, RemovedText } from '../../article/index.ts';
import { articleBox } from './body/container.ts';
import { furnitureOf } from './body/furniture.ts';
import { measure } from './body/measure.ts';
import { type KnownLines, selectBlocks } from './body/select.ts';
import { walkPage } from './body/walk.ts';

/** A line of an article's body. */
export interface BodyBlock {
  readonly text: string;
  readonly kind: BlockKind;
}

/** The body of a page's article, and the furniture that stood in it. */
export interface PageBody {
  readonly blocks: readonly BodyBlock[];
  readonly captions: readonly string[];
  readonly removed: readonly RemovedText[];
  /** How many linked headlines of other articles stand among the blocks. */
  readonly linkedHeadlines: number;
}

/** Finds the article on a page and parts its text from the furniture. `known` is what it states of itself beside the text: headline and standfirst. */
export function pageBody($: CheerioAPI, known: KnownLines): PageBody {
  const tree = walkPage($);
  const measures = measure(tree);
  const furniture = furnitureOf(tree, measures);
  const cut: (RemovalReason | undefined)[] = tree.blocks.map(() => undefined);
  for (const [box, reason] of furniture) cut.fill(reason, box.first, box.end);
  const article = articleBox(tree, cut);
  return selectBlocks(tree, article, cut, known);
}
