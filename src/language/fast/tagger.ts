import type { NameTagger } from '../names/tagger.ts';
import { WordLists } from '../names/word-lists.ts';
import { WordPieces } from '../names/word-pieces.ts';
import { openSession } from '../session.ts';
import { COLUMNS, ColumnReader } from './columns.ts';

const MODEL = new URL('../model/fast.onnx', import.meta.url);
const LISTS = new URL('../model/lists.json', import.meta.url);
const VOCABULARY = new URL('../model/vocabulary.txt', import.meta.url);

/** Tokens that the model reads at once; it looks four tokens to each side only. */
const WINDOW = 512;
const REACH = 4;

/** The light model, taught by the encoder: a small convolutional network. */
export async function openFast(): Promise<NameTagger> {
  const session = await openSession(MODEL);
  const reader = new ColumnReader(WordPieces.read(VOCABULARY), WordLists.read(LISTS));
  return {
    async score(text) {
      const { tokens, columns: all } = reader.read(text);
      const parts: Float32Array[] = [];
      for (let from = 0; from < tokens.length; from += WINDOW) {
        const [first, last] = [Math.max(0, from - REACH), Math.min(tokens.length, from + WINDOW + REACH)];
        const numbers = all.slice(first * COLUMNS, last * COLUMNS);
        const columns = { data: numbers, shape: [1, last - first, COLUMNS] };
        const { scores: rows } = await session.run({ columns }, ['scores']);
        const width = rows.length / (last - first);
        const end = Math.min(tokens.length, from + WINDOW);
        parts.push(rows.subarray((from - first) * width, (end - first) * width));
      }
      return { tokens, scores: joined(parts) };
    },
  };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
