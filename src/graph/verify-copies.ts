import { type CopyCandidate, copyTargets } from '../resolve/index.ts';
import { canonicalJson } from './canonical.ts';
import type { Ungrounded } from './stored.ts';

/** What the graph holds of an article as a copy. */
export interface HeldCopy {
  readonly id: string;
  /** The signature of its words as the graph keeps it. */
  readonly kept: CopyCandidate;
  /** What its words are about, as the graph keeps it. */
  readonly story: readonly string[];
  readonly targets: readonly { readonly target: string; readonly similarity: number }[];
  /** Null for an article that is no copy. */
  readonly origin: string | null;
}

/** Compares where copies lead with what the words of all articles, read anew, give. */
export function verifyCopies(
  articles: readonly CopyCandidate[],
  stories: ReadonlyMap<string, readonly string[]>,
  held: ReadonlyMap<string, HeldCopy>,
): Ungrounded[] {
  const targets = copyTargets(articles);
  const originOf = (id: string): string => {
    const target = targets.get(id)?.target;
    return target === undefined ? id : originOf(target);
  };
  return articles.flatMap((article) => {
    const { id } = article;
    const own = held.get(id);
    const target = targets.get(id);
    const trouble: string[] = [];
    if (canonicalJson(own?.story ?? []) !== canonicalJson(stories.get(id) ?? []))
      trouble.push('the words of its story are not those of its text');
    if (canonicalJson(own?.kept ?? null) !== canonicalJson(article))
      trouble.push('the signature of its words is not that of its text');
    if (canonicalJson(own?.targets ?? []) !== canonicalJson(target === undefined ? [] : [target]))
      trouble.push('it does not lead to the article that it is a copy of');
    if ((own?.origin ?? id) !== originOf(id)) trouble.push('its origin is not the first article of its report');
    return trouble.map((reason) => ({ article: id, fact: id, reason }));
  });
}
