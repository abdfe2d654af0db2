import type { RemovalReason, RemovedText } from '../../../article/index.ts';
import { noiseReason } from '../../noise.ts';
import type { BodyBlock, PageBody } from '../body.ts';
import type { Box, PageBlock, PageTree } from './box.ts';
import { markEnding } from './ending.ts';
import { headReason } from './head.ts';
import { homeOf, homeShares } from './home.ts';
import { markKeyPoints, markOpeners, markPulledQuotes } from './leftovers.ts';
import { wordingReason } from './line-words.ts';
import { furnitureLists, isLinkLine } from './link-lines.ts';
import { isRunningText } from './measure.ts';
import { markNextArticles } from './next-article.ts';
import { standing } from './standing.ts';

type Reasons = (RemovalReason | undefined)[];

const HOME_SHARE = 0.2;
const LINKED_SHARE = 0.8;
const RUNNING = 5;
const HEADLINE_WORDS = 3;
const LIST_ITEMS = 3;
const LIST_LEVELS = 3;
const COPIED_WORDS = 6;

/** What is known of an article beside its body: lines that say the same again are no part of it. */
export interface KnownLines {
  readonly headlines: readonly string[];
  readonly standfirst: string | null;
}

/** Parts the blocks of the article's box: those of its text, captions, and furniture with the reason of each. */
export function selectBlocks(tree: PageTree, article: Box, cut: Reasons, known: KnownLines): PageBody {
  const blocks = tree.blocks.slice(article.first, article.end);
  const reasons = cut.slice(article.first, article.end);
  markNextArticles(blocks, reasons);
  const shares = homeShares(blocks, reasons);
  const [first, last] = span(blocks, reasons, shares);
  markKeyPoints(blocks, reasons, first);
  markLines(blocks, reasons);
  markHead(blocks, reasons, shares, first, known);
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    const place = {
      share: shares[at] ?? 0,
      isBefore: at < first,
      isAfter: at > last,
      leads: next !== undefined && isRunningText(next),
    };
    if (reasons[at] === undefined && standing(block, place) <= 0) reasons[at] = 'boilerplate';
  }
  markCopies(blocks, reasons);
  markPulledQuotes(blocks, reasons);
  markOpeners(blocks, reasons);
  markEnding(blocks, reasons);
  const lead = leadCaptions(tree.blocks, cut, article.first);
  const parted = partedBy(blocks, reasons);
  const linkedHeadlines = isRunning(blocks, reasons) ? 0 : linkedHeadlinesIn(tree, cut, likesOf(article));
  return { ...parted, captions: [...lead, ...parted.captions], linkedHeadlines };
}

/** The first and last line of running text that stands where most of the article's running text stands. */
function span(blocks: readonly PageBlock[], reasons: Reasons, shares: readonly number[]): readonly [number, number] {
  const isHome = (block: PageBlock, at: number) =>
    reasons[at] === undefined && (shares[at] ?? 0) >= HOME_SHARE && isRunningText(block);
  const last = blocks.findLastIndex(isHome);
  return last < 0 ? [0, blocks.length] : [blocks.findIndex(isHome), last];
}

function markLines(blocks: readonly PageBlock[], reasons: Reasons): void {
  const lists = furnitureLists(blocks);
  for (const [at, block] of blocks.entries()) {
    if (reasons[at] !== undefined) continue;
    if (block.kind === 'caption') reasons[at] = noiseReason(block.text) === 'credit' ? 'credit' : 'caption';
    else reasons[at] = noiseReason(block.text) ?? wordingReason(block.text, block.words);
    if (reasons[at] === undefined && (isLinkLine(block) || lists.has(block))) reasons[at] = 'read-more';
  }
}

function markHead(
  blocks: readonly PageBlock[],
  reasons: Reasons,
  shares: readonly number[],
  first: number,
  known: KnownLines,
): void {
  for (const [at, block] of blocks.entries()) {
    const isHome = (shares[at] ?? 0) >= HOME_SHARE && at >= first;
    if (reasons[at] === undefined) reasons[at] = headReason(block, at < first || at === 0, isHome, known);
  }
}

