import { type CleanText, cleanText } from '../../clean.ts';
import { untouched } from '../../compose.ts';
import { cleanBody } from '../../html/clean-body.ts';
import { fragmentBody, fragmentText } from '../../html/fragment.ts';
import type { ReadOptions } from '../../options.ts';

const BLOCK = /<\/?(?:p|br|div|h[1-6]|ul|ol|li|blockquote|article|section|table|html|body)\b[^<>]{0,2000}>/i;
const INLINE = /<(?:a|b|i|em|strong|span|u|img|figure|sup|sub)\b[^<>]{0,2000}>|<\/(?:a|b|i|em|strong|span|u|sup|sub)>/i;
const REFERENCE =
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|quot|apos|lt|gt|nbsp|[lr]dquo|[lr]squo|[mn]dash|hellip|[a-z]{1,6}(?:acute|grave|uml|circ|tilde|cedil));/i;

/** The text of an item's field, which may be plain or HTML; `headline` is what the item states, `source` names it in errors. */
export function cleanField(text: string, headline: string | null, source: string, options: ReadOptions): CleanText {
  if (options.asIs) return untouched(text);
  if (BLOCK.test(text)) return cleanMarkup(text, headline, source);
  if (!INLINE.test(text) && !REFERENCE.test(text)) return cleanText(text, headline);
  return cleanText(fragmentText(text, source), headline);
}

/** The text of a stretch of HTML. */
export function cleanMarkup(html: string, headline: string | null, source: string): CleanText {
  return cleanBody(fragmentBody(html, headline, source));
}

/** One line without markup, as for a headline that was taken from a page; `source` names it in errors. */
export function withoutMarkup(line: string, source: string): string {
  return INLINE.test(line) || BLOCK.test(line) || REFERENCE.test(line) ? fragmentText(line, source) : line;
}
