import type { CheerioAPI } from 'cheerio';

export type PageNode = ReturnType<CheerioAPI>[number];
export type Element = Extract<PageNode, { attribs: unknown }>;

const NONE: ReadonlySet<string> = new Set();
/** A page has thousands of elements and few hundred names. */
const known = new Map<string, ReadonlySet<string>>();
const MOST_KNOWN = 20_000;

/** The words of an element's classes, id and what else names it: `articleByline-author_name` has four. */
export function elementWords({ attribs }: Element): ReadonlySet<string> {
  const { class: classes, id, itemprop, rel } = attribs;
  if (classes === undefined && id === undefined && itemprop === undefined && rel === undefined) return NONE;
  const names = `${classes ?? ''} ${id ?? ''} ${itemprop ?? ''} ${rel ?? ''}`.slice(0, 600);
  const found = known.get(names) ?? wordsIn(names);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(names, found);
  return found;
}

/** Whether an element's class or id holds some letters: quicker than its words, to be asked of every element. */
export function isNamedLike({ attribs }: Element, letters: RegExp): boolean {
  return (
    (attribs.class !== undefined && letters.test(attribs.class)) ||
    (attribs.id !== undefined && letters.test(attribs.id))
  );
}

function wordsIn(names: string): ReadonlySet<string> {
  const apart = names.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return new Set(apart.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

const BLOCKS = new Set(
  'address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
export const SILENT = new Set(
  'script style noscript template svg iframe select textarea option head object math'.split(' '),
);

export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.name);
}

export function isElement(node: PageNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

const MOST_ELEMENTS = 100_000;

/** Every element of a page in its order, scripts among them. */
export function everyElement($: CheerioAPI): readonly Element[] {
  const elements: Element[] = [];
  const stack: PageNode[] = [...$.root().contents().toArray()].reverse();
  while (stack.length > 0 && elements.length < MOST_ELEMENTS) {
    const node = stack.pop();
    if (node === undefined || !isElement(node)) continue;
    elements.push(node);
    for (let at = node.children.length - 1; at >= 0; at -= 1) stack.push(node.children[at] as PageNode);
  }
  return elements;
}

/** The nearest element around this one that is as asked, not itself. */
export function around(element: Element, isSought: (outer: Element) => boolean): Element | undefined {
  for (let outer = element.parent; outer !== null && isElement(outer); outer = outer.parent) {
    if (isSought(outer)) return outer;
  }
  return undefined;
}

/** The text in a script or title as it stands there. */
export function rawText(element: Element): string {
  return element.children.map((child) => ('data' in child ? child.data : '')).join('');
}

const LONGEST_TEXT = 2000;

/** The words in an element, a space where another element begins; `without` says which elements inside it to pass over. */
export function textIn(element: Element, without: (inner: Element) => boolean = () => false): string {
  const parts: string[] = [];
  const stack: PageNode[] = [element];
  let length = 0;
  while (stack.length > 0 && length < LONGEST_TEXT) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node.type === 'text') {
      parts.push(node.data);
      length += node.data.length;
    } else if (isElement(node) && !SILENT.has(node.name) && (node === element || !without(node))) {
      if (isBlock(node)) parts.push(' ');
      stack.push(...[...node.children].reverse());
    }
  }
  return parts.join('').replace(/\s+/gu, ' ').trim();
}

/** The words of the links in an element, at most a dozen; `kinds` says what counts as one. */
export function linksIn(element: Element, ...kinds: readonly string[]): readonly string[] {
  const found: string[] = [];
  const stack: PageNode[] = [element];
  while (stack.length > 0 && found.length < 12) {
    const node = stack.pop();
    if (node === undefined || !isElement(node)) continue;
    if (kinds.includes(node.name)) found.push(textIn(node));
    else stack.push(...[...node.children].reverse());
  }
  return found;
}
