import { readFileSync } from 'node:fs';
import { folded } from './tokens.ts';

const LONGEST_WORD = 60;
/** Words of news repeat; what they split into is kept for this many of them. */
const CACHED_WORDS = 100_000;

/** Splits words into the pieces of the model's vocabulary, the longest first (WordPiece, Wu et al. 2016). */
export class WordPieces {
  readonly opening: number;
  readonly closing: number;
  readonly padding: number;
  readonly #ids: ReadonlyMap<string, number>;
  readonly #unknown: number;
  readonly #cache = new Map<string, readonly number[]>();

  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, id) => [piece, id]));
    this.#unknown = this.#id('[UNK]');
    this.opening = this.#id('[CLS]');
    this.closing = this.#id('[SEP]');
    this.padding = this.#id('[PAD]');
  }

  /** @param file one piece a line, its number is the line's */
  static read(file: URL): WordPieces {
    return new WordPieces(readFileSync(file, 'utf8').trimEnd().split('\n'));
  }

  /** Ids of the pieces of one token, at least one. */
  of(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const pieces = this.#split(folded(word));
    if (this.#cache.size >= CACHED_WORDS) this.#cache.clear();
    this.#cache.set(word, pieces);
    return pieces;
  }

  #split(word: string): readonly number[] {
    // Length in code points, as in training.
    if (word === '' || (word.length > LONGEST_WORD && [...word].length > LONGEST_WORD)) return [this.#unknown];
    const pieces: number[] = [];
    let start = 0;
    while (start < word.length) {
      const prefix = start === 0 ? '' : '##';
      let end = word.length;
      while (end > start && !this.#ids.has(prefix + word.slice(start, end))) end -= 1;
      if (end === start) return [this.#unknown];
      pieces.push(this.#id(prefix + word.slice(start, end)));
      start = end;
    }
    return pieces;
  }

  #id(piece: string): number {
    const id = this.#ids.get(piece);
    if (id === undefined) throw new RangeError(`The vocabulary of the model has no '${piece}'.`);
    return id;
  }
}
