import { some } from './boxes.ts';
import { around, askedOnce, type Element, elementWords, linksIn, textIn } from './element-words.ts';
import { isKnownOutlet } from './outlet.ts';
import type { PageElements } from './page-elements.ts';
import { likeness, wordCount, worded, wordsOf } from './wording.ts';

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

const isCalledHeadline = askedOnce((words) => words.has('headline') || words.has('contentheading'));
const isCalledTitle = askedOnce((words) => words.has('title'));
const isTitleOfArticle = askedOnce((words) => ['article', 'entry', 'post', 'story'].some((word) => words.has(word)));
const isHeading: Kind = (element) => {
  if (element.name === 'h1' || element.attribs.itemprop === 'headline') return true;
  const words = elementWords(element);
  if (isCalledHeadline(words)) return true;
  return isCalledTitle(words) && (/^h[23]$/.test(element.name) || isTitleOfArticle(words));
};
/** Without headings a title is what an element is named. */
const isTitle: Kind = (element) => TITLED.test(element.name) && isCalledTitle(elementWords(element));
/** Before style sheets a headline was a large font. */
const isLarge: Kind = ({ name, attribs }) => name === 'big' || /^(?:[4-7]|\+\d)$/.test(attribs.size ?? '');
const isPlainHeading: Kind = () => true;
const TITLED = /^(?:span|div|td|p)$/;
const SPEAKING = /^(?:div|p|span|td|th|center|a|font|em|i|u)$/;
const NO_HEADING = /^(?:meta|link|script|body|html|img)$/;
const isLabelWords = askedOnce((words) => some(words, LABEL));
const NO_HEADLINE = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;
const MOST = 120;
const FEW_WORDS = 4;
/** What stands inside a heading and is no part of the headline: kickers, labels of premium texts, words for screen readers. */
const LABEL =
  /^(?:kicker|label|badge|category|flag|tag|eyebrow|overline|premium|live|sr|visually|visuallyhidden|screenreader|icon|share|byline|date|time|topic|section|subscriber|plus|paid|paywall|abo|exclusive|supertitle|strapline|roofline)$/;

/** The heading that says what the page's title, tags and data say; without them, the first main heading. */
export function headingOf(
  elements: PageElements,
  references: readonly string[],
  outlets: readonly string[],
  isPageName: (text: string) => boolean,
): Heading | undefined {
  const { all, called } = elements;
  const bestOf = (candidates: readonly Element[], isKind: Kind) =>
    best(candidates, isKind, references, (text) => isKnownOutlet(text, outlets) || isPageName(text));
  const inOrder = (...names: readonly string[]) => {
    const isAsked = new Set(names.filter((name) => elements.named(name).length > 0));
    return isAsked.size === 0 ? [] : all.filter(({ name }) => isAsked.has(name));
  };
  const headings = elements.named('h1').every(isCalledSomehow) ? called : all;
  const main = bestOf(headings, isHeading);
  if (main?.isConfirmed) return main;
  const confirmed = confirmedOnly(bestOf(inOrder('h2', 'h3', 'font', 'b', 'strong'), isPlainHeading));
  if (main?.isPlain) return confirmed !== undefined && isSaid(confirmed, references) ? confirmed : main;
  const found = [confirmed, bestOf(inOrder('big', 'font'), isLarge), bestOf(called, isTitle), main];
  const inFull = found.find((one) => one?.isConfirmed || wordsOf(one?.text ?? '').length >= FEW_WORDS);
  return (
    inFull ??
    overText(inOrder('h1', 'h2', 'h3', 'big', 'center', 'font', 'b', 'strong'), isPageName) ??
    found.find((one) => one !== undefined) ??
    where(spoken(all, references)[0])
  );
}

/** Whether title or data say the very same, in several words. */
function isSaid({ text }: Heading, references: readonly string[]): boolean {
  const words = wordsOf(text);
  return words.length >= FEW_WORDS && references.some((one) => wordsOf(one).join(' ') === words.join(' '));
}

/** Where nothing names the article: the first heading of some length that is no link, and stands inside the page. */
function overText(headings: readonly Element[], isPageName: (text: string) => boolean): Heading | undefined {
  for (const element of headings.slice(0, MOST)) {
    const text = worded(textIn(element, isLabel));
    if (text === undefined || text.length > 200 || wordsOf(text).length < 4) continue;
    const isLinked = linksIn(element, 'a').length > 0 || around(element, ({ name }) => name === 'a') !== undefined;
    if (isLinked || isPageName(text) || NO_HEADLINE.test(text) || around(element, isBeside) !== undefined) continue;
    return { element, text, isConfirmed: false, isPlain: true };
  }
  return undefined;
}

/** The place of a headline whose words another source has: by it lines are near or far. */
function where(element: Element | undefined): Heading | undefined {
  return element === undefined ? undefined : { element, text: textIn(element), isConfirmed: false, isPlain: false };
}

/** Elements that are no headings, and hold the words of one. */
function spoken(all: readonly Element[], references: readonly string[]): readonly Element[] {
  const sought = new Set(references.map((one) => wordsOf(one).join(' ')));
  return all.filter(
    (one) =>
      SPEAKING.test(one.name) &&
      one.children.length <= 4 &&
      sought.has(wordsOf(textIn(one)).join(' ')) &&
      around(one, isBeside) === undefined,
  );
}

function isCalledSomehow({ attribs }: Element): boolean {
  return attribs.class !== undefined || attribs.id !== undefined || attribs.itemprop !== undefined;
}

function confirmedOnly(heading: Heading | undefined): Heading | undefined {
  return heading?.isConfirmed ? heading : undefined;
}

/** Of a short heading, such as a section's name, a long title holds all words too: it must be most of the title. */
function isConfirmed(text: string, words: number, references: readonly string[]): boolean {
  return references.some(
    (reference) => likeness(text, reference) >= 0.5 && (words >= FEW_WORDS || text.length * 2 >= reference.length),
  );
}

function best(
  elements: readonly Element[],
  isKind: Kind,
  references: readonly string[],
  isSiteName: (text: string) => boolean,
): Heading | undefined {
  let found: Heading | undefined;
  let highest = 0;
  const candidates = elements.filter((one) => isKind(one) && !NO_HEADING.test(one.name));
  for (const element of candidates.slice(0, MOST)) {
    const text = worded(textIn(element, isLabel)) ?? worded(textIn(element));
    if (text === undefined || text.length > 300 || NO_HEADLINE.test(text) || isSiteName(text)) continue;
    const like = Math.max(0, ...references.map((reference) => likeness(text, reference)));
    const isAside = around(element, isBeside) !== undefined;
    const words = wordsOf(text).length;
    const unmarked = isKind === isLarge || isKind === isTitle ? 0 : 6;
    const score = scoreOf(element, like, words) - (isAside ? 6 : 0) - (isMain(element) || like >= 0.5 ? 0 : unmarked);
    if (score > highest)
      [found, highest] = [
        {
          element,
          text,
          isConfirmed: isConfirmed(text, wordCount(text), references),
          isPlain: element.name === 'h1' && words >= 4 && !isAside,
        },
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
    inner.name === 'small' || inner.name === 'time' || inner.name === 'button' || isLabelWords(elementWords(inner))
  );
}
