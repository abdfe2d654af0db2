/** Longer names than these are made to fill memory, and come once. */
const LONGEST_KEY = 600;

/**
 * A function of a text that remembers its answers: the same few hundred names come again and again on a page, and on the
 * pages of a site. It never holds more than `most` answers, nor one to a text that is very long.
 */
export function remembering<Value>(most: number, answer: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.value;
    const value = answer(text);
    if (text.length > LONGEST_KEY) return value;
    if (known.size >= most) known.clear();
    known.set(text, { value });
    return value;
  };
}
