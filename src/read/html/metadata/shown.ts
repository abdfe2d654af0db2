import type { CheerioAPI } from 'cheerio';
import { type Choice, firstOf } from './conflict.ts';
import { isElement, textIn } from './element-words.ts';
import type { Scan } from './scan.ts';
import type { Statement } from './statement.ts';
import { likeness, worded, wordsOf } from './wording.ts';

const STANDFIRST =
  /^(?:standfirst|deck|dek|subtitle|subheadline|subhead|subheading|summary|excerpt|chapo|bajada|entradilla|shoulder|strapline|intro)$/;
const GENERAL =
  /^(?:home|homepage|start|startseite|accueil|inicio|início|news|all|articles?|stories|latest|uncategori[sz]ed|general|main|blog|post|posts|page|web|online|site)$/i;
const FAR_BELOW = 12;

/**
 * The standfirst: what the page marks as one near the headline; else the description, unless that is the beginning of
 * the text, cut by a system, or says what the headline says.
 */
export function shownStandfirst(
  scan: Scan,
  statements: readonly Statement[],
  headline: string | undefined,
): Choice<string> | undefined {
  const shown = scan.marked.find(
    ({ words, element, text, distance }) =>
      distance >= -2 &&
      distance <= FAR_BELOW &&
      wordsOf(text).length >= 4 &&
      text.length <= 500 &&
      text !== headline &&
      [...words].some((word) => STANDFIRST.test(word)) &&
      !/^(?:time|a|h1)$/.test(element.name) &&
      element.attribs.rel === undefined,
  );
  if (shown !== undefined) return { value: shown.text, source: 'page' };
  return firstOf(statements, ({ standfirst }) => {
    const text = worded(standfirst);
    if (text === undefined || wordsOf(text).length < 4 || /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["”]?$/.test(text))
      return undefined;
    return isTextOfPage(text, scan) || (headline !== undefined && likeness(text, headline) === 1) ? undefined : text;
  });
}

/** Whether a description is only the first words of a paragraph that goes on. */
function isTextOfPage(text: string, { lines }: Scan): boolean {
  const start = plain(text).slice(0, 80);
  return lines.some((line) => line.text.length > text.length + 10 && plain(line.text).includes(start));
}

function plain(text: string): string {
  return wordsOf(text).join(' ');
}

/** A section that is none of the words that say nothing, nor the outlet. */
export function sectionIn(stated: string | undefined, outlets: readonly string[]): string | undefined {
  const text = worded(stated);
  if (text === undefined || text.length > 60 || outlets.some((outlet) => plain(outlet) === plain(text)))
    return undefined;
  return /^(?:https?:|\/)/.test(text) || /^(?:home|uncategori[sz]ed|article|articles|none|null)$/i.test(text)
    ? undefined
    : text;
}

/** The last step of the way that the page shows from its front page to the article. */
export function shownSection(
  $: CheerioAPI,
  outlets: readonly string[],
  headline: string | undefined,
): Choice<string> | undefined {
  const trails = $('[class*="breadcrumb" i], [id*="breadcrumb" i], [aria-label*="breadcrumb" i], [class~="crumbs" i]')
    .toArray()
    .slice(0, 5);
  for (const trail of trails) {
    const steps = $(trail)
      .find('a, [itemprop="name"], li')
      .toArray()
      .filter(isElement)
      .map((step) => textIn(step));
    const named = steps.filter(
      (step) => sectionIn(step, outlets) !== undefined && !GENERAL.test(step) && wordsOf(step).length <= 4,
    );
    const last = named.filter((step) => headline === undefined || likeness(step, headline) < 0.8).at(-1);
    const value = last ?? steps.filter((step) => /^news$/i.test(step)).at(-1);
    if (value !== undefined) return { value, source: 'page' };
  }
  const label = $(
    '[class~="kicker" i] , [class*="article-section" i] a, [class*="section-name" i], [class*="section-title" i], [rel~="category"], [class*="category" i] a, [class*="post-cat" i] a',
  )
    .toArray()
    .filter(isElement)
    .map((element) => sectionIn(textIn(element), outlets))
    .find((text) => text !== undefined && wordsOf(text).length <= 4);
  return label === undefined ? undefined : { value: label, source: 'page' };
}
