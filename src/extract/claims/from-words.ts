import type { Entity, Mention, Predicate } from '../../article/index.ts';
import { type RelationPattern, relationsBetween } from '../../lexicon/relations.ts';
import type { ClaimSource } from '../claims.ts';
import type { MentionIndex } from '../mention-index.ts';
import type { Untimed } from './time.ts';

const LONGEST_GAP = 90;
const NEGATIONS: ReadonlySet<string> = new Set(['not', 'never']);

/** Relations told by the words between two neighbouring names: `X, based in Y`, `X was tipped off by Y`. */
export function claimsBetween(source: ClaimSource, index: MentionIndex): Untimed[] {
  const names = source.mentions.filter((mention) => mention.kind === 'name' || isNamed(mention, index));
  const claims: Untimed[] = [];
  for (const [at, left] of names.entries()) {
    const right = names[at + 1];
    if (right === undefined || right.start < left.end || right.start - left.end > LONGEST_GAP) continue;
    claims.push(...claimsOfPair(source, index, left, right));
  }
  return claims;
}

/** A pronoun or description counts only when coreference tied it to somebody who has a name. */
function isNamed(mention: Mention, index: MentionIndex): boolean {
  const entity = index.entity(mention.entity);
  return entity !== undefined && entity.type !== 'Unnamed';
}

function claimsOfPair(source: ClaimSource, index: MentionIndex, left: Mention, right: Mention): Untimed[] {
  const first = index.entity(left.entity);
  const second = index.entity(right.entity);
  if (first === undefined || second === undefined || first.id === second.id) return [];
  const gap = source.text.slice(left.end, right.start);
  if (gap.includes('\n')) return [];
  const { words, negated } = wordsOf(gap);
  const arePlaces = first.type === 'Place' && second.type === 'Place';
  if (isPlaceChain(words, first, second, source, right) || (arePlaces && AREA_OF.test(words)))
    return [claim(source, left, right, first, second, 'partOf', negated)];
  const pattern = relationsBetween(words).find((candidate) => fits(candidate, first, second));
  if (pattern === undefined) return [];
  const [subject, object] = pattern.isInverse ? [second, first] : [first, second];
  // `with Germany in Berlin`: a country lies in no city.
  if (pattern.predicate === 'locatedIn' && widthOf(subject) > widthOf(object)) return [];
  const predicate =
    pattern.predicate === 'locatedIn' && isRegion(subject) && isRegion(object) ? 'partOf' : pattern.predicate;
  return [claim(source, left, right, subject, object, predicate, negated)];
}

function claim(
  source: ClaimSource,
  left: Mention,
  right: Mention,
  subject: Entity,
  object: Entity,
  predicate: Predicate,
  negated: boolean,
): Untimed {
  const text = source.text.slice(left.start, right.end);
  const span = { start: left.start, end: right.end, text };
  return { ...span, subject: subject.id, predicate, object: object.id, negated, confidence: 0.8 };
}

/** The gap as a pattern writes it: lower case, single spaces, numbers as `#`, without articles at its end and negation. */
function wordsOf(gap: string): { words: string; negated: boolean } {
  const parts = gap
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(',', ' , ')
    .split(/\s+/u)
    .filter((part) => part !== '');
  const isNegation = (part: string): boolean => NEGATIONS.has(part);
  const kept = parts.filter((part) => !isNegation(part)).map((part) => (/^\d[\d.]*$/u.test(part) ? '#' : part));
  while (kept.length > 1 && ['the', 'a', 'an'].includes(kept[kept.length - 1] ?? '')) kept.pop();
  return { words: kept.join(' '), negated: parts.some(isNegation) };
}

function fits(pattern: RelationPattern, first: Entity, second: Entity): boolean {
  const [subject, object] = pattern.isInverse ? [second, first] : [first, second];
  return accepts(pattern.subject, subject) && accepts(pattern.object, object);
}

function accepts(types: ReadonlySet<string>, entity: Entity): boolean {
  return types.has(entity.type) || entity.subtypes.some((subtype) => types.has(subtype));
}

const REGIONS: ReadonlySet<string> = new Set(['Country', 'Region', 'City']);

function isRegion(entity: Entity): boolean {
  return (
    entity.type === 'Place' &&
    !entity.subtypes.includes('Facility') &&
    entity.subtypes.some((kind) => REGIONS.has(kind))
  );
}

/** `the Kibera district of Nairobi`. */
const AREA_OF =
  /^(?:area|district|suburb|neighbourhood|neighborhood|quarter|ward|township|borough|locality|village|town|slum) (?:of|in)$/u;
/** Countries that are part of another. */
const CONSTITUENTS: ReadonlySet<string> = new Set(['England', 'Scotland', 'Wales', 'Northern Ireland']);

const WIDTH: Readonly<Record<string, number>> = { City: 1, Region: 2, Country: 3 };

function widthOf(entity: Entity): number {
  if (CONSTITUENTS.has(entity.name)) return 2.5;
  return Math.max(0, ...entity.subtypes.map((kind) => WIDTH[kind] ?? 0));
}

/** `Oxfordshire, England`, `Uttar Pradesh's Gautam Buddh Nagar` is read by the words; a list of equals is no chain. */
function isPlaceChain(words: string, first: Entity, second: Entity, source: ClaimSource, right: Mention): boolean {
  if (words !== ',' || first.type !== 'Place' || second.type !== 'Place') return false;
  const behind = source.text.slice(right.end, right.end + 8);
  // A list of equals; or an apposition: `Accra, Ghana's capital`.
  if (/^\s*(?:and|or|,? (?:and|or))\b/u.test(behind) || /^['’]s\b/u.test(behind)) return false;
  const [small, wide] = [widthOf(first), widthOf(second)];
  return wide >= 2 && small < wide;
}
