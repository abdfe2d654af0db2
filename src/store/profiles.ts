import {
  type Candidate,
  decodeContext,
  encodeContext,
  evidenceOf,
  type Profile,
  type ProfileRecord,
  type Standing,
} from '../resolve/index.ts';
import type { GraphNode } from './connection.ts';
import { numberOf, numbersOf, type Row, textOf, textOrNull, textsOf } from './rows.ts';

/** A profile and all that is kept of it. */
export interface StoredProfile {
  readonly profile: Profile;
  readonly record: ProfileRecord;
}

export function storedProfile({ properties }: GraphNode): StoredProfile {
  const counts = numbersOf(properties.statementArticles);
  return {
    profile: profileIn(properties),
    record: {
      statements: new Map(textsOf(properties.statements).map((statement, at) => [statement, counts[at] ?? 0])),
      context: decodeContext(textOf(properties.context)),
      articles: numberOf(properties.articles),
    },
  };
}

export function profileIn(properties: Row): Profile {
  return {
    id: textOf(properties.id),
    type: textOf(properties.type) as Profile['type'],
    name: textOf(properties.name),
    country: textOrNull(properties.country),
    field: textOrNull(properties.field),
    authority: textOrNull(properties.authority),
  };
}

export function candidateOf({ profile, record }: StoredProfile): Candidate {
  return { profile, evidence: evidenceOf(record) };
}

export function standingOf(row: Row): Standing {
  return { candidate: candidateOf(storedProfile(row.p as GraphNode)), entity: textOf(row.entity) };
}

/** What the node of a profile holds. */
export function profileProperties({ profile, record }: StoredProfile): { [property: string]: unknown } {
  const statements = [...record.statements.keys()].sort();
  const known = Object.entries(profile).filter(([, value]) => value !== null);
  return {
    ...Object.fromEntries(known),
    statements,
    statementArticles: statements.map((statement) => record.statements.get(statement) ?? 0),
    context: encodeContext(record.context),
    articles: record.articles,
  };
}
