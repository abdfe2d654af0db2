import type { RemovalReason, RemovedText } from '../../../article/index.ts';
import { noiseReason } from '../../noise.ts';
import type { BodyBlock, PageBody } from '../body.ts';
import type { Box, PageBlock, PageTree } from './box.ts';
import { homeShares } from './home.ts';
import { isProse } from './measure.ts';
import { endsSentence } from './words.ts';

const HOME_SHARE = 0.2;

export function selectBlocks(tree: PageTree, article: Box, allCut: readonly (RemovalReason | undefined)[], known: readonly string[]): PageBody {
  const all = tree.blocks.slice(article.first, article.end);
  const cut = allCut.slice(article.first, article.end);
  const shares = homeShares(all, cut);
  const isHome = (at: number) => cut[at] === undefined && (shares[at] ?? 0) >= HOME_SHARE && isProse(all[at] as PageBlock);
  const first = Math.max(0, all.findIndex((_, at) => isHome(at)));
  const lastHome = all.findLastIndex((_, at) => isHome(at));
  const last = lastHome < 0 ? all.length : lastHome;
  const blocks: BodyBlock[] = [];
  const captions: string[] = [];
  const removed: RemovedText[] = [];
  const seen = new Set<string>();
  const knownLines = new Set(known.map(fold));
  for (const [at, block] of all.entries()) {
    let reason = cut[at] ?? noiseReason(block.text);
    if (block.kind === 'caption') reason ??= 'caption';
    const key = fold(block.text);
    const isKnown = knownLines.has(key) && (shares[at] ?? 0) < HOME_SHARE;
    if (reason === undefined && (isKnown || (seen.has(key) && block.words > 5))) reason = isKnown ? 'headline' : 'boilerplate';
    if (reason === undefined && isLinkLine(block)) reason = 'read-more';
    if (reason === undefined && CONTACT.test(block.text)) reason = 'byline';
    if (reason === undefined && score(block, all[at + 1], shares[at] ?? 0, first, last, at) <= 0) reason = block.linked > 0.5 ? 'read-more' : 'boilerplate';
    if (reason === 'caption' && cut[at] === undefined) captions.push(block.text);
    if (reason === undefined) {
      blocks.push({ text: block.text, kind: block.kind as 'paragraph' });
      seen.add(key);
    } else removed.push({ text: block.text, reason });
  }
  return { blocks, captions, removed };
}

const CONTACT = /^(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|(?:https?:\/\/)?(?:www\.)?(?:twitter|x|facebook|instagram|linkedin)\.com\/\S+)$/i;

/** A line that is nothing but links to other pages; a linked subhead names what the lines under it are about. */
function isLinkLine({ text, linked, links, words, kind }: PageBlock): boolean {
  if (words < 3 || kind === 'subhead' || kind === 'block-quote' || endsSentence(text)) return false;
  return linked > 0.8 || (linked > 0.6 && links > 1);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function score(block: PageBlock, next: PageBlock | undefined, share: number, first: number, last: number, at: number): number {
  const isInside = at >= first && at <= last;
  let sum = isProse(block) ? 2 : block.words >= 10 ? 0.5 : -0.5;
  sum += 2.5 * share;
  sum += isInside ? 0.5 : share < 0.1 ? -3 : -1.5;
  if (block.words > 3 || block.linked > 0.99) sum -= 3 * block.linked;
  if (endsSentence(block.text)) sum += 0.7;
  if (isInside && block.kind !== 'paragraph') sum += 0.5;
  if (block.kind === 'subhead' && next !== undefined && isProse(next) && at >= first) sum += 0.5;
  return sum;
}
