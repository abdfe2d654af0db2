import { WiregraphError } from '../article/index.ts';
import type { Transaction } from './connection.ts';
import { updateCopies } from './copies.ts';
import { ARTICLE_BY_ID, ARTICLE_BY_URL, DELETE_ARTICLE, LOCK_ARTICLES } from './cypher/index.ts';
import { updateEntities } from './entities.ts';
import { updateHappenings } from './happenings.ts';
import { updateHierarchy } from './hierarchy.ts';
import { lastOfAll } from './last-of-all.ts';
import { updateLexical } from './lexical.ts';
import { resolveParts } from './resolution.ts';
import { rowsOf, textOf } from './rows.ts';
import type { RetractSummary } from './summary.ts';
import { takeOut } from './take-out.ts';

/** Takes an article, and all that only it supports, out of the graph: as if it had never been there. */
export async function retractArticle(transaction: Transaction, idOrUrl: string): Promise<RetractSummary> {
  const id = await articleId(transaction, idOrUrl);
  await transaction.run(LOCK_ARTICLES, { ids: [id] });
  const { removed, signature, tellings } = await takeOut(transaction, id);
  const resolution = await resolveParts(transaction, { removed: [removed], added: [], known: new Map() });
  const { transitions, moved } = await updateEntities(transaction, resolution, {
    removed,
    added: [],
    types: new Map(),
  });
  await lastOfAll(transaction, async () => {
    await updateHierarchy(transaction, transitions);
    await updateCopies(transaction, [{ id, before: signature, after: null, story: [] }]);
    await updateHappenings(transaction, { stories: new Map([[id, []]]), before: tellings, after: [] });
    await updateLexical(transaction, { gone: [id], come: [], moved });
  });
  await transaction.run(DELETE_ARTICLE, { id });
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
