const NONE: readonly never[] = [];

/**
 * Values by the key of a name, in the order in which they were added, each once. Of hundreds of thousands of keys nearly
 * all have one value: it is kept without a list.
 */
export class ByKey<Value extends object | string> {
  readonly #found = new Map<string, Value | Value[]>();

  add(key: string, value: Value): void {
    const there = this.#found.get(key);
    if (there === undefined) this.#found.set(key, value);
    else if (!Array.isArray(there)) {
      if (there !== value) this.#found.set(key, [there, value]);
    } else if (!there.includes(value)) there.push(value);
  }

  has(key: string): boolean {
    return this.#found.has(key);
  }

  get(key: string): readonly Value[] {
    const there = this.#found.get(key);
    if (there === undefined) return NONE;
    return Array.isArray(there) ? there : [there];
  }
}
