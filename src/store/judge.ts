import { WiregraphError } from '../article/index.ts';
import type { Judgement } from '../resolve/index.ts';
import type { GraphNode, Transaction } from './connection.ts';
import {
  ALL_JUDGEMENTS,
  DELETE_JUDGEMENT,
  JUDGEMENT_BY_ID,
  LOCK_STANDING_PROFILES,
  SET_JUDGEMENT,
  STANDING_PROFILES,
} from './cypher/index.ts';
import { updateEntities } from './entities.ts';
import { updateHierarchy } from './hierarchy.ts';
import { lastOfAll } from './last-of-all.ts';
import { updateLexical } from './lexical.ts';
import { judgementOf } from './neighbourhood.ts';
import { standingOf } from './profiles.ts';
import { resolveProfiles } from './resolution.ts';
import { rowsOf } from './rows.ts';

export async function judge(transaction: Transaction, judgement: Judgement): Promise<void> {
  const properties = { ...judgement, name: judgement.verdict };
  await transaction.run(SET_JUDGEMENT, { id: judgement.id, properties });
  await resolveAgain(transaction, [judgement.one, judgement.other]);
}

export async function withdraw(transaction: Transaction, id: string): Promise<void> {
  const [row] = await rowsOf(transaction, JUDGEMENT_BY_ID, { id });
  if (row === undefined) {
    throw new WiregraphError(
      'not-found',
      `No judgement '${id}' in the graph`,
      'wiregraph review --log lists the judgements.',
    );
  }
  const { one, other } = judgementOf(row.j as GraphNode);
  await transaction.run(DELETE_JUDGEMENT, { id });
  await resolveAgain(transaction, [one, other]);
}

export async function standingJudgements(transaction: Transaction): Promise<Judgement[]> {
  return (await rowsOf(transaction, ALL_JUDGEMENTS)).map((row) => judgementOf(row.j as GraphNode));
}

/** Whom the profiles mean, now that something else is judged of them. */
async function resolveAgain(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await rowsOf(transaction, LOCK_STANDING_PROFILES, { ids: ids.toSorted() });
  const standing = (await rowsOf(transaction, STANDING_PROFILES, { ids })).map(standingOf);
  const changes = standing.map(({ candidate, entity }) => {
    return { id: candidate.profile.id, before: candidate, after: candidate, entity };
  });
  const resolution = await resolveProfiles(transaction, [], changes);
  const local = { removed: [], added: [], types: new Map() };
  const { transitions, moved } = await updateEntities(transaction, resolution, local);
  await lastOfAll(transaction, async () => {
    await updateHierarchy(transaction, transitions);
    await updateLexical(transaction, { gone: [], come: [], moved });
  });
}
