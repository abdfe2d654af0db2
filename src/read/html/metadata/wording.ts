import * as cheerio from 'cheerio';
import { remembering } from '../../remembering.ts';
import { plainLine } from '../../spaces.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const TAG = /<\/?(?:a|b|br|cite|em|i|mark|p|q|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?\/?>/gi;
const LONGEST = 20_000;

/** A line of metadata as people read it: escapes that were escaped twice are undone, and markup inside it is gone. */
export function worded(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  let text = written.slice(0, LONGEST);
  for (let turn = 0; turn < 2 && text.includes('&'); turn += 1) text = text.replace(ENTITY, unescaped);
  return (
    plainLine(text.includes('<') ? text.replace(TAG, ' ') : text).replace(/ ([,.;:!?])(?= |$)/g, '$1') || undefined
  );
}

const MOST_REMEMBERED = 2000;
const unescaped = remembering(MOST_REMEMBERED, (entity) => cheerio.load(entity, null, false).text());

/** The words of a line for comparing: small letters, no marks. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How much of the shorter line's words the other has too: 1 for the same, 0 for nothing shared. */
export function likeness(one: string, other: string): number {
  const [first, second] = [bag(one), bag(other)];
  const [short, long] = first.size <= second.size ? [first, second] : [second, first];
  if (short.size === 0) return 0;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  // One or two words that are found somewhere in a long line say little.
  return (shared / short.size) * Math.min(1, (short.size + 2) / long.size + 0.1);
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{3}/u;

const UNSPACED_LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Scripts without spaces are compared by pairs of letters. A line is asked for many times while its page is read. */
const bag = remembering(MOST_REMEMBERED, (text): ReadonlySet<string> => new Set(wordsOf(text).flatMap(partsOf)));

function partsOf(word: string): readonly string[] {
  if (!UNSPACED.test(word)) return [word];
  const letters = [...word];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** How many words a line has, two letters for one where a script has no spaces. */
export function wordCount(text: string): number {
  const letters = text.match(UNSPACED_LETTERS)?.length ?? 0;
  return wordsOf(text.replace(UNSPACED_LETTERS, ' ')).length + Math.ceil(letters / 2);
}
