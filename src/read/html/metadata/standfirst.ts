import { datelineOf } from '../../dateline.ts';
import { noiseReason } from '../../noise.ts';
import { isProse } from '../../shape.ts';
import { byWords } from './byline-words.ts';
import { type Choice, firstOf } from './conflict.ts';
import { linksIn } from './element-words.ts';
import type { Scan, Shown } from './scan.ts';
import type { Statement } from './statement.ts';
import { worded, wordsOf } from './wording.ts';

/** What elements of a standfirst are called, and what those of an introduction to the text are called too. */
const STANDFIRST =
  /^(?:standfirst|deck|subdeck|dek|subtitle|subheadline|subhead|subheading|chapo|bajada|spot|zajawka|vorspann|sommario|catenaccio|ingress|manchete?|manchette|copete|gravata|linhafina|undertitel|perex|entradilla|shoulder|strapline)$/;
const INTRODUCTION = /^(?:summary|excerpt|intro|sub|lede|description)$/;
const FARTHEST_ABOVE = -3;
const FARTHEST_BELOW = 12;
/** A description that no element is marked as is a standfirst only right under the headline. */
const RIGHT_BELOW = 3;
const LONGEST = 600;

/**
 * The standfirst is shown around the headline: what the page marks as one, best where its description says the same. A
 * description that is shown nowhere there was written for search engines, or is the beginning of the text.
 */
export function shownStandfirst(
  { marked, lines }: Scan,
  statements: readonly Statement[],
  headline: string | undefined,
  language: string | undefined,
): Choice<string> | undefined {
  const title = headline === undefined ? undefined : plain(headline);
  const text = lines.find(({ text, distance }) => distance > 0 && text.length > 120 && isProse(text));
  const isFit = (shown: Shown) =>
    isInPlace(shown) && !isWithinText(shown, text) && !isOther(shown.text, title, language);
  const isStandfirst = (one: Shown) => !/^(?:time|a|h1)$/.test(one.element.name) && isFit(one) && !isLink(one);
  const called = (words: RegExp) => marked.filter((one) => isNamed(one, words) && isStandfirst(one));
  const named = [...called(STANDFIRST), ...called(INTRODUCTION)];
  const around = [...named, ...lines.filter((line) => line.distance <= RIGHT_BELOW && isFit(line))];
  const texts = new Map(around.map(({ text }) => [plain(text), text]).reverse() as [string, string][]);
  const described = firstOf(statements, (one) => {
    const text = worded(one.standfirst);
    return text === undefined ? undefined : texts.get(plain(text));
  });
  const [first] = named;
  return described ?? (first === undefined ? undefined : { value: first.text, source: 'page' });
}

/** A teaser of another story: most of its words are links. */
function isLink({ element, text }: Shown): boolean {
  const linked = linksIn(element, 'a').join(' ').length;
  return linked > text.length * 0.4;
}

/** A heading below the first paragraph parts the text. */
function isWithinText({ element, distance }: Shown, text: Shown | undefined): boolean {
  return /^h[2-6]$/.test(element.name) && text !== undefined && distance > text.distance + 1;
}

function isNamed({ own }: Shown, words: RegExp): boolean {
  return [...own].some((word) => words.test(word));
}

function isInPlace({ text, distance }: Shown): boolean {
  return (
    distance >= FARTHEST_ABOVE && distance <= FARTHEST_BELOW && text.length <= LONGEST && wordsOf(text).length >= 4
  );
}

/** Bylines, datelines, what was cut off and what repeats the headline (its bare words) are no standfirst. */
function isOther(text: string, headline: string | undefined, language: string | undefined): boolean {
  if (noiseReason(text) !== undefined || /^you (?:might|may) also/i.test(text)) return true;
  if (datelineOf(text) !== undefined || /^\W*by\b/i.test(text) || /(?:…|\.\.\.)["”]?$/.test(text)) return true;
  if (byWords(text, language) !== undefined && wordsOf(text).length <= 8) return true;
  return headline !== undefined && plain(text).includes(headline);
}

function plain(text: string): string {
  return wordsOf(text).join(' ');
}
