import type { ArticleWrite } from './article-write.ts';
import type { Transaction } from './connection.ts';
import { ARTICLE_STATES, LOCK_ARTICLES } from './cypher/index.ts';
import { rowsOf, textOf, textOrNull } from './rows.ts';
import type { WriteSummary } from './summary.ts';
import { takeOut } from './take-out.ts';
import { writeGroup } from './write-group.ts';

/**
 * Writes articles, no two of one id: nothing of those that the graph holds the same already; of others, what an earlier
 * text said is taken out and the new put in. `ingestedAt` is an ISO 8601 instant. The summaries in the articles' order.
 */
export async function writeArticles(
  transaction: Transaction,
  writes: readonly ArticleWrite[],
  ingestedAt: string,
): Promise<readonly WriteSummary[]> {
  const seen = await statesOf(transaction, ARTICLE_STATES, writes);
  const differing = writes.filter((write) => !isHeld(write, seen));
  const locked = differing.length === 0 ? seen : await statesOf(transaction, LOCK_ARTICLES, differing);
  const left = differing.filter((write) => !isHeld(write, locked));
  const isNew = ({ changes: { article } }: ArticleWrite) => typeof locked.get(article.id) !== 'string';
  const fresh = left.filter(isNew);
  const summaries = fresh.length === 0 ? [] : [...(await writeGroup(transaction, fresh, null, ingestedAt))];
  // New ones are written together; of one that changes, what it said goes first.
  for (const write of left.filter((one) => !isNew(one))) {
    const standing = await takeOut(transaction, write.changes.article.id);
    summaries.push(...(await writeGroup(transaction, [write], standing, ingestedAt)));
  }
  const written = new Map(summaries.map((summary) => [summary.article, summary]));
  return writes.map(({ changes: { article } }) => written.get(article.id) ?? unchanged(article.id));
}

function unchanged(article: string): WriteSummary {
  return { article, status: 'unchanged' };
}

type States = ReadonlyMap<string, string | null>;

/** The hash of what each of the articles states, of those that the graph has. */
async function statesOf(transaction: Transaction, cypher: string, writes: readonly ArticleWrite[]): Promise<States> {
  // In one order everywhere, so that two writers rarely wait for each other.
  const ids = writes.map(({ changes }) => changes.article.id).sort();
  return new Map(
    (await rowsOf(transaction, cypher, { ids })).map((row) => [textOf(row.id), textOrNull(row.factsHash)]),
  );
}

function isHeld({ changes, factsHash }: ArticleWrite, states: States): boolean {
  return states.get(changes.article.id) === factsHash;
}
