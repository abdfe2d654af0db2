import { readTable } from './table.ts';

/** An office, rank, post, calling or family tie as the table of titles knows it. */
export interface Title {
  /** Lower case, singular. */
  readonly title: string;
  readonly class: string;
  /**
   * Whether it is a public office: one that a state, one of its bodies or an international body gives. `public` is one
   * where it is held at such a body, and none at a company or club (`president`, `director`, `spokesman`).
   */
  readonly office: 'always' | 'public' | 'never';
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
  readonly portfolios: ReadonlySet<string>;
  readonly verbs: ReadonlyMap<string, string>;
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
    name = isGlued(name, word) ? name + word : `${name} ${word}`;
    const title = titleNamed(name);
    if (title !== undefined) best = { title, length };
  }
  return best;
}

/** Hyphens and points stand without a space: `lt. gen`, `vice-president`. */
function isGlued(name: string, word: string): boolean {
  return name === '' || word === '-' || word === '.' || name.endsWith('-');
}

/** `health`, `interior`, `resources`: a word of the names of ministries. */
export function isPortfolioWord(word: string): boolean {
  return titles().portfolios.has(word);
}

/** The title that a verb of heading gives to its subject: `heads` → head, `founded` → founder. */
export function titleOfVerb(verb: string): Title | undefined {
  const name = titles().verbs.get(verb);
  return name === undefined ? undefined : titleNamed(name);
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
    if (!byName.has(title.title)) byName.set(title.title, title);
    const words = title.title.split(/[ .-]+/u);
    const signs = title.title.split(/[.-]/u).length - 1;
    const first = title.title.split(' ')[0] ?? '';
    for (const start of new Set([words[0] ?? '', first]))
      longest.set(start, Math.max(longest.get(start) ?? 0, words.length + signs));
  }
  const modifiers = new Map(readTable('title-modifiers').map((row) => [row.modifier ?? '', row.time ?? '']));
  const portfolios = new Set(readTable('title-portfolios').map((row) => row.word ?? ''));
  const verbs = new Map(readTable('title-verbs').map((row) => [row.verb ?? '', row.title ?? '']));
  return { byName, longest, modifiers, portfolios, verbs };
}

function titleOf(row: Record<string, string>): Title {
  return {
    title: row.title ?? '',
    class: row.class ?? '',
    office: row.official === 'yes' ? 'always' : row.official === 'public' ? 'public' : 'never',
    isHead: row.head === 'yes',
    placement: row.placement === 'before' || row.placement === 'after' ? row.placement : 'both',
  };
}
