import { readTable } from './table.ts';

/** An office, rank, post, calling or family tie as the table of titles knows it. */
export interface Title {
  /** Lower case, singular. */
  readonly title: string;
  readonly class: string;
  /** Held by the appointment or election of a state, of one of its bodies, or of an international body. */
  readonly isOfficial: boolean;
  /** Who holds it heads the organisation or place where it is held. */
  readonly isHead: boolean;
  readonly placement: 'before' | 'after' | 'both';
}

export interface TitleMatch {
  readonly title: Title;
  /** How many words, from the first one on, it takes. */
  readonly length: number;
}

interface Titles {
  readonly byName: ReadonlyMap<string, Title>;
  /** First word of each title: the length of the longest that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
  readonly modifiers: ReadonlyMap<string, string>;
}

let loaded: Titles | undefined;

/** The title of that name (`prime ministers` too), or undefined. */
export function titleNamed(name: string): Title | undefined {
  const { byName } = titles();
  return byName.get(name) ?? byName.get(singular(name));
}

/** The longest title that begins at `from` in a list of lower-case words. */
export function titleAt(words: (index: number) => string | undefined, from: number): TitleMatch | null {
  const first = words(from);
  if (first === undefined) return null;
  const { longest } = titles();
  const limit = longest.get(first) ?? longest.get(singular(first)) ?? 0;
  let name = '';
  let best: TitleMatch | null = null;
  for (let length = 1; length <= limit; length += 1) {
    const word = words(from + length - 1);
    if (word === undefined) break;
    name = length === 1 || word === '-' || name.endsWith('-') ? name + word : `${name} ${word}`;
    const title = titleNamed(name);
    if (title !== undefined) best = { title, length };
  }
  return best;
}

/** `former`, `acting`, `deputy` … : `past`, `present` or `future`; undefined for a word that modifies no title. */
export function titleModifier(word: string): string | undefined {
  return titles().modifiers.get(word);
}

function singular(name: string): string {
  const plural = /^(.*)(men|ies|s)$/u.exec(name);
  if (plural === null) return name;
  const [, stem = '', ending] = plural;
  return ending === 'men' ? `${stem}man` : ending === 'ies' ? `${stem}y` : stem;
}

function titles(): Titles {
  loaded ??= load();
  return loaded;
}

function load(): Titles {
  const byName = new Map<string, Title>();
  const longest = new Map<string, number>();
  for (const row of readTable('titles')) {
    const title = titleOf(row);
    byName.set(title.title, title);
    const words = title.title.split(/[ -]/u);
    const hyphens = title.title.split('-').length - 1;
    const first = title.title.split(' ')[0] ?? '';
    for (const start of [words[0] ?? '', first])
      longest.set(start, Math.max(longest.get(start) ?? 0, words.length + hyphens));
  }
  const modifiers = new Map(readTable('title-modifiers').map((row) => [row.modifier ?? '', row.time ?? '']));
  return { byName, longest, modifiers };
}

function titleOf(row: Record<string, string>): Title {
  return {
    title: row.title ?? '',
    class: row.class ?? '',
    isOfficial: row.official === 'yes',
    isHead: row.head === 'yes',
    placement: row.placement === 'before' || row.placement === 'after' ? row.placement : 'both',
  };
}
