import type { Hit } from '../answers.ts';
import type { Catalogue, Shelf } from './catalogue.ts';
import { fold } from './words.ts';

/** How many of a kind are shown before the next kind, when there are many of each. */
const SHARE: Readonly<Record<Hit['kind'], number>> = { entity: 0.5, article: 0.3, quote: 0.2 };
const KINDS = ['entity', 'article', 'quote'] as const;
/** Looked at more closely, of those that the index finds. */
const CONSIDERED = 400;

/** The best hits, some of each kind, those of one kind together. */
export function hitsOf({ shelves }: Catalogue, query: string, limit: number): Hit[] {
  const folded = fold(query.trim());
  if (folded === '') return [];
  const found = KINDS.map((kind) => ranked(shelves[kind], query, folded, limit));
  const taken = found.map((hits, at) => Math.min(hits.length, Math.round(limit * SHARE[KINDS[at] ?? 'quote'])));
  let left = limit - taken.reduce((sum, count) => sum + count, 0);
  return found.flatMap((hits, at) => {
    const more = Math.min(left, hits.length - (taken[at] ?? 0));
    left -= more;
    return hits.slice(0, (taken[at] ?? 0) + more);
  });
}

function ranked({ hits, index, weights }: Shelf, query: string, folded: string, limit: number): Hit[] {
  // By number is by weight: whole words are looked at first, so that no exact name is passed over.
  const found = [...index.find(query)].sort(([one, whole], [other, wholes]) => wholes - whole || one - other);
  return found
    .slice(0, CONSIDERED)
    .flatMap(([number, whole]) => {
      const hit = hits[number];
      return hit === undefined ? [] : [{ hit, number, score: scoreOf(hit, folded, whole, weights[number] ?? 0) }];
    })
    .sort((one, other) => other.score - one.score || one.number - other.number)
    .slice(0, limit)
    .map(({ hit }) => hit);
}

/** Whole words before beginnings, names that begin so before others, the often named before the rest. */
function scoreOf({ kind, title }: Hit, folded: string, whole: number, weight: number): number {
  const name = kind === 'quote' ? '' : fold(title);
  const exact = name === folded ? 4 : name.startsWith(folded) ? 2 : 0;
  return exact + whole + Math.log2(1 + weight) / 3;
}
