import type { NameMention } from '../layers.ts';
import { foldName, wordsOf } from './fold.ts';

/** Names of one article that mean one entity, in the order of the text. */
export interface NameGroup {
  readonly names: readonly NameMention[];
}

/** What a full name is known by before shorter forms are tied to it. */
interface Draft {
  readonly names: NameMention[];
  readonly keys: Set<string>;
}

/**
 * Ties names together: the same form, an acronym and its long form, one place of the gazetteer; then the short form
 * of a person (last or first name) or an organisation (its first words) to the only full name that it can be short
 * for. Two people of one last name stay two, and what could mean either stays alone.
 */
export function groupNames(names: readonly NameMention[]): readonly NameGroup[] {
  const drafts: Draft[] = [];
  const byKey = new Map<string, Draft>();
  for (const name of names) {
    const keys = keysOf(name);
    const known = keys.map((key) => byKey.get(key)).find((draft) => draft !== undefined);
    const draft = known ?? { names: [], keys: new Set<string>() };
    if (known === undefined) drafts.push(draft);
    draft.names.push(name);
    for (const key of keys) {
      draft.keys.add(key);
      if (!byKey.has(key)) byKey.set(key, draft);
    }
  }
  return mergeShortForms(drafts).map(({ names: tied }) => ({ names: [...tied].sort((a, b) => a.start - b.start) }));
}

/** Two places of one name stay two. */
function keysOf(name: NameMention): string[] {
  const place = name.type === 'Place' ? (name.link?.geonames ?? '') : '';
  const keys = [`${name.type} ${foldName(name.text)} ${place}`];
  if (name.expansion !== null) keys.push(`${name.type} ${foldName(name.expansion)}`);
  if (name.type !== 'Place' || name.link === null) return keys;
  if (name.link.geonames !== undefined) keys.push(`geonames ${name.link.geonames}`);
  if (name.subtypes.includes('Country') && name.link.countryCode !== undefined)
    keys.push(`country ${name.link.countryCode}`);
  return keys;
}

function mergeShortForms(drafts: readonly Draft[]): readonly Draft[] {
  const gone = new Set<Draft>();
  for (const short of drafts) {
    const first = short.names[0];
    if (first === undefined) continue;
    const full = drafts.filter((draft) => draft !== short && !gone.has(draft) && isShortFor(first, draft));
    const [only] = full;
    if (only === undefined || full.length > 1) continue;
    only.names.push(...short.names);
    gone.add(short);
  }
  return drafts.filter((draft) => !gone.has(draft));
}

function isShortFor(short: NameMention, draft: Draft): boolean {
  return draft.names.some((full) => full.type === short.type && isShortName(short, full));
}

function isShortName(short: NameMention, full: NameMention): boolean {
  const [few, many] = [wordsOf(short.text), wordsOf(full.text)];
  if (few.length >= many.length) return false;
  if (short.type === 'Person') return isTail(few, many) || (few.length === 1 && few[0] === many[0]);
  if (short.type === 'Organization') return isHead(few, many) && !isAcronym(short.text);
  if (short.type === 'Place') return isHead(few, many) && full.subtypes.includes('Facility');
  return false;
}

function isTail(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word, index) => word === many[many.length - few.length + index]);
}

function isHead(few: readonly string[], many: readonly string[]): boolean {
  return few.every((word, index) => word === many[index]);
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,}$/u.test(name);
}
