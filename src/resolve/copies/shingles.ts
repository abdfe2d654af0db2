import { foldName } from '../fold.ts';

const WORDS_IN_A_SHINGLE = 5;
/** A text shorter than this shares a shingle with many by chance: it is one shingle as a whole. */
const FEWEST_WORDS = 30;

/** 32-bit hashes of every run of five folded words; of the whole text where it has fewer than thirty; none where it has none. */
export function shingleHashes(text: string): Uint32Array {
  const folded = foldName(text);
  if (folded === '') return new Uint32Array(0);
  const words = folded.split(' ').map(hashOf);
  const length = words.length < FEWEST_WORDS ? words.length : WORDS_IN_A_SHINGLE;
  const shingles = new Uint32Array(words.length - length + 1);
  for (let start = 0; start < shingles.length; start += 1) {
    let hash = length;
    for (let at = start; at < start + length; at += 1)
      hash = Math.imul(hash ^ (words[at] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
    shingles[start] = mixed(hash);
  }
  return shingles;
}

/** Spreads a change of any bit over all 32 (the finalizer of MurmurHash3, Appleby 2011). */
export function mixed(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
