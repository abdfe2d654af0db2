import type { CheerioAPI } from 'cheerio';
import { remembering } from '../../remembering.ts';

export type PageNode = ReturnType<CheerioAPI>[number];
export type Element = Extract<PageNode, { attribs: unknown }>;

/** The words by which an element is called, with what was asked of them before: a page gives few names to many elements. */
export class NameWords extends Set<string> {
  readonly answers: (boolean | undefined)[] = [];
}

const NONE = new NameWords();
const LONGEST_NAMES = 600;
/** A page has thousands of elements and few hundred names. */
const MOST_KNOWN = 20_000;
const wordsNamed = remembering(MOST_KNOWN, wordsIn);

/** The words of an element's classes, id and what else names it: `articleByline-author_name` has four. */
export function elementWords({ attribs }: Element): NameWords {
  const { class: classes, id, itemprop, rel } = attribs;
  if (classes === undefined && id === undefined && itemprop === undefined && rel === undefined) return NONE;
  // Most have a class alone, whose text the parser made once.
  const isClassed = id === undefined && itemprop === undefined && rel === undefined && classes !== undefined;
  const names = isClassed ? classes : `${classes ?? ''} ${id ?? ''} ${itemprop ?? ''} ${rel ?? ''}`;
  return wordsNamed(names);
}

let questions = 0;

/** Asks a question of each set of words once. */
export function askedOnce(ask: (words: NameWords) => boolean): (words: NameWords) => boolean {
  const question = questions++;
  return (words) => {
    const known = words.answers[question];
    if (known !== undefined) return known;
    const answer = ask(words);
    words.answers[question] = answer;
    return answer;
  };
}

function wordsIn(names: string): NameWords {
  const apart = names.slice(0, LONGEST_NAMES).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return new NameWords(apart.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
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
  const [only] = element.children;
  if (element.children.length === 1 && only?.type === 'text' && !SILENT.has(element.name)) return spaced(only.data);
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
      pushChildren(stack, node);
    }
  }
  return spaced(parts.join(''));
}

function spaced(text: string): string {
  return text.replace(/[^\S ]\s*| \s+/g, ' ').trim();
}

/** What is next on a stack: the children, the first on top. */
export function pushChildren(stack: PageNode[], { children }: Element): void {
  for (let at = children.length - 1; at >= 0; at -= 1) stack.push(children[at] as PageNode);
}

/** The words of the links in an element, at most a dozen; `kinds` says what counts as one. */
export function linksIn(element: Element, ...kinds: readonly string[]): readonly string[] {
  const found: string[] = [];
  const stack: PageNode[] = [element];
  while (stack.length > 0 && found.length < 12) {
    const node = stack.pop();
    if (node === undefined || !isElement(node)) continue;
    if (kinds.includes(node.name)) found.push(textIn(node));
    else pushChildren(stack, node);
  }
  return found;
}
