import { readTable } from './table.ts';

let words: ReadonlySet<string> | undefined;

/** Whether news of every kind has the folded word, so that it says nothing of what a story is about. */
export function isCommonWord(word: string): boolean {
  words ??= new Set(readTable('common-words').flatMap(({ words: list = '' }) => list.split(' ')));
  return words.has(word);
}
