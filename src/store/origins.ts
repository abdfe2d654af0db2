import type { Transaction } from './connection.ts';
import { ARTICLES_OF_ORIGINS, CLEAR_ORIGINS, COPY_TARGETS, ORIGINS, SET_ORIGINS } from './cypher/index.ts';
import { lockedClaims, updateDerived } from './derived.ts';
import { rowsOf, textOf } from './rows.ts';

/** The other articles whose claims count as one source with theirs. */
export async function sameOrigin(transaction: Transaction, articles: readonly string[]): Promise<string[]> {
  if (articles.length === 0) return [];
  const origins = await originsOf(transaction, articles);
  const group = await articlesOf(transaction, [...new Set(origins.values())]);
  return group.filter((article) => !articles.includes(article));
}

/** The copies of the report that the article was the first to print. */
export async function copiesOfOrigin(transaction: Transaction, article: string): Promise<string[]> {
  return (await articlesOf(transaction, [article])).filter((other) => other !== article);
}

/** Brings origins, and the derived relationships that count them, in line with where copies lead now. */
export async function updateOrigins(
  transaction: Transaction,
  retargeted: readonly { readonly id: string; readonly before: string | null }[],
): Promise<void> {
  if (retargeted.length === 0) return;
  const touched = [...new Set(retargeted.flatMap(({ id, before }) => (before === null ? [id] : [id, before])))];
  const concerned = [...new Set([...touched, ...(await sameOrigin(transaction, touched))])];
  const before = await originsOf(transaction, concerned);
  const after = await rootsOf(transaction, [...before.keys()]);
  const changed = [...before.keys()].filter((id) => before.get(id) !== after.get(id));
  if (changed.length === 0) return;
  const met = await articlesOf(
    transaction,
    changed.map((id) => after.get(id) ?? id),
  );
  const others = [...new Set([...concerned, ...met])].filter((id) => !changed.includes(id));
  const claims = await lockedClaims(transaction, changed);
  const moved = claims.map((claim) => ({ ...claim, origin: after.get(claim.article) ?? claim.article }));
  await updateDerived(transaction, { removed: claims, added: moved, others });
  const rows = changed.map((id) => ({ id, origin: after.get(id) ?? id }));
  const copies = rows.filter(({ id, origin }) => id !== origin);
  const roots = rows.filter(({ id, origin }) => id === origin).map(({ id }) => id);
  if (copies.length > 0) await transaction.run(SET_ORIGINS, { rows: copies });
  if (roots.length > 0) await transaction.run(CLEAR_ORIGINS, { ids: roots });
}

async function originsOf(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(transaction, ORIGINS, { ids });
  return new Map(rows.map((row) => [textOf(row.id), textOf(row.origin)]));
}

async function articlesOf(transaction: Transaction, origins: readonly string[]): Promise<string[]> {
  const rows = await rowsOf(transaction, ARTICLES_OF_ORIGINS, { ids: [...new Set(origins)] });
  return [...new Set(rows.map((row) => textOf(row.id)))];
}

/** Follows where copies lead, to the end. */
async function rootsOf(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  for (let open = ids; open.length > 0; ) {
    const rows = await rowsOf(transaction, COPY_TARGETS, { ids: open });
    const found = rows.map((row) => [textOf(row.id), textOf(row.target)] as const);
    for (const [id, target] of found) targets.set(id, target);
    open = found.map(([, target]) => target).filter((target) => !targets.has(target));
  }
  const rootOf = (id: string): string => {
    const target = targets.get(id);
    return target === undefined ? id : rootOf(target);
  };
  return new Map(ids.map((id) => [id, rootOf(id)]));
}
