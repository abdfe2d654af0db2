import type { AnnotatedArticle, Claim } from '../article/index.ts';
import { type EntityMatcher, namesOfEntity, namesOfGold, shareAny } from './entity-matcher.ts';
import type { GoldArticle, GoldInterval } from './gold.ts';
import { contains, similar } from './matching.ts';
import { pairUp, type Tally } from './tally.ts';

const SCORED_TYPES: readonly string[] = ['Person', 'Organization', 'Place'];
/** Predicates that say again what a role of the same two says. */
const IMPLIED_BY_ROLE: readonly string[] = ['headOf', 'spokespersonFor', 'employeeOf', 'memberOf'];

export function scoreEntities(tally: Tally, gold: GoldArticle, article: AnnotatedArticle): void {
  const wanted = gold.entities.filter((entity) => SCORED_TYPES.includes(entity.type) || entity.optional);
  const found = article.entities.filter((entity) => SCORED_TYPES.includes(entity.type));
  pairUp(tally, gold.id, wanted, found, {
    matches: (g, p) =>
      shareAny(namesOfGold(g), namesOfEntity(p)) &&
      (p.type === g.type || g.accept.includes(p.type) || g.optional || g.type === 'Other'),
    isOptional: (g) => g.optional,
    describeGold: (g) => `${g.type} ${g.name}`,
    describePredicted: (p) => `${p.type} ${p.name}`,
  });
}

export function scoreRoles(tally: Tally, gold: GoldArticle, article: AnnotatedArticle, names: EntityMatcher): void {
  const found = article.claims.filter((claim) => claim.predicate === 'holdsRole');
  pairUp(tally, gold.id, gold.roles, found, {
    matches: (g, p) =>
      names.is(p.subject, g.person) &&
      [g.title, ...g.accept].some((title) => similar(title, p.title)) &&
      (g.org === null || g.orgOptional || names.is(p.object, g.org)),
    isOptional: (g) => g.optional,
    describeGold: (g) => `${g.person} | ${g.title} | ${g.org ?? '–'}`,
    describePredicted: (p) => `${names.nameOf(p.subject)} | ${p.title ?? ''} | ${names.nameOf(p.object) || '–'}`,
  });
}

export function scoreClaims(tally: Tally, gold: GoldArticle, article: AnnotatedArticle, names: EntityMatcher): void {
  const found = article.claims.filter((claim) => claim.predicate !== 'holdsRole' && !isImplied(claim, gold, article));
  pairUp(tally, gold.id, gold.relations, found, {
    matches: (g, p) =>
      [g.predicate, ...g.accept].includes(p.predicate) &&
      names.is(p.subject, g.subject) &&
      names.is(p.object, g.object),
    isOptional: (g) => g.optional,
    describeGold: (g) => `${g.subject} ${g.predicate} ${g.object}`,
    describePredicted: (p) => `${names.nameOf(p.subject)} ${p.predicate} ${names.nameOf(p.object)}`,
  });
}

function isImplied(claim: Claim, gold: GoldArticle, article: AnnotatedArticle): boolean {
  if (!IMPLIED_BY_ROLE.includes(claim.predicate)) return false;
  if (gold.relations.some((relation) => relation.predicate === claim.predicate)) return false;
  return article.claims.some(
    (role) => role.predicate === 'holdsRole' && role.subject === claim.subject && role.object === claim.object,
  );
}

export function scoreQuantities(tally: Tally, gold: GoldArticle, article: AnnotatedArticle): void {
  const kindOf = (kind: string) => (kind === 'age' ? 'duration' : kind);
  pairUp(tally, gold.id, gold.quantities, article.quantities, {
    matches: (g, p) =>
      [g.text, ...g.accept].some((text) => contains(text, p.text)) &&
      kindOf(p.kind) === kindOf(g.kind) &&
      p.modifier === g.modifier &&
      (g.value === null || p.value === g.value) &&
      (g.min === undefined || (p.min === g.min && p.max === (g.max ?? null))) &&
      (g.kind !== 'money' || p.unit === g.unit),
    isOptional: (g) => g.optional,
    describeGold: (g) => `${g.text} = ${g.modifier} ${g.value} ${g.unit}`,
    describePredicted: (p) => `${p.text} = ${p.modifier} ${p.value} ${p.unit} (${p.kind})`,
  });
}

export function scoreDates(tally: Tally, gold: GoldArticle, article: AnnotatedArticle): void {
  const wanted = gold.dates.filter((date) => date.start !== null);
  const found = article.dates.filter((date) => date.from !== null);
  pairUp(tally, gold.id, wanted, found, {
    matches: (g, p) => contains(g.text, p.text) && isSameTime(g, p.from, p.to),
    isOptional: (g) => g.optional,
    describeGold: (g) => `${g.text} = ${g.start}..${g.end}`,
    describePredicted: (p) => `${p.text} = ${p.from}..${p.to}`,
  });
}

/** Compares days; with a tolerance of a month, years and months only. A gold item without a time matches any. */
export function isSameTime(gold: GoldInterval, from: string | null, to: string | null): boolean {
  if (gold.start === null) return true;
  if (from === null) return false;
  const length = gold.tolerance === 'month' ? 7 : 10;
  const end = to ?? from;
  return from.slice(0, length) === gold.start.slice(0, length) && end.slice(0, length) === gold.end?.slice(0, length);
}
