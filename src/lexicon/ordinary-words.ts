import { readTable } from './table.ts';

let words: ReadonlySet<string> | undefined;

/** Whether the word, in whatever capitals, is an everyday word besides a name: `Target`, `SHELL`, `care`. */
export function isOrdinaryWord(word: string): boolean {
  words ??= new Set(readTable('ordinary-words').flatMap((row) => (row.words ?? '').split(' ')));
  return words.has(word.toLowerCase());
}
