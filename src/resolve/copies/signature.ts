import { mixed, shingleHashes } from './shingles.ts';

const ROWS_IN_A_BAND = 4;
const BANDS = 20;
const PERMUTATIONS = ROWS_IN_A_BAND * BANDS;

const SEEDS = Uint32Array.from({ length: PERMUTATIONS }, (_, at) => mixed(at + 1));

/**
 * MinHash (Broder 1997) of a text: for each of 80 permutations the least hash of its shingles, a whole number below 2³².
 * The share of equal entries of two signatures estimates the share of shingles that the two texts have in common.
 * Empty for a text without words.
 */
export function copySignature(text: string): readonly number[] {
  const shingles = shingleHashes(text);
  if (shingles.length === 0) return [];
  return Array.from(SEEDS, (seed) => {
    let least = 0xffffffff;
    for (const shingle of shingles) {
      const hash = mixed(shingle ^ seed);
      if (hash < least) least = hash;
    }
    return least;
  });
}

/** Share of equal entries, rounded to two decimals. */
export function copySimilarity(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || one.length !== other.length) return 0;
  const equal = one.filter((entry, at) => entry === other[at]).length;
  return Math.round((equal / one.length) * 100) / 100;
}

/** One key a band of four entries: two texts whose similarity is near the threshold or above share one of the 20. */
export function copyBlocks(signature: readonly number[]): readonly string[] {
  const blocks: string[] = [];
  for (let start = 0; start < signature.length; start += ROWS_IN_A_BAND) {
    const band = signature.slice(start, start + ROWS_IN_A_BAND);
    blocks.push(`${start / ROWS_IN_A_BAND}-${band.reduce((hash, entry) => mixed(hash ^ entry), 0).toString(36)}`);
  }
  return blocks;
}
