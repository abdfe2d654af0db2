import { WiregraphError } from '../article/index.ts';
import type { Transaction } from './connection.ts';
import { ARTICLE_BY_ID, ARTICLE_BY_URL, DELETE_ARTICLE } from './cypher.ts';
import { claimedPairsOf, rebuildDerived } from './derived.ts';
import { changeEntities } from './entities.ts';
import { deleteFacts, standingStatements } from './facts.ts';
import { updateHierarchy } from './hierarchy.ts';
import { rowsOf, textOf } from './rows.ts';
import type { RetractSummary } from './summary.ts';

/** Takes an article, and all that only it supports, out of the graph: as if it had never been there. */
export async function retractArticle(transaction: Transaction, idOrUrl: string): Promise<RetractSummary> {
  const id = await articleId(transaction, idOrUrl);
  const removed = await standingStatements(transaction, id);
  const pairs = await claimedPairsOf(transaction, id);
  await deleteFacts(transaction, id);
  await transaction.run(DELETE_ARTICLE, { id });
  const transitions = await changeEntities(transaction, { removed, added: new Map(), types: new Map() });
  await rebuildDerived(transaction, pairs);
  await updateHierarchy(transaction, transitions);
  return { article: id, status: 'retracted' };
}

async function articleId(transaction: Transaction, key: string): Promise<string> {
  const [byId] = await rowsOf(transaction, ARTICLE_BY_ID, { key });
  if (byId !== undefined) return textOf(byId.id);
  const byUrl = await rowsOf(transaction, ARTICLE_BY_URL, { key });
  const [only] = byUrl;
  if (only === undefined) {
    throw new WiregraphError(
      'not-found',
      `No article '${key}' in the graph`,
      'Give the id or the url of an article in it.',
    );
  }
  if (byUrl.length > 1) {
    throw new WiregraphError(
      'usage',
      `${byUrl.length} articles have the address ${key}`,
      `Give the id of one: ${byUrl.map((row) => textOf(row.id)).join(', ')}`,
    );
  }
  return textOf(only.id);
}