/** A second copy for print, for phones or for a shorter version stands in another box than the first. */
function markCopies(blocks: readonly PageBlock[], reasons: Reasons): void {
  const homes = new Map<string, Box>();
  for (const [at, { text, words, box }] of blocks.entries()) {
    if (reasons[at] !== undefined || words < COPIED_WORDS) continue;
    const home = homeOf(box);
    const earlier = homes.get(text);
    if (earlier === undefined) homes.set(text, home);
    else if (earlier !== home) reasons[at] = 'boilerplate';
  }
}

/** The captions of pictures between the headline and the text, where most pages set their main one. */
function leadCaptions(blocks: readonly PageBlock[], cut: Reasons, end: number): readonly string[] {
  const start = blocks.slice(0, end).findLastIndex(({ box }) => box.tag === 'h1');
  if (start < 0) return [];
  const isCaption = (block: PageBlock, at: number) =>
    cut[start + at] === 'caption' || (cut[start + at] === undefined && block.kind === 'caption');
  return blocks
    .slice(start, end)
    .filter(isCaption)
    .map(({ text }) => text);
}

/** The box itself, or the list around it in which it is one of several boxes of one make: teasers stand so. */
function likesOf(article: Box): Box {
  let found = article;
  let box = article;
  for (let level = 0; level < LIST_LEVELS && box.parent !== null; level += 1) {
    const { parent, signature } = box;
    if (parent.children.filter((one) => one.signature === signature).length >= LIST_ITEMS) found = parent;
    box = parent;
  }
  return found;
}

/** Whether paragraphs follow each other as in an article alone: teasers have a headline to every one or two. */
function isRunning(blocks: readonly PageBlock[], reasons: Reasons): boolean {
  let run = 0;
  for (const [at, block] of blocks.entries()) {
    const isHeadline = block.kind === 'subhead' && block.linked > LINKED_SHARE;
    run = isHeadline ? 0 : run + (reasons[at] === undefined && isRunningText(block) ? 1 : 0);
    if (run >= RUNNING) return true;
  }
  return false;
}

function linkedHeadlinesIn({ blocks }: PageTree, cut: Reasons, { first, end }: Box): number {
  const isHeadline = ({ kind, linked, words }: PageBlock, at: number) =>
    cut[first + at] === undefined && kind === 'subhead' && linked > LINKED_SHARE && words >= HEADLINE_WORDS;
  return blocks.slice(first, end).filter(isHeadline).length;
}

function partedBy(blocks: readonly PageBlock[], reasons: Reasons): Pick<PageBody, 'blocks' | 'captions' | 'removed'> {
  const kept: BodyBlock[] = [];
  const captions: string[] = [];
  const removed: RemovedText[] = [];
  let row: Box | null = null;
  for (const [at, block] of blocks.entries()) {
    const reason = reasons[at];
    if (reason === 'caption') captions.push(block.text);
    if (reason !== undefined || block.kind === 'caption') {
      removed.push({ text: block.text, reason: reason ?? 'caption' });
      continue;
    }
    const own = rowOf(block);
    const before = kept.at(-1);
    if (own !== null && own === row && before !== undefined)
      kept[kept.length - 1] = { text: `${before.text} ${block.text}`, kind: 'table-row' };
    else kept.push({ text: block.text, kind: block.kind });
    row = own;
  }
  return { blocks: kept, captions, removed };
}

/** The table row of a cell; cells of a row are one line of the text. */
function rowOf({ kind, box }: PageBlock): Box | null {
  if (kind !== 'table-row') return null;
  let row: Box | null = box;
  while (row !== null && row.tag !== 'tr' && row.tag !== 'table') row = row.parent;
  return row?.tag === 'tr' ? row : null;
}
