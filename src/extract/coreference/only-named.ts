import type { EntitySubtype } from '../../article/index.ts';
import type { Candidate } from './candidates.ts';
import type { Meant, Reading } from './features.ts';
import { describesKind } from './kind-nouns.ts';

/**
 * For `the hotel`, `this airline` with no further words: a candidate for each place or body that is named with that
 * word, stood behind it, or is of that kind. Where it is one alone, news means that, whatever noun phrases stand between.
 */
export function namedByNoun(
  { anaphor, content, head, markable }: Reading,
  candidates: readonly Candidate[],
): Candidate[] {
  const isDefinite = anaphor === 'definite' || anaphor === 'demonstrative';
  if (!isDefinite || content.length > 0 || markable.number === 'plural') return [];
  const byMeaning = new Map<number, Candidate>();
  for (const candidate of candidates)
    if (isTelling(head, candidate.reading, candidate.meant) && !byMeaning.has(candidate.meant.id))
      byMeaning.set(candidate.meant.id, candidate);
  return [...byMeaning.values()];
}

const TELLING: ReadonlySet<EntitySubtype> = new Set(['Company', 'Court', 'Party', 'Team', 'City', 'Country']);

function isTelling(noun: string, { markable, content }: Reading, { entity, nouns }: Meant): boolean {
  if (markable.kind !== 'name' || entity === null || (entity.type !== 'Place' && entity.type !== 'Organization'))
    return false;
  const isHead = content.at(-1) === noun || (entity.type === 'Place' && content[0] === noun && content.length > 1);
  const isKind = entity.subtypes.some((subtype) => TELLING.has(subtype)) && describesKind(noun, entity);
  return isHead || isKind || nouns.has(noun);
}
