import type { EntitySubtype } from '../../article/index.ts';
import { tellsKind } from '../../lexicon/kind-nouns.ts';
import type { Candidate } from './candidates.ts';
import type { Meant, Reading } from './features.ts';

/**
 * For `the hotel`, `this airline` with no further words: a candidate for each place or body that is named with that
 * word, stood behind it, or is of that kind. Where it is one alone, news means that, whatever noun phrases stand between.
 */
export function namedByNoun(
  { anaphor, content, head, markable }: Reading,
  candidates: readonly Candidate[],
): Candidate[] {
  const isDefinite = anaphor === 'definite' || anaphor === 'demonstrative';
  const isCollective = COLLECTIVES.has(head) && (isDefinite || anaphor === 'bare');
  if (content.length > 0 || !(isCollective || (isDefinite && markable.number !== 'plural'))) return [];
  const byMeaning = new Map<number, Candidate>();
  for (const candidate of candidates)
    if (isTelling(head, candidate.reading, candidate.meant) && !byMeaning.has(candidate.meant.id))
      byMeaning.set(candidate.meant.id, candidate);
  return [...byMeaning.values()];
}

/** Bodies of which an article without a word of which one means one and the same: `police said`, `the army denied`. */
const COLLECTIVES: ReadonlySet<string> = new Set([
  'police',
  'army',
  'navy',
  'military',
  'customs',
  'coastguard',
  'parliament',
  'congress',
]);

/** What `police` stands for where no force is named: the police told before, said with no further words. */
export function sameCollective(
  { anaphor, content, head }: Reading,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const isAnaphor = anaphor === 'bare' || anaphor === 'definite';
  if (!isAnaphor || !COLLECTIVES.has(head) || content.length > 0) return undefined;
  return candidates.find(({ reading }) => reading.head === head && reading.content.length === 0);
}

const TELLING: ReadonlySet<EntitySubtype> = new Set(['Company', 'Court', 'Party', 'Team', 'City', 'Country']);

function isTelling(noun: string, { markable, content }: Reading, { entity, nouns }: Meant): boolean {
  if (markable.kind !== 'name' || entity === null || (entity.type !== 'Place' && entity.type !== 'Organization'))
    return false;
  const isHead = content.at(-1) === noun || (entity.type === 'Place' && content[0] === noun && content.length > 1);
  const isKind = tellsKind(
    noun,
    entity.subtypes.filter((subtype) => TELLING.has(subtype)),
  );
  return isHead || isKind || nouns.has(noun);
}
