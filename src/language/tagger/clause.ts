import type { TaggedTerm } from './rules.ts';

/** Positions are bits of a number of 32; in a longer clause they are not kept apart. */
const MOST_POSITIONS = 31;

/** Which of the forms that rules ask for stand in a clause, and where. One is filled anew for each clause. */
export class Clause {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #ofTags: ReadonlyMap<string, number>;
  readonly #places: Int32Array;
  readonly #writtenAt: Int32Array;
  #found: number[] = [];
  #written: number[] = [];
  /** Whether `places` tells single positions: each term of the clause has a bit, and is matched by one step. */
  isExact = true;

  /** @param forms words, `#Tags` and `%switches%`; a form's number is its place among them */
  constructor(forms: readonly string[]) {
    this.#numbers = new Map(forms.map((form, number) => [form, number]));
    const tags = [...this.#numbers].filter(([form]) => form.startsWith('#'));
    this.#ofTags = new Map(tags.map(([form, number]) => [form.slice(1), number]));
    this.#places = new Int32Array(forms.length);
    this.#writtenAt = new Int32Array(forms.length);
  }

  /** Numbers of the forms that stand in the clause. */
  get found(): readonly number[] {
    return this.#found;
  }

  has(form: number): boolean {
    return this.#places[form] !== 0;
  }

  /** Bits of the terms that a step asking for the form may match. */
  places(form: number): number {
    return (this.#places[form] as number) | (this.#writtenAt[form] as number);
  }

  fill(terms: readonly TaggedTerm[]): void {
    for (const form of this.#found) this.#places[form] = 0;
    for (const form of this.#written) this.#writtenAt[form] = 0;
    this.#found = [];
    this.#written = [];
    this.isExact = terms.length <= MOST_POSITIONS;
    for (const [at, term] of terms.entries()) this.#add(term, 1 << Math.min(at, MOST_POSITIONS - 1));
  }

  #add({ normal, machine, implicit, root, alias, switch: sense, text, tags }: TaggedTerm, place: number): void {
    this.#set(this.#numbers.get(normal), place);
    if (machine && machine !== normal) this.#set(this.#numbers.get(machine), place);
    if (root) this.#set(this.#numbers.get(root), place);
    if (sense) this.#set(this.#numbers.get(`%${sense}%`), place);
    if (alias) for (const other of alias) this.#set(this.#numbers.get(other), place);
    if (implicit) {
      this.#set(this.#numbers.get(implicit), place);
      // A step that matches a contraction goes on behind all of it.
      this.isExact = false;
    }
    for (const tag of tags) this.#set(this.#ofTags.get(tag), place);
    // What is written matches a word too, but lets no rule be tried.
    const written = text === normal ? undefined : this.#numbers.get(text);
    if (written !== undefined) {
      this.#writtenAt[written] = (this.#writtenAt[written] as number) | place;
      this.#written.push(written);
    }
  }

  #set(form: number | undefined, place: number): void {
    if (form === undefined) return;
    if (this.#places[form] === 0) this.#found.push(form);
    this.#places[form] = (this.#places[form] as number) | place;
  }
}
