import type { CheerioAPI } from 'cheerio';

export type PageNode = ReturnType<CheerioAPI>[number];
export type Element = Extract<PageNode, { attribs: unknown }>;

/** The words of an element's classes, id and what else names it: `articleByline-author_name` has four. */
export function elementWords({ attribs }: Element): ReadonlySet<string> {
  const {
    class: classes = '',
    id = '',
    itemprop = '',
    rel = '',
    'data-testid': test = '',
    'data-component': component = '',
  } = attribs;
  const text = `${classes} ${id} ${itemprop} ${rel} ${test} ${component}`.slice(0, 600);
  return new Set(
    text
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== ''),
  );
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
