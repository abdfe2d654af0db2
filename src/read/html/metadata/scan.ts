import { plainLine } from '../../spaces.ts';
import { isAside, isMarked, outerOf } from './boxes.ts';
import {
  type Element,
  elementWords,
  isBlock,
  isElement,
  type NameWords,
  type PageNode,
  SILENT,
  textIn,
} from './element-words.ts';

/** A line that a page shows, or an element that its name marks as a byline, a date or the like. */
export interface Shown {
  readonly text: string;
  readonly element: Element;
  /** The words of the element's own names. */
  readonly own: NameWords;
  /** How many lines below the headline it stands; below zero above it. */
  readonly distance: number;
}

export interface Scan {
  readonly lines: readonly Shown[];
  readonly marked: readonly Shown[];
}

const MOST_NODES = 60_000;
const MOST_MARKED = 600;
const LONGEST_MARKED = 600;

type Placed = Omit<Shown, 'distance'> & { readonly order: number };

/** The lines and marked elements of a page, boxes beside the article left out; `heading` is what counts as its head. */
export function scanPage(page: readonly PageNode[], heading: Element | undefined): Scan {
  const above = new Set<Element>();
  for (let outer = outerOf(heading); outer !== undefined; outer = outerOf(outer)) above.add(outer);
  const lines: Placed[] = [];
  const marked: Placed[] = [];
  const stack: (PageNode | 'end')[] = [...page].reverse();
  let headingOrder = -1;
  let parts: string[] = [];
  let owner: Element | undefined;
  const endLine = () => {
    const text = plainLine(parts.join(''));
    parts = [];
    if (text !== '' && owner !== undefined)
      lines.push({ element: owner, text, own: elementWords(owner), order: lines.length });
  };
  for (let nodes = 0; stack.length > 0 && nodes < MOST_NODES; nodes += 1) {
    const node = stack.pop();
    if (node === undefined || node === 'end') endLine();
    else if (node.type === 'text') {
      parts.push(node.data);
      if (node.parent !== null && isElement(node.parent)) owner = node.parent;
    } else if (isElement(node) && !SILENT.has(node.name)) {
      const words = elementWords(node);
      if (node === heading) headingOrder = lines.length;
      if (!above.has(node) && node !== heading && isAside(node, words)) continue;
      if (marked.length < MOST_MARKED && isMarked(node, words)) {
        const text = plainLine(textIn(node));
        if (text.length <= LONGEST_MARKED) marked.push({ element: node, text, own: words, order: lines.length });
      }
      if (isBlock(node)) {
        endLine();
        stack.push('end');
      } else if (node.name === 'a' || words.size > 0) parts.push(' ');
      for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as PageNode);
    }
  }
  endLine();
  const shown = ({ order, ...rest }: Placed): Shown => ({ ...rest, distance: order - headingOrder });
  return { lines: lines.map(shown), marked: marked.map(shown) };
}

/** Whether an element, or one of the two right around it, is called as asked. */
export function isCalled({ element, own }: Shown, isAsked: (words: NameWords) => boolean): boolean {
  if (isAsked(own)) return true;
  let outer = outerOf(element);
  for (let step = 0; step < 2 && outer !== undefined && outer.name !== 'body'; step += 1) {
    if (isAsked(elementWords(outer))) return true;
    outer = outerOf(outer);
  }
  return false;
}
