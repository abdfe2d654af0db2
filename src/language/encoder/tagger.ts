import { LABELS } from '../names/labels.ts';
import type { NameTagger } from '../names/tagger.ts';
import { WordLists } from '../names/word-lists.ts';
import { WordPieces } from '../names/word-pieces.ts';
import { openSession } from '../session.ts';
import { windowsOf } from './windows.ts';

const MODEL = new URL('../model/names.onnx', import.meta.url);
const LISTS = new URL('../model/lists.json', import.meta.url);
const VOCABULARY = new URL('../model/vocabulary.txt', import.meta.url);

/** The trained encoder: each token is read in a window of up to 256 word pieces. */
export async function openEncoder(): Promise<NameTagger> {
  const session = await openSession(MODEL);
  const pieces = WordPieces.read(VOCABULARY);
  const lists = WordLists.read(LISTS);
  return {
    async score(text) {
      const { tokens, windows } = windowsOf(text, pieces, lists);
      const scores = new Float32Array(tokens.length * LABELS);
      for (const { firstToken, firstPieces, ids, features } of windows) {
        const shape = [1, ids.length];
        const rows = await session.run({ ids: { data: ids, shape }, features: { data: features, shape } });
        for (const [at, piece] of firstPieces.entries())
          scores.set(rows.subarray(piece * LABELS, (piece + 1) * LABELS), (firstToken + at) * LABELS);
      }
      return { tokens, scores };
    },
  };
}
