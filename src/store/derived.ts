import {
  adjusted,
  type DerivedTally,
  derivedFrom,
  derivedKey,
  type StandingClaim,
  type Tally,
  tallyClaims,
  tallyFrom,
} from '../graph/index.ts';
import type { GraphRelationship, NamedRow, Transaction } from './connection.ts';
import {
  CLAIMS_OF_ARTICLES,
  createDerived,
  DERIVED_OF_PAIRS,
  deleteDerived,
  LOCK_STANDING_ENTITIES,
  setDerived,
} from './cypher/index.ts';
import { numberOf, numbersOf, type Row, rowsOf, textOf, textOrNull, textsOf } from './rows.ts';
import { together } from './together.ts';

/** What the articles claim as it stands in the graph. */
export async function standingClaims(transaction: Transaction, articles: readonly string[]): Promise<StandingClaim[]> {
  if (articles.length === 0) return [];
  return (await rowsOf(transaction, CLAIMS_OF_ARTICLES, { ids: articles })).map(claimOf);
}

/**
 * What the articles claim, once both ends of each claim are locked: only then does what they give stay as it is. Until
 * then another writer may have given an end another id.
 */
export async function lockedClaims(transaction: Transaction, articles: readonly string[]): Promise<StandingClaim[]> {
  for (let claims = await standingClaims(transaction, articles); ; ) {
    const ends = endsOf(claims);
    if (ends.length === 0) return claims;
    await transaction.run(LOCK_STANDING_ENTITIES, { ids: ends });
    const locked = await standingClaims(transaction, articles);
    if (endsOf(locked).join() === ends.join()) return locked;
    claims = locked;
  }
}

function endsOf(claims: readonly StandingClaim[]): string[] {
  return [...new Set(claims.flatMap(({ subject, object }) => [subject, object]))].sort();
}

/** What articles claimed before, and what they claim now; `others` are those with which they have, or had, one origin. */
export interface ClaimChange {
  readonly removed: readonly StandingClaim[];
  readonly added: readonly StandingClaim[];
  readonly others: readonly string[];
}

/**
 * Brings the derived relationships in line with the claims that stand now, while their entities are locked. A report
 * and its copies are one source, so what the copies claim counts to both sides.
 */
export async function updateDerived(transaction: Transaction, { removed, added, others }: ClaimChange): Promise<void> {
  const standing = await standingClaims(transaction, others);
  const before = tallyClaims([...standing, ...removed]);
  const after = tallyClaims([...standing, ...added]);
  const changed = [...new Map([...before, ...after])].filter(([key]) => !areAlike(before.get(key), after.get(key)));
  if (changed.length === 0) return;
  const held = await standingDerived(transaction, changed);
  const [created, set, deleted]: [NamedRow[], NamedRow[], NamedRow[]] = [[], [], []];
  for (const [key, one] of changed) {
    const stood = held.get(key);
    const tally = adjusted(stood?.tally ?? NONE, before.get(key)?.tally ?? NONE, after.get(key)?.tally ?? NONE);
    const { type, from, to, properties } = derivedFrom({ ...one, tally });
    const row = { names: type, from, to };
    if (stood === undefined) created.push({ ...row, properties });
    else if (tally.size === 0) deleted.push({ ...row, title: stood.title });
    else set.push({ ...row, title: stood.title, properties });
  }
  await together([
    transaction.runNamed(createDerived, created),
    transaction.runNamed(setDerived, set),
    transaction.runNamed(deleteDerived, deleted),
  ]);
}

/** A derived relationship of the graph: its tally, and its title by which it is found there, empty where it has none. */
interface StandingDerived {
  readonly tally: Tally;
  readonly title: string;
}

async function standingDerived(
  transaction: Transaction,
  changed: readonly (readonly [string, DerivedTally])[],
): Promise<ReadonlyMap<string, StandingDerived>> {
  const ends = changed.map(([, { from, to }]) => [JSON.stringify([from, to]), { subject: from, object: to }] as const);
  const rows = await rowsOf(transaction, DERIVED_OF_PAIRS, { pairs: [...new Map(ends).values()] });
  return new Map(
    rows.map((row) => {
      const { type, properties } = row.relationship as GraphRelationship;
      const key = derivedKey(type, textOf(row.subject), textOf(row.object), textOrNull(properties.title));
      const tally = tallyFrom(textsOf(properties.statements), numbersOf(properties.statementCounts));
      return [key, { tally, title: textOf(properties.title) }];
    }),
  );
}

const NONE: Tally = new Map();

function areAlike(one: DerivedTally | undefined, other: DerivedTally | undefined): boolean {
  const [held, wanted] = [one?.tally ?? NONE, other?.tally ?? NONE];
  return held.size === wanted.size && [...held].every(([statement, count]) => wanted.get(statement) === count);
}

function claimOf(row: Row): StandingClaim {
  return {
    article: textOf(row.article),
    origin: textOf(row.origin),
    subject: textOf(row.subject),
    object: textOf(row.object),
    predicate: textOf(row.predicate),
    title: textOrNull(row.title),
    negated: row.negated === true,
    confidence: numberOf(row.confidence),
  };
}
