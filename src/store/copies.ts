import { type CopyCandidate, comesBefore, copyBlocks, copySimilarity, isCopy } from '../resolve/index.ts';
import type { Transaction } from './connection.ts';
import {
  COPY_TARGETS,
  CREATE_COPY_OF,
  DELETE_COPY_OF,
  DELETE_SIGNATURE,
  SET_SIGNATURES,
  SIGNATURES,
  SIGNATURES_OF_BANDS,
} from './cypher/index.ts';
import { BANDS } from './found-by.ts';
import { updateOrigins } from './origins.ts';
import { numbersOf, type Row, rowsOf, textOf, textOrNull } from './rows.ts';

/** An article that has its words changed, or comes or goes: null for what is not. */
export interface CopyChange {
  readonly id: string;
  readonly before: CopyCandidate | null;
  readonly after: CopyCandidate | null;
  /** What its words are about, kept with their signature. */
  readonly story: readonly string[];
}

/** Where an article leads as a copy, before and after; null where it is none. */
interface Retargeting {
  readonly id: string;
  readonly before: string | null;
  readonly after: CopyCandidate | null;
  readonly similarity: number;
}

/**
 * Keeps `(:Article)-[:COPY_OF]->(:Article)` true, which leads from each copy to the first article before it that prints
 * the same report; and with it how many independent origins stand behind each derived relationship. The article's own
 * node is there before it comes, and until it has gone.
 */
export async function updateCopies(transaction: Transaction, changes: readonly CopyChange[]): Promise<void> {
  const alone = await aloneOf(transaction, changes);
  await setSignatures(transaction, [...alone]);
  for (const change of changes) if (!alone.has(change)) await updateCopy(transaction, change);
}

/** Those new ones that print what nobody before them printed, in the graph or among them: there is nothing more to do for them. */
async function aloneOf(transaction: Transaction, changes: readonly CopyChange[]): Promise<ReadonlySet<CopyChange>> {
  const fresh = changes.filter(({ before }) => before === null);
  const held = await nearby(
    transaction,
    fresh.map(({ after }) => after),
  );
  const taken = new Set(held.flatMap(({ signature }) => copyBlocks(signature)));
  const alone = new Set<CopyChange>();
  for (const change of fresh) {
    const blocks = copyBlocks(change.after?.signature ?? []);
    if (!blocks.some((block) => taken.has(block))) alone.add(change);
    for (const block of blocks) taken.add(block);
  }
  return alone;
}

async function updateCopy(transaction: Transaction, change: CopyChange): Promise<void> {
  const { id, before, after } = change;
  if (before !== null && after === null) await transaction.run(DELETE_SIGNATURE, { id });
  const near = (await nearby(transaction, [before, after])).filter((one) => one.id !== id);
  const known = await targetsOf(transaction, [id, ...near.map((one) => one.id)]);
  const retargeted: Retargeting[] = [];
  for (const one of near) {
    const held = known.get(one.id) ?? null;
    const next = await targetAfter(transaction, one, held, change);
    if (next !== undefined) retargeted.push(retargeting(one, held, next));
  }
  const own = after === null ? null : firstOf(near.filter((one) => isCopy(one, after) && comesBefore(one, after)));
  const held = known.get(id) ?? null;
  if (held !== null || own !== null) retargeted.push(retargeting(after ?? before, held, own, id));
  await setSignatures(transaction, [change]);
  // Whatever the article was, it has been written anew as a report of its own.
  const changed = retargeted.filter((one) => one.id === id || one.before !== (one.after?.id ?? null));
  await writeTargets(transaction, retargeted);
  await updateOrigins(transaction, changed);
}

function retargeting(
  one: CopyCandidate | null,
  before: string | null,
  after: CopyCandidate | null,
  id = one?.id ?? '',
): Retargeting {
  const similarity = one === null || after === null ? 0 : copySimilarity(one.signature, after.signature);
  return { id, before, after, similarity };
}

/** Where a near article leads once the change is made; undefined where nothing changes for it. */
async function targetAfter(
  transaction: Transaction,
  one: CopyCandidate,
  held: string | null,
  { id, after }: CopyChange,
): Promise<CopyCandidate | null | undefined> {
  const isNowCopy = after !== null && isCopy(one, after) && comesBefore(after, one);
  if (held === id) {
    const others = (await nearby(transaction, [one])).filter((other) => other.id !== id && other.id !== one.id);
    const candidates = [...others, ...(isNowCopy ? [after] : [])];
    return firstOf(candidates.filter((other) => isCopy(other, one) && comesBefore(other, one)));
  }
  if (!isNowCopy) return undefined;
  if (held === null) return after;
  const [target] = (await rowsOf(transaction, SIGNATURES, { ids: [held] })).map(candidateOf);
  return target === undefined || comesBefore(after, target) ? after : undefined;
}

/** The articles of the graph that share a band with one of these; itself too where it is there. */
async function nearby(
  transaction: Transaction,
  articles: readonly (CopyCandidate | null)[],
): Promise<readonly CopyCandidate[]> {
  const signed = articles.flatMap((article) => (article === null || article.signature.length === 0 ? [] : [article]));
  if (signed.length === 0) return [];
  const blocks = signed.map(({ signature }) => copyBlocks(signature));
  const bands = Object.fromEntries(BANDS.map((band, at) => [band, blocks.map((own) => own[at] ?? '')]));
  const rows = await rowsOf(transaction, SIGNATURES_OF_BANDS, bands);
  return [...new Map(rows.map((row) => [textOf(row.id), candidateOf(row)])).values()];
}

async function setSignatures(transaction: Transaction, changes: readonly CopyChange[]): Promise<void> {
  const rows = changes.flatMap(({ after, story }) => (after === null ? [] : [signatureRow(after, story)]));
  if (rows.length > 0) await transaction.run(SET_SIGNATURES, { rows });
}

async function targetsOf(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await rowsOf(transaction, COPY_TARGETS, { ids });
  return new Map(rows.map((row) => [textOf(row.id), textOf(row.target)]));
}

async function writeTargets(transaction: Transaction, retargeted: readonly Retargeting[]): Promise<void> {
  const led = retargeted.filter(({ before }) => before !== null).map(({ id }) => id);
  const rows = retargeted.flatMap(({ id, after, similarity }) =>
    after === null ? [] : [{ id, target: after.id, similarity }],
  );
  if (led.length > 0) await transaction.run(DELETE_COPY_OF, { ids: led });
  if (rows.length > 0) await transaction.run(CREATE_COPY_OF, { rows });
}

export async function storedSignature(transaction: Transaction, id: string): Promise<CopyCandidate | null> {
  const [row] = await rowsOf(transaction, SIGNATURES, { ids: [id] });
  return row === undefined ? null : candidateOf(row);
}

export function candidateOf(row: Row): CopyCandidate {
  return { id: textOf(row.id), publishedAt: textOrNull(row.publishedAt), signature: numbersOf(row.minhash) };
}

function signatureRow({ id, publishedAt, signature }: CopyCandidate, story: readonly string[]) {
  const blocks = copyBlocks(signature);
  const bands = Object.fromEntries(BANDS.map((band, at) => [band, blocks[at] ?? '']));
  return { id, name: id, ...(publishedAt === null ? {} : { publishedAt }), minhash: signature, ...bands, story };
}

function firstOf(candidates: readonly CopyCandidate[]): CopyCandidate | null {
  return candidates.reduce<CopyCandidate | null>(
    (first, one) => (first === null || comesBefore(one, first) ? one : first),
    null,
  );
}
