import { readTable } from '../../table.ts';
import { askedOnce, type Element, isElement, type NameWords, textIn } from './element-words.ts';

const ROWS = readTable('box-words');
const MARK = wordsThat('mark');
/** What the way from the front page is called. */
export const TRAIL = wordsThat('trail');
const ASIDE = wordsThat('aside');

function wordsThat(meaning: string): RegExp {
  const words = ROWS.filter((row) => row.meaning === meaning).map(({ word = '' }) => word.replace('*', '\\w*'));
  return new RegExp(`^(?:${words.join('|')})$`);
}

const OF_ARTICLE = 'article post story entry news content page detail details single'.split(' ');
const isCalledMarked = askedOnce((words) => some(words, MARK) || some(words, TRAIL));
const isOfArticle = askedOnce((words) => OF_ARTICLE.some((word) => words.has(word)));
const isCalledSigned = askedOnce((words) => ['author', 'byline', 'meta'].some((word) => words.has(word)));
const isCalledTrail = askedOnce((words) => some(words, TRAIL));
const isCalledAside = askedOnce((words) => {
  // Of fields whose label is hidden the content is shown, and a node is promoted to the front page.
  if (words.has('field') && words.has('label') && words.has('hidden')) return false;
  if (words.has('node') && words.has('promoted')) return false;
  if (some(words, ASIDE))
    return !['author', 'byline', 'date', 'tags'].some((one) => words.has(one)) || words.has('today');
  return words.has('top') && words.has('bar');
});
const PROFILE =
  /^(?:https?:\/\/[^/]+)?\/(?:[\w-]+\/){0,2}(?:authors?|autor(?:es)?|auteurs?|by|byline|profile|reporters?|journalists?|writers?|staff|contributors?|columnists?|correspondents?|redactores|periodistas|penulis|yazar(?:lar)?)\/[^/?#]+/i;

const TIMES = new Set(['time', 'abbr', 'relative-time']);
const BESIDE = new Set(['aside', 'nav', 'button', 'figure', 'figcaption', 'marquee']);
const LARGE_FORM = 1500;

/** Whether an element is named as a byline, a date, a standfirst, a way to the article or its tags. */
export function isMarked(element: Element, words: NameWords): boolean {
  if (TIMES.has(element.name) || isProfile(element)) return true;
  if (element.attribs.rel !== undefined && /\b(?:author|tag)\b/.test(element.attribs.rel)) return true;
  return isCalledMarked(words);
}

/** Whether one of the words is as a pattern says. */
export function some(words: NameWords, pattern: RegExp): boolean {
  for (const word of words) if (pattern.test(word)) return true;
  return false;
}

/** Whether a link leads to the page of an author. */
export function isProfile(element: Element): boolean {
  return element.name === 'a' && PROFILE.test(element.attribs.href ?? '');
}

/** Whether a box is beside the article: other stories, the site's head and foot, comments, forms. */
export function isAside(element: Element, words: NameWords): boolean {
  if (element.name === 'nav' && isCalledTrail(words)) return false;
  if (BESIDE.has(element.name)) return true;
  // Some systems put the whole page into one form.
  if (element.name === 'form') return textIn(element).length < LARGE_FORM;
  if (element.name === 'footer') return !isOfArticle(words) && outerOf(element)?.name !== 'article';
  if (element.name === 'header' || words.has('header') || words.has('head'))
    return !isOfArticle(words) && !isCalledSigned(words);
  if (words.has('footer') && isOfArticle(words)) return false;
  return isCalledAside(words);
}

/** The element around another. */
export function outerOf(element: Element | undefined): Element | undefined {
  const outer = element?.parent;
  return outer != null && isElement(outer) ? outer : undefined;
}
