import type { RemovalReason } from '../../../article/index.ts';
import { remembering } from '../../remembering.ts';
import { readTable } from '../../table.ts';

/** What the words of an element's attributes say that it holds. */
export interface Role {
  readonly reason: RemovalReason | 'body';
  /** Whether the words alone decide; else the content must agree. */
  readonly isSure: boolean;
}

interface Entry extends Role {
  readonly words: readonly string[];
  /** Whether the last word may go on: `relat*`. */
  readonly isOpen: boolean;
}

// `has-sidebar`, `no-comments` and `layout-social` speak of the page around the element.
const ABOUT_OTHERS =
  /^(?:has|no|not|non|with|without|hide|hides|show|shows|enabled?|disabled?|layout|page|template|single|postid)[-_]/i;
const REMEMBERED_MOST = 20_000;
const LONGEST = 2000;
const STEM_LETTERS = 2;

const byStem = new Map<string, Entry[]>();
for (const entry of readEntries()) {
  const stem = (entry.words[0] ?? '').slice(0, STEM_LETTERS);
  byStem.set(stem, [...(byStem.get(stem) ?? []), entry]);
}

function readEntries(): readonly Entry[] {
  return readTable('class-words').map(({ word = '', reason = '', strength = '' }) => {
    const isOpen = word.endsWith('*');
    const words = (isOpen ? word.slice(0, -1) : word).split(' ');
    return { words, isOpen, reason: reason as Role['reason'], isSure: strength === 'sure' };
  });
}

/** The role that attribute values such as `class` name; the surest one where they name several. */
export const roleOf = remembering(REMEMBERED_MOST, surestRole);

function surestRole(names: string): Role | null {
  let best: Role | null = null;
  for (const name of names.slice(0, LONGEST).split(/\s+/)) {
    const role = ABOUT_OTHERS.test(name) ? null : roleOfName(name);
    if (role !== null && (best === null || rank(role) > rank(best))) best = role;
  }
  return best;
}

function rank(role: Role): number {
  return (role.isSure ? 2 : 0) + (role.reason === 'body' ? 1 : 0);
}

/** In one name the last word decides: `article-body__related` is no body. The longest entry at a place is read. */
function roleOfName(name: string): Role | null {
  const words = name
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  let found: Entry | null = null;
  for (let at = 0; at < words.length; ) {
    const here = (byStem.get((words[at] ?? '').slice(0, STEM_LETTERS)) ?? []).filter((entry) =>
      stands(entry, words, at),
    );
    const [entry] = here.sort((one, other) => other.words.length - one.words.length);
    if (entry !== undefined && (found === null || entry.isSure || !found.isSure)) found = entry;
    at += entry?.words.length ?? 1;
  }
  return found;
}

function stands(entry: Entry, words: readonly string[], at: number): boolean {
  const last = entry.words.length - 1;
  return entry.words.every((word, index) => {
    const there = words[at + index];
    if (there === undefined) return false;
    return index === last && entry.isOpen ? there.startsWith(word) : there === word;
  });
}
