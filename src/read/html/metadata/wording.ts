import * as cheerio from 'cheerio';
import { plainLine } from '../../spaces.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi;
const TAG = /<\/?(?:a|b|br|cite|em|i|mark|p|q|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,300})?\/?>/gi;
const LONGEST = 20_000;

/** A line of metadata as people read it: escapes that were escaped twice are undone, and markup inside it is gone. */
export function worded(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  let text = written.slice(0, LONGEST);
  for (let turn = 0; turn < 2 && text.includes('&'); turn += 1) text = text.replace(ENTITY, unescaped);
  return plainLine(text.replace(TAG, ' ')).replace(/ ([,.;:!?])(?= |$)/g, '$1') || undefined;
}

function unescaped(entity: string): string {
  return cheerio.load(entity, null, false).text();
}

/** The words of a line for comparing: small letters, no marks. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How much of the shorter line's words the other has too: 1 for the same, 0 for nothing shared. */
export function likeness(one: string, other: string): number {
  const [short, long] = [bag(one), bag(other)].sort((first, second) => first.size - second.size);
  if (short === undefined || long === undefined || short.size === 0) return 0;
  let shared = 0;
  for (const word of short) if (long.has(word)) shared += 1;
  // One or two words that are found somewhere in a long line say little.
  return (shared / short.size) * Math.min(1, (short.size + 2) / long.size + 0.1);
}

/** Scripts without spaces are compared by pairs of letters. */
function bag(text: string): ReadonlySet<string> {
  const words = wordsOf(text).flatMap((word) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{3}/u.test(
      word,
    )
      ? [...word].slice(1).map((letter, at) => `${[...word][at]}${letter}`)
      : [word],
  );
  return new Set(words);
}
