import { copyBlocks, copySimilarity } from './copies/signature.ts';
import { fileUnder } from './file-under.ts';

export { copyBlocks, copySignature, copySimilarity } from './copies/signature.ts';

/** Two articles of this similarity or more are one report printed twice; chosen by `scripts/scores/copies.mjs`. */
export const COPY_THRESHOLD = 0.4;

/** What is known of an article where copies are looked for. */
export interface CopyCandidate {
  readonly id: string;
  /** An ISO 8601 day or instant. */
  readonly publishedAt: string | null;
  readonly signature: readonly number[];
}

/** The article that another was copied from, or that was printed from the same source before it. */
export interface CopyTarget {
  readonly target: string;
  readonly similarity: number;
}

/** Total order of articles: by the time of publication (a day is its first moment), those without one last, then by id. */
export function comesBefore(one: Omit<CopyCandidate, 'signature'>, other: Omit<CopyCandidate, 'signature'>): boolean {
  const [first, second] = [timeOf(one.publishedAt), timeOf(other.publishedAt)];
  return first === second ? one.id < other.id : first < second;
}

/** Whether both print one report: a block in common, by which a store finds them, and the similarity for it. */
export function isCopy(one: Pick<CopyCandidate, 'signature'>, other: Pick<CopyCandidate, 'signature'>): boolean {
  if (!isAlike(one, other)) return false;
  const blocks = new Set(copyBlocks(one.signature));
  return copyBlocks(other.signature).some((block) => blocks.has(block));
}

/** Each copy with the first of the articles before it that it is a copy of. A function of the set, not of its order. */
export function copyTargets(articles: readonly CopyCandidate[]): ReadonlyMap<string, CopyTarget> {
  const targets = new Map<string, CopyTarget>();
  const earlierByBlock = new Map<string, CopyCandidate[]>();
  for (const article of articles.toSorted((one, other) => (comesBefore(one, other) ? -1 : 1))) {
    const blocks = copyBlocks(article.signature);
    const candidates = new Set(blocks.flatMap((block) => earlierByBlock.get(block) ?? []));
    const original = firstOf([...candidates].filter((candidate) => isAlike(candidate, article)));
    if (original !== undefined) {
      const similarity = copySimilarity(original.signature, article.signature);
      targets.set(article.id, { target: original.id, similarity });
    }
    for (const block of blocks) fileUnder(earlierByBlock, block, article);
  }
  return targets;
}

function isAlike(one: Pick<CopyCandidate, 'signature'>, other: Pick<CopyCandidate, 'signature'>): boolean {
  return copySimilarity(one.signature, other.signature) >= COPY_THRESHOLD;
}

function firstOf(candidates: readonly CopyCandidate[]): CopyCandidate | undefined {
  return candidates.reduce<CopyCandidate | undefined>(
    (first, candidate) => (first === undefined || comesBefore(candidate, first) ? candidate : first),
    undefined,
  );
}

function timeOf(publishedAt: string | null): number {
  const time = publishedAt === null ? Number.NaN : Date.parse(publishedAt);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
