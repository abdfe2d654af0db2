import { wordsOf } from './words.ts';

/**
 * Which documents have which words, for search while somebody types. Documents are added in the order of their weight,
 * and each has the number at which it came: the smaller of two numbers is the better answer. A word costs its letters
 * once, and a few bytes for each document that has it.
 */
export interface WordIndex {
  add(document: number, text: string): void;
  /** To be called when all documents have been added. */
  settle(): void;
  /** Documents that have all words of the query, the last one as a beginning, with how many of the words are whole. */
  find(query: string): ReadonlyMap<number, number>;
}

/** So many of the best are found for one word; nobody reads more. */
const MOST_FOUND = 2000;
/** What begins with one or two letters is most of the words: the best of these are chosen beforehand. */
const SHORT = 2;

export function wordIndex(): WordIndex {
  const postings = new Map<string, number[]>();
  let sorted: string[] = [];
  let short = new Map<string, readonly number[]>();
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
      short = bestOfBeginnings(postings);
    },
    find: (query) => {
      const words = wordsOf(query);
      const last = words.at(-1);
      if (last === undefined) return new Map();
      if (words.length === 1) return best(beginnings(last));
      // The rarest first: what it leaves is little to look through for the others. Of a beginning all is looked through:
      // the best for it alone need not have the other words.
      const each = words.map((word, at) => (at === words.length - 1 ? [...own(word), ...longer(word)] : own(word)));
      let found: ReadonlyMap<number, number> | null = null;
      for (const list of each.sort((one, other) => sizeOf(one) - sizeOf(other))) found = meet(found, list);
      return found ?? new Map();
    },
  };

  function own(word: string): Lists {
    const documents = postings.get(word);
    return documents === undefined ? [] : [{ isWhole: true, documents }];
  }

  /** The words that begin so and go on. */
  function longer(beginning: string): Lists {
    const found = [];
    for (let at = firstFrom(sorted, beginning); at < sorted.length; at += 1) {
      const word = sorted[at] ?? '';
      if (!word.startsWith(beginning)) break;
      if (word !== beginning) found.push({ isWhole: false, documents: postings.get(word) ?? [] });
    }
    return found;
  }

  function beginnings(word: string): Lists {
    const chosen = short.get(word);
    return [...own(word), ...(chosen === undefined ? longer(word) : [{ isWhole: false, documents: chosen }])];
  }
}

type Lists = readonly { readonly isWhole: boolean; readonly documents: readonly number[] }[];

function sizeOf(all: Lists): number {
  return all.reduce((sum, { documents }) => sum + documents.length, 0);
}

/** The weightiest of all lists, whole words before beginnings. */
function best(all: Lists): Map<number, number> {
  const found = new Map<number, number>();
  for (const whole of [true, false]) {
    const numbers = all
      .filter(({ isWhole }) => isWhole === whole)
      .flatMap(({ documents }) => documents.slice(0, MOST_FOUND))
      .sort((one, other) => one - other);
    for (const number of numbers) {
      if (found.size >= 2 * MOST_FOUND) break;
      if (!found.has(number)) found.set(number, whole ? 1 : 0);
    }
  }
  return found;
}

function meet(found: ReadonlyMap<number, number> | null, all: Lists): Map<number, number> {
  const met = new Map<number, number>();
  for (const { isWhole, documents } of all) {
    for (const document of documents) {
      const before = found === null ? 0 : found.get(document);
      if (before === undefined || met.has(document)) continue;
      met.set(document, before + (isWhole ? 1 : 0));
    }
  }
  return met;
}

function bestOfBeginnings(postings: ReadonlyMap<string, readonly number[]>): Map<string, readonly number[]> {
  const all = new Map<string, Set<number>>();
  for (const [word, documents] of postings) {
    for (let length = 1; length <= SHORT; length += 1) {
      const beginning = word.slice(0, length);
      const held = all.get(beginning) ?? new Set();
      all.set(beginning, held);
      for (const document of documents.slice(0, MOST_FOUND)) held.add(document);
    }
  }
  return new Map(
    [...all].map(([beginning, numbers]) => [
      beginning,
      [...numbers].sort((one, other) => one - other).slice(0, MOST_FOUND),
    ]),
  );
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
