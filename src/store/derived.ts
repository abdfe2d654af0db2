import { type DerivedRelationship, derive, type GraphChanges, type StandingClaim } from '../graph/index.ts';
import type { GraphRelationship, Transaction } from './connection.ts';
import {
  CLAIMED_PAIRS_OF_ARTICLE,
  CLAIMS_OF_PAIRS,
  createDerived,
  DELETE_DERIVED,
  DERIVED_OF_PAIRS,
} from './cypher.ts';
import { grouped, numberOf, type Row, rowsOf, textOf, textOrNull } from './rows.ts';
import { together } from './together.ts';

/** Two entities between which an article claims something. */
export interface ClaimedPair {
  readonly subject: string;
  readonly object: string;
}

export async function claimedPairsOf(transaction: Transaction, article: string): Promise<ClaimedPair[]> {
  const rows = await rowsOf(transaction, CLAIMED_PAIRS_OF_ARTICLE, { id: article });
  return rows.map((row) => ({ subject: textOf(row.subject), object: textOf(row.object) }));
}

export function claimedPairsIn({ arguments: links }: GraphChanges): ClaimedPair[] {
  const objects = grouped(
    links.filter(({ type }) => type === 'OBJECT'),
    ({ from }) => from,
  );
  const subjects = links.filter(({ type }) => type === 'SUBJECT');
  return subjects.flatMap(({ from, to }) =>
    (objects.get(from) ?? []).map((object) => ({ subject: to, object: object.to })),
  );
}

/** Brings the derived relationships of the pairs in line with the claims that stand now. */
export async function rebuildDerived(transaction: Transaction, touched: readonly ClaimedPair[]): Promise<void> {
  const pairs = [...new Map(touched.map((pair) => [keyOf(pair.subject, pair.object), pair])).values()];
  if (pairs.length === 0) return;
  const [claims, standing] = await together([
    rowsOf(transaction, CLAIMS_OF_PAIRS, { pairs }),
    rowsOf(transaction, DERIVED_OF_PAIRS, { pairs }),
  ]);
  const wanted = grouped(derive(claims.map(claimOf)), ({ from, to }) => keyOf(from, to));
  const held = grouped(standing, (row) => keyOf(textOf(row.subject), textOf(row.object)));
  const differing = pairs.filter(({ subject, object }) => {
    const key = keyOf(subject, object);
    return !areAlike(wanted.get(key) ?? [], held.get(key) ?? []);
  });
  const outdated = differing.filter(({ subject, object }) => held.has(keyOf(subject, object)));
  const rows = differing.flatMap(({ subject, object }) => wanted.get(keyOf(subject, object)) ?? []);
  await together([
    ...(outdated.length > 0 ? [transaction.run(DELETE_DERIVED, { pairs: outdated })] : []),
    transaction.runNamed(
      createDerived,
      rows.map(({ type, from, to, properties }) => ({ names: type, from, to, properties })),
    ),
  ]);
}

function keyOf(subject: string, object: string): string {
  return `${subject} ${object}`;
}

function areAlike(wanted: readonly DerivedRelationship[], held: readonly Row[]): boolean {
  const formOf = (type: string, properties: Readonly<Record<string, unknown>>) =>
    JSON.stringify([type, Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1))]);
  const forms = held.map((row) => row.relationship as GraphRelationship).map((r) => formOf(r.type, r.properties));
  const wantedForms = wanted.map(({ type, properties }) => formOf(type, properties));
  return JSON.stringify(forms.sort()) === JSON.stringify(wantedForms.sort());
}

function claimOf(row: Row): StandingClaim {
  return {
    article: textOf(row.article),
    contentHash: textOf(row.contentHash),
    subject: textOf(row.subject),
    object: textOf(row.object),
    predicate: textOf(row.predicate),
    title: textOrNull(row.title),
    negated: row.negated === true,
    confidence: numberOf(row.confidence),
  };
}
