import { foldName } from '../resolve/index.ts';
import type { GraphChanges, Properties } from './changes.ts';
import { relationshipOf } from './labels.ts';
import { propertiesOf } from './properties.ts';
import { counted, type Tally } from './tally.ts';

/** A claim as it stands in the graph, with what its weight depends on. */
export interface StandingClaim {
  readonly article: string;
  /** The article that was first to print the report: one for all its copies. */
  readonly origin: string;
  readonly subject: string;
  readonly object: string;
  readonly predicate: string;
  readonly title: string | null;
  readonly negated: boolean;
  readonly confidence: number;
}

/** The claims of an article that have an object. */
export function claimsOf({
  article,
  annotations,
  arguments: links,
}: Pick<GraphChanges, 'article' | 'annotations' | 'arguments'>): StandingClaim[] {
  const ends = { SUBJECT: new Map<string, string>(), OBJECT: new Map<string, string>() };
  for (const { type, from, to } of links) if (type === 'SUBJECT' || type === 'OBJECT') ends[type].set(from, to);
  return annotations.flatMap(({ id, kind, properties: { predicate, title, negated, confidence } }) => {
    const [subject, object] = [ends.SUBJECT.get(id), ends.OBJECT.get(id)];
    if (kind !== 'Claim' || subject === undefined || object === undefined) return [];
    return [
      {
        article: article.id,
        origin: originOf(article),
        subject,
        object,
        predicate: String(predicate),
        title: typeof title === 'string' ? title : null,
        negated: negated === true,
        confidence: typeof confidence === 'number' ? confidence : 0,
      },
    ];
  });
}

/** The first article of a report: what a copy leads to, else itself. */
export function originOf({ id, properties }: GraphChanges['article']): string {
  return typeof properties.origin === 'string' ? properties.origin : id;
}

/** A relationship between entities that is read off from what articles state. */
export interface DerivedRelationship {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/**
 * What claims state of one relationship, in the manner of the entities' tallies: `claim` and `article` with their
 * numbers, `title=…` with how many claims give it, and `source=0.8` with how many independent origins are at most so
 * sure. So one article's share can be taken out and put in without reading what all others claim.
 */
export interface DerivedTally {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly tally: Tally;
}

/** What tells one derived relationship from another; their titles apart from case and accents. */
export function derivedKey(type: string, from: string, to: string, title: string | null): string {
  return JSON.stringify([type, from, to, title === null ? null : foldName(title)]);
}

/** One relationship for each subject, predicate and object (and title); a negated claim gives none. */
export function derive(claims: readonly StandingClaim[]): DerivedRelationship[] {
  return [...tallyClaims(claims).values()].map(derivedFrom);
}

/** The claims by the relationship that they give, by its key. All claims of each origin are to be among them. */
export function tallyClaims(claims: readonly StandingClaim[]): ReadonlyMap<string, DerivedTally> {
  const groups = new Map<string, [string, StandingClaim[]]>();
  for (const claim of claims) {
    const type = relationshipOf(claim.predicate);
    if (claim.negated || claim.subject === claim.object || type === undefined) continue;
    const key = derivedKey(type, claim.subject, claim.object, claim.title);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [type, [claim]]);
    else group[1].push(claim);
  }
  return new Map([...groups].map(([key, [type, group]]) => [key, tallyOf(type, group)]));
}

function tallyOf(type: string, claims: readonly StandingClaim[]): DerivedTally {
  const strongest = new Map<string, number>();
  for (const { origin, confidence } of claims) {
    strongest.set(origin, Math.max(confidence, strongest.get(origin) ?? 0));
  }
  const tally = counted([
    ...claims.map(() => 'claim'),
    ...[...new Set(claims.map(({ article }) => article))].map(() => 'article'),
    ...claims.flatMap(({ title }) => (title === null ? [] : [`title=${title}`])),
    ...[...strongest.values()].map((confidence) => `source=${confidence}`),
  ]);
  const [{ subject = '', object = '' } = {}] = claims;
  return { type, from: subject, to: object, tally };
}

/** The relationship that a tally gives. */
export function derivedFrom({ type, from, to, tally }: DerivedTally): DerivedRelationship {
  const statements = [...tally.keys()].sort();
  const sources = valuesOf(tally, 'source').map(([confidence, count]) => [Number(confidence), count] as const);
  const properties = propertiesOf({
    title: commonest(valuesOf(tally, 'title')),
    claims: tally.get('claim') ?? 0,
    articles: tally.get('article') ?? 0,
    sources: sources.reduce((sum, [, count]) => sum + count, 0),
    confidence: combined(sources),
    statements,
    statementCounts: statements.map((statement) => tally.get(statement) ?? 0),
  });
  return { type, from, to, properties };
}

function valuesOf(tally: Tally, property: string): [value: string, count: number][] {
  const prefix = `${property}=`;
  return [...tally].flatMap(([statement, count]) =>
    statement.startsWith(prefix) ? [[statement.slice(prefix.length), count]] : [],
  );
}

/** The probability that at least one source is right, were they independent; in a fixed order, so that rounding is too. */
function combined(sources: readonly (readonly [confidence: number, count: number])[]): number {
  const doubt = sources
    .toSorted(([one], [other]) => one - other)
    .reduce((all, [confidence, count]) => all * (1 - confidence) ** count, 1);
  return Math.round((1 - doubt) * 1e4) / 1e4;
}

function commonest(titles: readonly [title: string, count: number][]): string | null {
  const [best] = titles.toSorted(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1));
  return best?.[0] ?? null;
}
