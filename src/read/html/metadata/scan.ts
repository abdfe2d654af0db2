import { plainLine } from '../../spaces.ts';
import { type Element, elementWords, isBlock, isElement, type PageNode, SILENT, textIn } from './element-words.ts';

/** A line that a page shows, or an element that its name marks as a byline, a date or the like. */
export interface Shown {
  readonly text: string;
  readonly element: Element;
  /** The words of the element's names and of those right around it. */
  readonly words: ReadonlySet<string>;
  /** How many lines below the headline it stands; below zero above it. */
  readonly distance: number;
}

export interface Scan {
  readonly lines: readonly Shown[];
  readonly marked: readonly Shown[];
}

const MOST_NODES = 60_000;
const MOST_MARKED = 600;
const MARK =
  /^(?:byline\w*|by|author\w*|writers?|written|reporters?|journalists?|contributors?|creators?|autor\w*|auteurs?|autores?|verfasser|redakteur|skribent|forfatter|författare|kirjoittaja|yazar|muhabir|penulis|wartawan|автор|firma|firmante|signature|fn|vcard|date\w*|time\w*|publish\w*|pubdate|posted|updated|modified|created?\w*|fecha|datum|dato|data|tarih|tanggal|standfirst|deck|dek|subtitle|subheadline|subhead|subheading|summary|excerpt|lead|lede|intro|chapo|bajada|entradilla|shoulder|breadcrumbs?|headline|description|sub|byl|poauthor)$/;
const ASIDE =
  /^(?:related\w*|recommend\w*|sidebar\w*|comments?|respond|disqus|trending|popular|mostread|mostpopular|promo\w*|newsletter\w*|widget\w*|latest|carousel|slider|outbrain|taboola|ticker|masthead|topbar|navbar|navigation|nav|menu|today|teasers?|cookie\w*|footer|advert\w*|ads?|banner|modal|popup|overlay|playlist|gallery|caption|wp-caption|more|also|read|rel|seealso|otherstories|weather|login|hidden)$/;

/** The lines and marked elements of a page, boxes beside the article left out; `heading` is what counts as its head. */
export function scanPage(body: Element | undefined, heading: Element | undefined): Scan {
  const above = new Set<Element>();
  for (let element = heading?.parent; element != null && isElement(element); element = element.parent)
    above.add(element);
  const lines: (Omit<Shown, 'distance'> & { readonly order: number })[] = [];
  const marked: typeof lines = [];
  const stack: (PageNode | 'flush')[] = body === undefined ? [] : [body];
  let [order, headingOrder, nodes, parts] = [0, -1, 0, [] as string[]];
  let owner = body;
  const flush = () => {
    const text = plainLine(parts.join(''));
    parts = [];
    if (text === '' || owner === undefined) return;
    lines.push({ text, element: owner, words: wordsAround(owner), order });
    order += 1;
  };
  while (stack.length > 0 && nodes < MOST_NODES) {
    const node = stack.pop();
    nodes += 1;
    if (node === undefined || node === 'flush') flush();
    else if (node.type === 'text') {
      parts.push(node.data);
      if (node.parent !== null && isElement(node.parent)) owner = node.parent;
    } else if (isElement(node) && !SILENT.has(node.name)) {
      const words = elementWords(node);
      if (node === heading) headingOrder = order;
      if (!above.has(node) && node !== heading && isAside(node, words)) continue;
      if (marked.length < MOST_MARKED && isMarked(node, words)) {
        const text = plainLine(textIn(node));
        if (text.length <= 600) marked.push({ text, element: node, words: wordsAround(node), order });
      }
      if (isBlock(node)) {
        flush();
        stack.push('flush');
      } else parts.push(node.name === 'a' || words.size > 0 ? ' ' : '');
      stack.push(...[...node.children].reverse());
    }
  }
  flush();
  const placed = ({ order: at, ...shown }: (typeof lines)[number]): Shown => ({
    ...shown,
    distance: at - headingOrder,
  });
  return { lines: lines.map(placed), marked: marked.map(placed) };
}

function isMarked(element: Element, words: ReadonlySet<string>): boolean {
  if (element.name === 'time' || /^(?:abbr|relative-time)$/.test(element.name)) return true;
  if (/\b(?:author|tag)\b/.test(element.attribs.rel ?? '') || isProfile(element)) return true;
  for (const word of words) if (MARK.test(word)) return true;
  return false;
}

const PROFILE =
  /^(?:https?:\/\/[^/]+)?\/(?:[\w-]+\/){0,2}(?:authors?|autor(?:es)?|auteurs?|by|byline|profiles?|reporters?|journalists?|writers?|staff|people|contributors?|columnists?|correspondents?|team|redactores|periodistas|penulis|yazar(?:lar)?)\/[^/?#]+/i;

/** Whether a link leads to the page of an author. */
export function isProfile(element: Element): boolean {
  return element.name === 'a' && PROFILE.test(element.attribs.href ?? '');
}

function isAside(element: Element, words: ReadonlySet<string>): boolean {
  if (/^(?:aside|nav|footer|form|button|figure|figcaption|marquee)$/.test(element.name)) return true;
  if (element.name === 'header' || words.has('header') || words.has('head')) {
    return !['article', 'post', 'story', 'entry', 'news', 'content', 'page', 'detail', 'details', 'single'].some(
      (word) => words.has(word),
    );
  }
  for (const word of words)
    if (ASIDE.test(word)) return !['author', 'byline', 'date'].some((one) => words.has(one)) || words.has('today');
  return words.has('top') && words.has('bar');
}

function wordsAround(element: Element): ReadonlySet<string> {
  const words = new Set(elementWords(element));
  let outer = element.parent;
  for (let step = 0; step < 2 && outer != null && isElement(outer) && outer.name !== 'body'; step += 1) {
    for (const word of elementWords(outer)) words.add(word);
    outer = outer.parent;
  }
  return words;
}
