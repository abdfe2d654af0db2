import type { Dateline } from '../article/index.ts';
import { analyse } from '../language/index.ts';
import type { LanguageLayer } from './layers.ts';
import type { Stage } from './stage.ts';

/** Sentences, tokens and noun phrases of body and headline. The dateline is a sentence of its own. */
export const language: Stage<unknown, LanguageLayer> = {
  name: 'language',
  run: ({ text, meta }) => ({
    body: analyse(text, datelineEnds(text, meta.dateline)),
    head: analyse(meta.headline ?? ''),
  }),
};

const LONGEST_DATELINE = 100;

/** Where the first sentence starts behind a dateline such as `NAIROBI, Kenya (AP) — ` or `Pune (PTI): `. */
function datelineEnds(text: string, dateline: Dateline | null): number[] {
  const place = dateline?.place?.toLowerCase();
  if (place === undefined) return [];
  for (const paragraph of text.matchAll(/[^\n]+/gu)) {
    const start = paragraph[0].slice(0, LONGEST_DATELINE);
    if (!start.toLowerCase().startsWith(place)) continue;
    const sign = /\)\s?[-–—:]\s|\)\s(?=\p{Lu})|\s[-–—]+\s|:\s/u.exec(start);
    return sign === null ? [] : [paragraph.index + sign.index + sign[0].length];
  }
  return [];
}
