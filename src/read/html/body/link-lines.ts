import { endsSentence } from '../../shape.ts';
import type { Box, PageBlock } from './box.ts';

const NEARLY_ALL = 0.8;
const MOST = 0.6;
const HALF = 0.4;
const MENU_LINKS = 3;

/** A line that is nothing but links to other pages; a linked subhead names what the lines under it are about. */
export function isLinkLine({ text, linked, links, words, kind }: PageBlock): boolean {
  if (words < 3 || kind === 'subhead' || kind === 'block-quote' || endsSentence(text)) return false;
  return linked > NEARLY_ALL || (linked > MOST && links > 1) || (linked > HALF && links > MENU_LINKS);
}

/** The blocks of lists most of whose words are links. */
export function furnitureLists(blocks: readonly PageBlock[]): ReadonlySet<PageBlock> {
  const lists = new Map<Box, PageBlock[]>();
  for (const block of blocks) {
    const list = listOf(block.box);
    if (list === null) continue;
    const items = lists.get(list);
    if (items === undefined) lists.set(list, [block]);
    else items.push(block);
  }
  const found = new Set<PageBlock>();
  for (const items of lists.values()) {
    const words = items.reduce((sum, item) => sum + item.words, 0);
    const linked = items.reduce((sum, item) => sum + item.words * item.linked, 0);
    if (items.length > 1 && linked / words > MOST) for (const item of items) found.add(item);
  }
  return found;
}

function listOf(box: Box): Box | null {
  let list: Box | null = box;
  for (let level = 0; level < 3 && list !== null; level += 1) {
    if (list.tag === 'ul' || list.tag === 'ol') return list;
    list = list.parent;
  }
  return null;
}
