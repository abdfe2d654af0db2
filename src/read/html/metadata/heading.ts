import type { CheerioAPI } from 'cheerio';
import { type Element, elementWords, isElement, textIn } from './element-words.ts';
import { isKnownOutlet } from './outlet.ts';
import { likeness, worded, wordsOf } from './wording.ts';

/** The heading that stands over the article, as it is shown. */
export interface Heading {
  readonly element: Element;
  readonly text: string;
  /** Whether the page's title or its data say much the same. */
  readonly isConfirmed: boolean;
}

const HEADINGS =
  'h1, [itemprop~="headline"], h2[class*="title" i], h2[class*="headline" i], h3[class*="headline" i], [class*="article-title" i], [class*="entry-title" i], [class*="post-title" i], [class*="headline" i], [class*="contentheading" i]';
const PLAIN_HEADINGS = 'h2, h3, font, b, strong, .title';
/** Before style sheets a headline was a large font. */
const LARGE = 'font[size="4"], font[size="5"], font[size="6"], font[size="7"], font[size^="+"], big';
const NO_HEADLINE = /^(?:©|\(c\)|copyright\b)|\ball rights reserved\b/i;
const MOST = 120;
/** What stands inside a heading and is no part of the headline: kickers, labels of premium texts, words for screen readers. */
const LABEL =
  /^(?:kicker|label|badge|category|flag|tag|eyebrow|overline|premium|live|sr|visually|visuallyhidden|screenreader|icon|share|byline|date|time|topic|section|subscriber|exclusive|supertitle|strapline|roofline)$/;

/** The heading that says what the page's title, tags and data say; without them, the first main heading. */
export function headingOf(
  $: CheerioAPI,
  references: readonly string[],
  outlets: readonly string[],
): Heading | undefined {
  return (
    best($, HEADINGS, references, outlets) ??
    confirmedOnly(best($, PLAIN_HEADINGS, references, outlets)) ??
    best($, LARGE, references, outlets)
  );
}

function confirmedOnly(heading: Heading | undefined): Heading | undefined {
  return heading?.isConfirmed ? heading : undefined;
}

function best(
  $: CheerioAPI,
  selector: string,
  references: readonly string[],
  outlets: readonly string[],
): Heading | undefined {
  let found: Heading | undefined;
  let highest = 0;
  for (const element of $(selector).toArray().filter(isElement).slice(0, MOST)) {
    if (element.name === 'meta' || element.name === 'link' || element.name === 'script') continue;
    const text = worded(textIn(element, isLabel)) ?? worded(textIn(element));
    if (text === undefined || text.length > 300 || NO_HEADLINE.test(text) || isKnownOutlet(text, outlets)) continue;
    const like = Math.max(0, ...references.map((reference) => likeness(text, reference)));
    const isAside =
      $(element).closest('aside, nav, footer, [class*="related" i], [class*="sidebar" i], [class*="logo" i]').length >
      0;
    const words = wordsOf(text).length;
    let score =
      like * 10 + (element.name === 'h1' ? 2 : 0) + (words >= 4 ? 1 : words === 1 ? -2 : 0) - (isAside ? 3 : 0);
    if (element.name !== 'h1' && like < 0.5 && element.attribs.itemprop !== 'headline' && selector !== LARGE)
      score -= 6;
    if (score > highest) [found, highest] = [{ element, text, isConfirmed: like >= 0.5 }, score];
  }
  return found;
}

function isLabel(inner: Element): boolean {
  return (
    inner.name === 'small' ||
    inner.name === 'time' ||
    inner.name === 'button' ||
    [...elementWords(inner)].some((word) => LABEL.test(word))
  );
}
