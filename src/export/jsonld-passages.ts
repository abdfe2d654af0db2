import type { Report } from '../store/index.ts';
import { codePointOffsets } from './code-points.ts';
import { type JsonObject, urn } from './jsonld-urn.ts';
import { textIn } from './values.ts';

/** How many characters before and after a passage help to find it again. */
const AROUND = 32;

export type Locate = (passage: { readonly start: number; readonly end: number }) => JsonObject;

/** Where a passage stands in its article, by place and by its words. */
export function locator({ id, article }: Report): Locate {
  const text = textIn(article.properties, 'text') ?? '';
  const toCodePoints = codePointOffsets(text);
  return ({ start, end }) => ({
    '@type': 'oa:SpecificResource',
    hasSource: urn('article', id),
    hasSelector: [
      { '@type': 'oa:TextPositionSelector', start: toCodePoints(start), end: toCodePoints(end) },
      {
        '@type': 'oa:TextQuoteSelector',
        exact: text.slice(start, end),
        prefix: whole(text.slice(Math.max(0, start - AROUND), start)),
        suffix: whole(text.slice(end, end + AROUND)),
      },
    ],
  });
}

/** Without the half of a character that was cut in two. */
function whole(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '');
}
