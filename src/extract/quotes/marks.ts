import type { Span } from '../../article/index.ts';

/** Words between quotation marks; `outer` includes the marks. */
export interface Quoted extends Span {
  readonly outer: Span;
  /** True where the marks open again in a new paragraph that goes on with the one before. */
  readonly continues: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '«': '»',
  '„': '“”',
  '‘': '’',
  '"': '"',
  "'": "'",
  '»': '«',
};
const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined): boolean => sign === undefined || /[\s([{—–-]/u.test(sign);

/** The outermost quotations of a text, a paragraph at a time; one left open ends with its paragraph. */
export function findQuoted(text: string): Quoted[] {
  const found: Quoted[] = [];
  let isOpen = false;
  for (const paragraph of text.matchAll(/[^\n]+/gu)) {
    const start = paragraph.index;
    isOpen = quotedInParagraph(text, start, start + paragraph[0].length, isOpen, found);
  }
  return found;
}

function quotedInParagraph(text: string, from: number, to: number, wasOpen: boolean, found: Quoted[]): boolean {
  for (let at = from; at < to; at += 1) {
    const close = closingFor(text, at);
    if (close === null) continue;
    const end = closingAt(text, at + 1, to, close);
    // An apostrophe that nothing closes is no quotation.
    if (end === null && (text[at] === "'" || text[at] === '‘')) continue;
    const inner = { start: at + 1, end: end ?? to };
    const continues = wasOpen && at === from;
    if (inner.end > inner.start) found.push({ ...inner, outer: { start: at, end: (end ?? to - 1) + 1 }, continues });
    if (end === null) return true;
    at = end;
  }
  return false;
}

/** The signs that close what a sign at an offset opens, or null where it opens nothing. */
function closingFor(text: string, at: number): string | null {
  const sign = text[at] as string;
  const close = CLOSING[sign];
  if (close === undefined || sign === '»') return null;
  const opens = isSpace(text[at - 1]) && !isSpace(text[at + 1]);
  return opens || sign === '“' || sign === '«' || sign === '„' ? close : null;
}

function closingAt(text: string, from: number, to: number, close: string): number | null {
  const isSingle = close === "'" || close === '’';
  for (let at = from; at < to; at += 1) {
    if (!close.includes(text[at] as string)) continue;
    if (
      isSingle &&
      (isLetter(text[at + 1]) || (isSpace(text[at + 1]) && text[at - 1] === 's' && !/[.,!?]/u.test(text[at - 2] ?? '')))
    )
      continue;
    return at;
  }
  return null;
}
