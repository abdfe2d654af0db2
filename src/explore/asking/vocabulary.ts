import type { Vocabulary } from '../answers.ts';
import type { Ask, Row } from './ask.ts';
import { textOf } from './values.ts';

/** What the graph has labels, types and properties of, for completion; none where it has not said. */
export async function vocabulary(ask: Ask): Promise<Vocabulary> {
  return {
    labels: await namesOf(ask, 'CALL db.labels()'),
    relationshipTypes: await namesOf(ask, 'CALL db.relationshipTypes()'),
    properties: await namesOf(ask, 'CALL db.propertyKeys()'),
  };
}

async function namesOf(ask: Ask, cypher: string): Promise<string[]> {
  const rows: Row[] = await ask(cypher);
  const names = rows.map((row) => textOf(Object.values(row)[0]));
  return [...new Set(names)].filter((name) => name !== '').sort();
}
