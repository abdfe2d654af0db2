import type { Span } from '../../article/index.ts';
import type { Window } from '../encoder/windows.ts';

/** Words of one sentence that stand in one window: all of them, unless the sentence is too long. */
export interface Stretch {
  readonly sentence: number;
  readonly words: readonly Span[];
  /** For each word its piece in the window: the first of the first token that begins in it, else its token's last. */
  readonly pieces: readonly number[];
}

/** The words of each window, by sentences. @param tokens of the text; they and the words are in order */
export function stretchesOf(
  windows: readonly Window[],
  tokens: readonly Span[],
  sentences: readonly (readonly Span[])[],
): Stretch[][] {
  const placer = new Placer(windows, tokens);
  const out: Stretch[][] = windows.map(() => []);
  for (const [sentence, words] of sentences.entries()) {
    const placed = words.map((word) => ({ word, ...placer.placeOf(word) }));
    for (let from = 0; from < placed.length; ) {
      const window = placed[from]?.window ?? 0;
      let to = from;
      while (placed[to]?.window === window) to += 1;
      const part = placed.slice(from, to);
      out[window]?.push({ sentence, words: part.map(({ word }) => word), pieces: part.map(({ piece }) => piece) });
      from = to;
    }
  }
  return out;
}

/** Finds the pieces of words that are asked for in order. */
class Placer {
  readonly #windows: readonly Window[];
  readonly #tokens: readonly Span[];
  #token = 0;
  #window = 0;

  constructor(windows: readonly Window[], tokens: readonly Span[]) {
    this.#windows = windows;
    this.#tokens = tokens;
  }

  placeOf({ start, end }: Span): { readonly window: number; readonly piece: number } {
    while (this.#token + 1 < this.#tokens.length && (this.#tokens[this.#token]?.end ?? 0) <= start) this.#token += 1;
    if ((this.#tokens[this.#token]?.start ?? 0) >= start) return this.#at(this.#token, false);
    const next = this.#tokens[this.#token + 1];
    return next !== undefined && next.start < end ? this.#at(this.#token + 1, false) : this.#at(this.#token, true);
  }

  #at(token: number, last: boolean): { readonly window: number; readonly piece: number } {
    while (token >= this.#endOf(this.#window)) this.#window += 1;
    // A word that begins in the token before may have reached into the next window.
    while (token < (this.#windows[this.#window]?.firstToken ?? 0)) this.#window -= 1;
    const { firstToken, firstPieces, ids } = this.#windows[this.#window] as Window;
    const at = token - firstToken;
    return { window: this.#window, piece: last ? (firstPieces[at + 1] ?? ids.length - 1) - 1 : (firstPieces[at] ?? 0) };
  }

  #endOf(window: number): number {
    return this.#windows[window + 1]?.firstToken ?? Number.POSITIVE_INFINITY;
  }
}
