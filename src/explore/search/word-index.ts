import { wordsOf } from './words.ts';

/**
 * Which documents have which words, for search while somebody types. Documents are numbered in the order in which they
 * are added. A word costs its letters once, and four bytes for each document that has it.
 */
export interface WordIndex {
  add(document: number, text: string): void;
  /** To be called when documents have been added: sorts the words. */
  settle(): void;
  /** The documents that have all words of the query, the last one as a beginning, with how many words are whole. */
  find(query: string): ReadonlyMap<number, number>;
  readonly words: number;
}

/** A beginning as short as one letter is met by more documents than anybody reads. */
const MOST_FOUND = 20_000;

export function wordIndex(): WordIndex {
  const postings = new Map<string, number[]>();
  let sorted: string[] = [];
  return {
    add: (document, text) => {
      for (const word of wordsOf(text)) {
        const held = postings.get(word);
        if (held === undefined) postings.set(word, [document]);
        else if (held.at(-1) !== document) held.push(document);
      }
    },
    settle: () => {
      sorted = [...postings.keys()].sort();
    },
    find: (query) => {
      const words = wordsOf(query);
      let found: ReadonlyMap<number, number> | null = null;
      // The rarest first: what it leaves is little to look through for the others.
      const each = words.map((word, at) => lists(word, at === words.length - 1));
      for (const list of each.sort((one, other) => sizeOf(one) - sizeOf(other))) found = meet(found, list);
      return found ?? new Map();
    },
    get words() {
      return postings.size;
    },
  };

  type Lists = readonly { readonly isWhole: boolean; readonly documents: readonly number[] }[];

  function lists(word: string, isBeginning: boolean): Lists {
    const whole = postings.get(word);
    const own = whole === undefined ? [] : [{ isWhole: true, documents: whole }];
    if (!isBeginning && own.length > 0) return own;
    const longer = [];
    for (let at = firstFrom(sorted, word); at < sorted.length; at += 1) {
      const other = sorted[at] ?? '';
      if (!other.startsWith(word)) break;
      if (other !== word) longer.push({ isWhole: false, documents: postings.get(other) ?? [] });
    }
    return [...own, ...longer];
  }

  function sizeOf(all: Lists): number {
    return all.reduce((sum, { documents }) => sum + documents.length, 0);
  }

  function meet(found: ReadonlyMap<number, number> | null, all: Lists): Map<number, number> {
    const met = new Map<number, number>();
    for (const { isWhole, documents } of all) {
      for (const document of documents) {
        if (met.has(document)) continue;
        const before = found === null ? 0 : found.get(document);
        if (before === undefined) continue;
        met.set(document, before + (isWhole ? 1 : 0));
        if (met.size >= MOST_FOUND && found === null) return met;
      }
    }
    return met;
  }
}

function firstFrom(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
