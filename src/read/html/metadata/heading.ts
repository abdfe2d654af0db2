import { around, type Element, elementWords, isNamedLike, textIn } from './element-words.ts';
import { isKnownOutlet } from './outlet.ts';
import { likeness, worded, wordsOf } from './wording.ts';

/** The heading that stands over the article, as it is shown. */
export interface Heading {
  readonly element: Element;
  readonly text: string;
  /** Whether the page's title or its data say much the same. */
  readonly isConfirmed: boolean;
  /** Whether it is marked as a heading and reads as one, inside the article and not at the head of the site. */
  readonly isPlain: boolean;
}

type Kind = (element: Element) => boolean;

const isHeading: Kind = (element) => {
  if (element.name === 'h1' || element.attribs.itemprop === 'headline') return true;
  if (!isNamedLike(element, /title|headline|heading/i)) return false;
  const words = elementWords(element);
  if (words.has('headline') || words.has('contentheading')) return true;
  return (
    words.has('title') &&
    (/^h[23]$/.test(element.name) || ['article', 'entry', 'post', 'story'].some((word) => words.has(word)))
  );
};
const isPlainHeading: Kind = ({ name }) => /^(?:h2|h3|font|b|strong)$/.test(name);
/** Before style sheets a headline was a large font. */
const isLarge: Kind = ({ name, attribs }) =>
  name === 'big' || (name === 'font' && /^(?:[4-7]|\+\d)$/.test(attribs.size ?? ''));
/** Without headings a title is what an element is named. */
const isTitle: Kind = (element) =>
  /^(?:span|div|td|p)$/.test(element.name) && isNamedLike(element, /title/i) && elementWords(element).has('title');
const NO_HEADLINE = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;
const MOST = 120;
/** What stands inside a heading and is no part of the headline: kickers, labels of premium texts, words for screen readers. */
const LABEL =
  /^(?:kicker|label|badge|category|flag|tag|eyebrow|overline|premium|live|sr|visually|visuallyhidden|screenreader|icon|share|byline|date|time|topic|section|subscriber|exclusive|supertitle|strapline|roofline)$/;

/** The heading that says what the page's title, tags and data say; without them, the first main heading. */
export function headingOf(
  elements: readonly Element[],
  references: readonly string[],
  outlets: readonly string[],
): Heading | undefined {
  const main = best(elements, isHeading, references, outlets);
  if (main?.isConfirmed || main?.isPlain) return main;
  return (
    confirmedOnly(best(elements, isPlainHeading, references, outlets)) ??
    best(elements, isLarge, references, outlets) ??
    best(elements, isTitle, references, outlets) ??
    main
  );
}

function confirmedOnly(heading: Heading | undefined): Heading | undefined {
  return heading?.isConfirmed ? heading : undefined;
}

function best(
  elements: readonly Element[],
  isKind: Kind,
  references: readonly string[],
  outlets: readonly string[],
): Heading | undefined {
  let found: Heading | undefined;
  let highest = 0;
  const candidates = elements.filter((one) => isKind(one) && !/^(?:meta|link|script|body|html|img)$/.test(one.name));
  for (const element of candidates.slice(0, MOST)) {
    const text = worded(textIn(element, isLabel)) ?? worded(textIn(element));
    if (text === undefined || text.length > 300 || NO_HEADLINE.test(text) || isKnownOutlet(text, outlets)) continue;
    const like = Math.max(0, ...references.map((reference) => likeness(text, reference)));
    const isAside = around(element, isBeside) !== undefined;
    const words = wordsOf(text).length;
    const unmarked = isKind === isLarge || isKind === isTitle ? 0 : 6;
    const score = scoreOf(element, like, words) - (isAside ? 6 : 0) - (isMain(element) || like >= 0.5 ? 0 : unmarked);
    if (score > highest)
      [found, highest] = [
        { element, text, isConfirmed: like >= 0.5, isPlain: element.name === 'h1' && words >= 4 && !isAside },
        score,
      ];
  }
  return found;
}

/** A main heading counts, and so does what the references say; a few words in common say nothing. */
function scoreOf({ name }: Element, like: number, words: number): number {
  return (like >= 0.34 ? like * 10 : 0) + (name === 'h1' ? 2 : 0) + (words >= 4 ? 1 : words === 1 ? -2 : 0);
}

function isMain({ name, attribs }: Element): boolean {
  return name === 'h1' || attribs.itemprop === 'headline';
}

function isBeside(outer: Element): boolean {
  const words = elementWords(outer);
  if (outer.name === 'header' || words.has('header'))
    return (
      !['article', 'post', 'story', 'entry', 'content', 'page'].some((word) => words.has(word)) &&
      around(outer, ({ name }) => /^(?:article|main)$/.test(name)) === undefined
    );
  return /^(?:aside|nav|footer)$/.test(outer.name) || ['related', 'sidebar', 'logo'].some((word) => words.has(word));
}

function isLabel(inner: Element): boolean {
  return (
    inner.name === 'small' ||
    inner.name === 'time' ||
    inner.name === 'button' ||
    [...elementWords(inner)].some((word) => LABEL.test(word))
  );
}
