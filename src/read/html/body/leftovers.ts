import type { RemovalReason } from '../../../article/index.ts';
import { endsSentence, fold } from '../../shape.ts';
import type { PageBlock } from './box.ts';

type Reasons = (RemovalReason | undefined)[];

const OPENER_WORDS = 6;
const QUOTED_WORDS = 5;
/** A page of more is made of quotes; each is looked for in the whole text. */
const MOST_QUOTES = 200;
const KEY_POINTS =
  /^(?:the )?(?:key (?:points?|takeaways?|findings|facts|developments)|(?:story|article|news) (?:highlights|summary)|at a glance|in (?:brief|short|summary)|highlights|quick (?:read|take)|tl;?dr|puntos clave|claves|lo más importante|en bref|l[’']essentiel|das wichtigste(?: in kürze)?|auf einen blick|in sintesi|pontos-chave|poin penting)\W{0,3}$/iu;
const KEY_WORDS = 5;
const ASKING: ReadonlySet<RemovalReason | undefined> = new Set<RemovalReason>([
  'call-to-action', 'share', 'comment', 'advert', 'paywall', 'cookie', 'author-box', 'tags',
]); // biome-ignore format: a list

/** Marks the lines that only led to furniture: `More:`, the title of a newsletter's box, a subhead over links. */
export function markOpeners(blocks: readonly PageBlock[], reasons: Reasons): void {
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    const block = blocks[at];
    const next = reasons[at + 1];
    if (block === undefined || reasons[at] !== undefined || next === undefined) continue;
    if (endsSentence(block.text)) continue;
    if (ASKING.has(next) && block.kind === 'subhead' && isLastOfBox(block, blocks[at + 1])) reasons[at] = next;
    if (next !== 'read-more' || block.words > OPENER_WORDS) continue;
    if (block.text.endsWith(':') || (block.kind === 'subhead' && reasons[at + 2] === 'read-more')) reasons[at] = next;
  }
}

/** A subhead goes with the furniture after it where the two share a box. */
function isLastOfBox(subhead: PageBlock, next: PageBlock | undefined): boolean {
  return (
    next !== undefined && (next.box.parent === subhead.box.parent || next.box.parent?.parent === subhead.box.parent)
  );
}

/** Marks a quote that was pulled out of the text and set large beside it. */
export function markPulledQuotes(blocks: readonly PageBlock[], reasons: Reasons): void {
  const isKept = (at: number) => reasons[at] === undefined;
  const quotes = [...blocks.entries()].filter(
    ([at, { kind, words }]) => isKept(at) && kind === 'block-quote' && words >= QUOTED_WORDS,
  );
  if (quotes.length === 0 || quotes.length > MOST_QUOTES) return;
  const text = blocks
    .map((block, at) => (isKept(at) && block.kind !== 'block-quote' ? fold(block.text) : ''))
    .join('\n');
  for (const [at, quote] of quotes) if (text.includes(fold(quote.text))) reasons[at] = 'pull-quote';
}

/** Marks the list of a box that tells the article's points before its text begins, under a title that says so. */
export function markKeyPoints(blocks: readonly PageBlock[], reasons: Reasons, first: number): void {
  for (let at = 0; at <= first && at < blocks.length; at += 1) {
    const title = blocks[at];
    if (title === undefined || title.words > KEY_WORDS || !KEY_POINTS.test(title.text)) continue;
    let end = at + 1;
    while (blocks[end]?.kind === 'list-item') end += 1;
    // A list that the text ends with is the text.
    if (end > at + 1 && end < blocks.length) reasons.fill('boilerplate', at, end);
    at = end - 1;
  }
}
