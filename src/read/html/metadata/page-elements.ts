import type { CheerioAPI } from 'cheerio';
import { type Element, isElement, type PageNode, pushChildren } from './element-words.ts';

/** The elements of a page in their order, sorted in one walk by what is asked of them later. */
export interface PageElements {
  /** All, scripts among them. */
  readonly all: readonly Element[];
  /** Those with a class, an id or a property. */
  readonly called: readonly Element[];
  /** The items and properties of microdata and RDFa. */
  readonly marked: readonly Element[];
  /** Those of some tag. */
  readonly named: (name: string) => readonly Element[];
}

const MOST_ELEMENTS = 100_000;

export function pageElements($: CheerioAPI): PageElements {
  const all: Element[] = [];
  const called: Element[] = [];
  const marked: Element[] = [];
  const byName = new Map<string, Element[]>();
  const stack: PageNode[] = [...$.root().contents().toArray()].reverse();
  while (stack.length > 0 && all.length < MOST_ELEMENTS) {
    const node = stack.pop();
    if (node === undefined || !isElement(node)) continue;
    all.push(node);
    const { attribs, name } = node;
    const alike = byName.get(name);
    if (alike === undefined) byName.set(name, [node]);
    else alike.push(node);
    const isProperty = attribs.itemprop !== undefined || attribs.property !== undefined;
    if (attribs.class !== undefined || attribs.id !== undefined || attribs.itemprop !== undefined) called.push(node);
    if (isProperty || attribs.itemscope !== undefined || attribs.typeof !== undefined) marked.push(node);
    pushChildren(stack, node);
  }
  return { all, called, marked, named: (name) => byName.get(name) ?? [] };
}
