import type { Span } from '../../article/index.ts';
import { featureOf, folded, modelTokens, shapeOf } from '../names/tokens.ts';
import type { WordLists } from '../names/word-lists.ts';
import type { WordPieces } from '../names/word-pieces.ts';

/** What the light model sees of a token: three word pieces, hashes of its word, beginning and ending, and its features. */
export const COLUMNS = 7;
const WORDS = 2 ** 15;
const AFFIXES = 2 ** 12;
const AFFIX_LENGTH = 3;
/** Words of news repeat; their columns are kept for this many of them. */
const CACHED_WORDS = 100_000;

const encode = new TextEncoder();

export interface TextColumns {
  readonly tokens: readonly Span[];
  /** tokens × COLUMNS, as the model was trained on. */
  readonly columns: Int32Array;
}

/** Reads texts into the columns of the light model. */
export class ColumnReader {
  readonly #pieces: WordPieces;
  readonly #lists: WordLists;
  readonly #padding: number;
  readonly #cache = new Map<string, readonly number[]>();

  constructor(pieces: WordPieces, lists: WordLists) {
    this.#pieces = pieces;
    this.#lists = lists;
    this.#padding = pieces.padding;
  }

  read(text: string): TextColumns {
    const tokens = modelTokens(text);
    const bits = this.#lists.bitsOf(text, tokens);
    const columns = new Int32Array(tokens.length * COLUMNS);
    for (const [at, { start, end }] of tokens.entries()) {
      const word = text.slice(start, end);
      const opensLine = at === 0 || text.slice(tokens[at - 1]?.end, start).includes('\n');
      columns.set(this.#columnsOf(word), at * COLUMNS);
      columns[at * COLUMNS + COLUMNS - 1] = featureOf(shapeOf(word), opensLine, bits[at] ?? 0);
    }
    return { tokens, columns };
  }

  /** All columns but the features, which depend on where the word stands. */
  #columnsOf(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const pieces = this.#pieces.of(word);
    const form = folded(word);
    // Beginnings and endings in code points, as in training.
    const letters = [...form];
    const columns = [
      pieces[0] as number,
      pieces[1] ?? this.#padding,
      pieces.at(-1) as number,
      hash(`w${form}`) % WORDS,
      hash(`b${letters.slice(0, AFFIX_LENGTH).join('')}`) % AFFIXES,
      hash(`e${letters.slice(-AFFIX_LENGTH).join('')}`) % AFFIXES,
    ];
    if (this.#cache.size >= CACHED_WORDS) this.#cache.clear();
    this.#cache.set(word, columns);
    return columns;
  }
}

/** FNV-1a of the UTF-8 bytes, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of encode.encode(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value >>> 0;
}
