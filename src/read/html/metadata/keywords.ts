import { worded } from './wording.ts';

const MOST = 60;
const LONGEST = 80;

/** Tags one by one, each once, in their order; a single text with commas is a list of them. */
export function keywordsIn(stated: readonly string[]): readonly string[] {
  const parts = stated.flatMap((one) =>
    one.slice(0, 5000).split(one.includes(',') || one.includes('،') ? /[,،]/ : /;|、|\|/),
  );
  const seen = new Set<string>();
  const keywords: string[] = [];
  for (const part of parts) {
    const keyword = worded(part);
    if (keyword === undefined || keyword.length > LONGEST || seen.has(keyword.toLowerCase())) continue;
    seen.add(keyword.toLowerCase());
    keywords.push(keyword);
  }
  return keywords.slice(0, MOST);
}
