import { isProfile } from './boxes.ts';
import type { Scan } from './scan.ts';
import { worded } from './wording.ts';

const MOST = 60;
/** What systems write among keywords for themselves. */
const SYSTEM = /^[@/#]|^[\w-]+[:=]\S|^\w[^\W_]*_\w+$/;
const LONGEST = 80;

/** Tags one by one, each once, in their order; a single text with commas is a list of them. */
export function keywordsIn(stated: readonly string[]): readonly string[] {
  const parts = stated.flatMap((one) =>
    one.slice(0, 5000).split(one.includes(',') || one.includes('،') ? /[,،]/ : /;|、|\|/),
  );
  const seen = new Set<string>();
  const keywords: string[] = [];
  for (const part of parts) {
    const keyword = worded(part)?.replace(/^(?:categor(?:y|ies)|tags?|sections?|topics?|labels?) ?: */i, '');
    if (!keyword || SYSTEM.test(keyword) || keyword.length > LONGEST || seen.has(keyword.toLowerCase())) continue;
    seen.add(keyword.toLowerCase());
    keywords.push(keyword);
  }
  return keywords.slice(0, MOST);
}

/** The tags that a page shows under its article and marks as such. */
export function shownKeywords({ marked }: Scan): readonly string[] {
  return marked
    .filter((one) => one.distance > 0 && /\btag\b/.test(one.element.attribs.rel ?? '') && !isProfile(one.element))
    .map(({ text }) => text);
}
