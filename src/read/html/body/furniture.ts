import type { RemovalReason } from '../../../article/index.ts';
import type { Box, PageBlock, PageTree } from './box.ts';
import { wordingReason } from './line-words.ts';
import { type Measures, sums } from './measure.ts';

/** A box that holds this share of the page's running text is the article, whatever its class says. */
const ARTICLE_SHARE = 0.4;
const BODY_SHARE = 0.2;
const COMMENT_SHARE = 0.85;
const LINKED_SHARE = 0.4;
const WRAPS_QUOTES: ReadonlySet<RemovalReason> = new Set(['share', 'embed', 'advert']);
// `subscriber-only` is set on the paragraphs of an article as on the appeal to subscribe.
const WRAPS_TEXT: ReadonlySet<RemovalReason> = new Set(['call-to-action', 'paywall', 'advert']);
const PLAIN_WORDS = 20;
const CARD_WORDS = 45;
const CARD_LINKED = 0.8;
const CARD_HEADLINE_WORDS = 3;
const FEW_PROSE_WORDS = 15;

/** The boxes that hold furniture, with the reason; what lies inside one is not in the map itself. */
export function furnitureOf(tree: PageTree, measures: Measures): ReadonlyMap<Box, RemovalReason> {
  const found = new Map<Box, RemovalReason>();
  const holdsBody = bodiesOf(tree);
  const asks = askingOf(tree);
  const pageProse = measures.proseWords(tree.root);
  const inside = new Set<Box>();
  for (const box of tree.boxes) {
    if (box.parent !== null && inside.has(box.parent)) {
      inside.add(box);
      continue;
    }
    const reason = box.first === box.end ? undefined : reasonOf(box, tree, measures, pageProse, holdsBody, asks);
    if (reason === undefined) continue;
    inside.add(box);
    found.set(box, reason);
  }
  return found;
}

function reasonOf(
  box: Box,
  tree: PageTree,
  measures: Measures,
  pageProse: number,
  holdsBody: (box: Box) => boolean,
  asks: (box: Box) => boolean,
): RemovalReason | undefined {
  const { role } = box;
  const prose = measures.proseWords(box);
  const share = pageProse === 0 ? 0 : prose / pageProse;
  if (box.isHidden) return share > ARTICLE_SHARE ? undefined : 'boilerplate';
  if (role === null || role.reason === 'body' || (share > BODY_SHARE && holdsBody(box))) return undefined;
  if (box.holdsQuote && WRAPS_QUOTES.has(role.reason)) return undefined;
  if (share > (role.reason === 'comment' ? COMMENT_SHARE : ARTICLE_SHARE)) return undefined;
  if (WRAPS_TEXT.has(role.reason) && isPlainText(box, measures) && !asks(box)) return undefined;
  if (role.isSure) return role.reason;
  const linked = measures.linkedWords(box) / Math.max(1, measures.words(box));
  if (linked > LINKED_SHARE || prose < FEW_PROSE_WORDS) return role.reason;
  return prose < CARD_WORDS && isCard(tree.blocks[box.first]) ? role.reason : undefined;
}

/** A linked headline opens the card of another article. */
function isCard(first: PageBlock | undefined): boolean {
  return first !== undefined && first.linked > CARD_LINKED && first.words >= CARD_HEADLINE_WORDS;
}

/** Running text without links and controls. */
function isPlainText(box: Box, measures: Measures): boolean {
  const words = measures.words(box);
  if (box.holdsControl || words < PLAIN_WORDS || measures.linkedWords(box) > words * 0.2) return false;
  return measures.proseWords(box) > words * 0.7;
}

/** Tells of any box, in constant time, whether what its name says is surely the article's body lies in it. */
function bodiesOf({ boxes, blocks }: PageTree): (box: Box) => boolean {
  const ends: number[] = new Array(blocks.length + 1).fill(Number.POSITIVE_INFINITY);
  for (const { role, first, end } of boxes) {
    if (role?.reason === 'body' && role.isSure) ends[first] = Math.min(ends[first] ?? end, end);
  }
  // The nearest end of all bodies that begin here or later.
  for (let at = blocks.length - 1; at >= 0; at -= 1) ends[at] = Math.min(ends[at] ?? 0, ends[at + 1] ?? 0);
  return ({ first, end }) => (ends[first] ?? Number.POSITIVE_INFINITY) <= end;
}

/** Tells of any box, in constant time once it was asked, whether a line in it asks the reader for something. */
function askingOf({ blocks }: PageTree): (box: Box) => boolean {
  let asking: readonly number[] | undefined;
  return ({ first, end }) => {
    asking ??= sums(blocks, ({ text, words }) => (wordingReason(text, words) === undefined ? 0 : 1));
    return (asking[end] ?? 0) > (asking[first] ?? 0);
  };
}
