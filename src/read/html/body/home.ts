import type { RemovalReason } from '../../../article/index.ts';
import type { Box, PageBlock } from './box.ts';
import { isRunningText } from './measure.ts';

const INSIDE_TEXT = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote q-block table tbody thead tfoot tr td th pre figure figcaption center'.split(
    ' ',
  ),
);

/** Which share of the article's running text stands in the same place as a block: in its box, or in boxes made alike. */
export function homeShares(
  blocks: readonly PageBlock[],
  cut: readonly (RemovalReason | undefined)[],
): readonly number[] {
  const byBox = new Map<Box, number>();
  const byTemplate = new Map<string, number>();
  let all = 0;
  for (const [at, block] of blocks.entries()) {
    if (cut[at] !== undefined || !isRunningText(block)) continue;
    const home = homeOf(block.box);
    add(byBox, home, block.words);
    add(byTemplate, templateOf(home), block.words);
    all += block.words;
  }
  const shares = new Map<Box, number>();
  return blocks.map(({ box }) => {
    const home = homeOf(box);
    const share =
      shares.get(home) ?? Math.max(byBox.get(home) ?? 0, byTemplate.get(templateOf(home)) ?? 0) / Math.max(all, 1);
    shares.set(home, share);
    return share;
  });
}

function add<Key>(sums: Map<Key, number>, key: Key, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

// Pages nest thousands deep; each box is climbed once.
const knownHomes = new WeakMap<Box, Box>();

/** The box in which paragraphs, lists and quotes stand side by side. */
export function homeOf(box: Box): Box {
  const climbed: Box[] = [];
  let home = box;
  let known = knownHomes.get(home);
  while (known === undefined && home.parent !== null && (isInsideText(home) || isLine(home))) {
    climbed.push(home);
    home = home.parent;
    known = knownHomes.get(home);
  }
  const found = known ?? home;
  for (const one of climbed) knownHomes.set(one, found);
  return found;
}

/** A cell of many lines holds a column of the page. */
function isInsideText({ tag, first, end }: Box): boolean {
  return INSIDE_TEXT.has(tag) && !((tag === 'td' || tag === 'th') && end - first > 1);
}

/** Some templates make every paragraph a `div`. */
function isLine({ children, first, end }: Box): boolean {
  return children.length === 0 && end - first <= 1;
}

function templateOf({ depth, signature, parent }: Box): string {
  return `${depth} ${parent?.signature ?? ''} ${signature}`;
}
