import { readTable } from '../table.ts';

export type DateLabel = 'published' | 'modified';

const WORDS: ReadonlyMap<string, DateLabel> = new Map(
  readTable('date-labels').map(({ words = '', meaning }) => [words, meaning === 'modified' ? 'modified' : 'published']),
);
const PATTERN = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${[...WORDS.keys()].sort((one, other) => other.length - one.length).join('|')})(?![\\p{Ll}\\p{Lu}])`,
  'giu',
);

/** What the words before a date call it: the last label among them. */
export function labelIn(words: string): DateLabel | undefined {
  const found = words.toLowerCase().match(PATTERN)?.at(-1);
  return found === undefined ? undefined : WORDS.get(found);
}
