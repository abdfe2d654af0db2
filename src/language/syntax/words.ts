import type { Span } from '../../article/index.ts';
import type { Analysis, Token } from '../token.ts';

/** Words that trees know as two: `do|n’t`, `it|’s`, `can|not`, `gon|na`. */
const CONTRACTION = /^(?:(\p{L}+)(n['’]t)|(\p{L}+)(['’](?:s|re|ve|ll|d|m))|(can)(not)|(gon|wan)(na)|(got)(ta))$/iu;
/** Signs that are words of their own even inside a token: `native|-|like`, `$|5,000`. */
const INNER_SIGN = /(?<=[-–—/()[\]$€£])|(?=[-–—/()[\]$€£])/u;
/** What is one word for all its signs: addresses, dates, and words with a prefix that does not stand alone. */
const WHOLE = /:\/\/|@|^www\.|^\p{N}+(?:[-/]\p{N}+){2,}$|^(?:e|re|pre|pro|post|non|co|anti)-\p{L}+$/iu;
const LETTERS_OR_DIGITS = /[\p{L}\p{N}]/u;

/**
 * The words of each sentence as the trees have them (Universal Dependencies for English). Contractions and compounds
 * with hyphens are parted (possessive endings are tokens of their own already); an abbreviation has its full stop, and
 * a sign that is repeated is one word.
 */
export function syntacticWordsOf({ text, sentences, tokens }: Analysis): Span[][] {
  return sentences.map(({ firstToken, endToken }) => joined(text, tokens.slice(firstToken, endToken).flatMap(partsOf)));
}

function partsOf({ start, text }: Token): Span[] {
  const contraction = CONTRACTION.exec(text)?.slice(1);
  const parts =
    contraction?.filter((part) => part !== undefined) ?? (WHOLE.test(text) ? [text] : text.split(INNER_SIGN));
  let at = start;
  return parts.map((part) => {
    const from = at;
    at += part.length;
    return { start: from, end: at };
  });
}

function joined(text: string, parts: readonly Span[]): Span[] {
  const surface = ({ start, end }: Span) => text.slice(start, end);
  const lastWord = parts.findLastIndex((part) => LETTERS_OR_DIGITS.test(surface(part)));
  const words: Span[] = [];
  for (const [at, part] of parts.entries()) {
    const before = words.at(-1);
    const isAbbreviated = at < lastWord && text[part.end] !== '.';
    if (before?.end === part.start && belongsTogether(surface(before), surface(part), isAbbreviated))
      words[words.length - 1] = { start: before.start, end: part.end };
    else words.push(part);
  }
  return words;
}

/** @param isAbbreviated whether the second, if a full stop, stands alone and before a word of the same sentence */
function belongsTogether(first: string, second: string, isAbbreviated: boolean): boolean {
  if (second === '.' && isAbbreviated && /\p{L}$/u.test(first)) return true;
  return /^([-.!?*=_~+])\1*$/u.test(first) && second === first[0];
}
