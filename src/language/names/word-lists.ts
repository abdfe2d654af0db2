import { readFileSync } from 'node:fs';
import type { Span } from '../../article/index.ts';
import { folded } from './tokens.ts';

const PLACE = 1;
const GIVEN_NAME = 2;
const FAMILY_NAME = 4;
/** Tokens of the longest place that is looked for. */
const LONGEST_PLACE = 5;

interface Lists {
  readonly places: readonly string[];
  readonly given: readonly string[];
  readonly family: readonly string[];
}

/** What the model is told of a word beside its letters: whether lists of places, given names and family names hold it. */
export class WordLists {
  readonly #places: ReadonlySet<string>;
  readonly #given: ReadonlySet<string>;
  readonly #family: ReadonlySet<string>;

  /** @param lists forms without case and marks, their tokens parted by one space */
  constructor({ places, given, family }: Lists) {
    this.#places = new Set(places);
    this.#given = new Set(given);
    this.#family = new Set(family);
  }

  static read(file: URL): WordLists {
    return new WordLists(JSON.parse(readFileSync(file, 'utf8')) as Lists);
  }

  /** Bits for each token: 1 in a place, 2 a given name, 4 a family name; a match begins at a capital. */
  bitsOf(text: string, tokens: readonly Span[]): Uint8Array {
    const bits = new Uint8Array(tokens.length);
    const words = tokens.map(({ start, end }) => text.slice(start, end));
    for (const [at, word] of words.entries()) {
      if (!/^\p{Lu}/u.test(word)) continue;
      const form = folded(word);
      if (this.#given.has(form)) bits[at] = (bits[at] as number) | GIVEN_NAME;
      if (this.#family.has(form)) bits[at] = (bits[at] as number) | FAMILY_NAME;
      const end = at + this.#lengthOfPlace(words, at);
      for (let inside = at; inside < end; inside += 1) bits[inside] = (bits[inside] as number) | PLACE;
    }
    return bits;
  }

  /** Tokens of the longest place that begins here; 0 for none. */
  #lengthOfPlace(words: readonly string[], from: number): number {
    const forms = words.slice(from, from + LONGEST_PLACE).map(folded);
    for (let length = forms.length; length > 0; length -= 1)
      if (this.#places.has(forms.slice(0, length).join(' '))) return length;
    return 0;
  }
}
