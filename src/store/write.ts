import { factsHashOf, type GraphChanges } from '../graph/index.ts';
import type { Transaction } from './connection.ts';
import { ARTICLE_STATE, COPIES, MERGE_ARTICLE } from './cypher.ts';
import { claimedPairsIn, claimedPairsOf, rebuildDerived } from './derived.ts';
import { changeEntities } from './entities.ts';
import { createFacts, deleteFacts, standingStatements } from './facts.ts';
import { updateHierarchy } from './hierarchy.ts';
import { rowsOf, textOf } from './rows.ts';
import type { WriteSummary } from './summary.ts';

/**
 * Writes one article: nothing where the graph holds the same already; else what an earlier text of it said is taken
 * out and the new put in. `ingestedAt` is an ISO 8601 instant.
 */
export async function writeArticle(
  transaction: Transaction,
  changes: GraphChanges,
  ingestedAt: string,
): Promise<WriteSummary> {
  const { id } = changes.article;
  const factsHash = factsHashOf(changes);
  const [state] = await rowsOf(transaction, ARTICLE_STATE, { id });
  if (state?.factsHash === factsHash) return { article: id, status: 'unchanged' };
  const isNew = state === undefined;
  const removed = isNew ? new Map<string, string[]>() : await standingStatements(transaction, id);
  const earlierPairs = isNew ? [] : await claimedPairsOf(transaction, id);
  if (!isNew) await deleteFacts(transaction, id);
  await transaction.run(MERGE_ARTICLE, { id, properties: { ...changes.article.properties, factsHash, ingestedAt } });
  const transitions = await changeEntities(transaction, {
    removed,
    added: new Map(changes.entities.map((entity) => [entity.id, entity.statements])),
    types: new Map(changes.entities.map((entity) => [entity.id, entity.type])),
  });
  await createFacts(transaction, changes);
  await rebuildDerived(transaction, [...earlierPairs, ...claimedPairsIn(changes)]);
  await updateHierarchy(transaction, transitions);
  return { article: id, ...(await statusOf(transaction, changes, isNew)) };
}

async function statusOf(
  transaction: Transaction,
  { article }: GraphChanges,
  isNew: boolean,
): Promise<Omit<WriteSummary, 'article'>> {
  const hash = article.properties.contentHash ?? '';
  const [copy] = isNew ? await rowsOf(transaction, COPIES, { hash, id: article.id }) : [];
  if (copy !== undefined) return { status: 'duplicate', duplicateOf: textOf(copy.id) };
  return { status: isNew ? 'created' : 'updated' };
}
