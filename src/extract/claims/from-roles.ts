import type { Entity, Predicate } from '../../article/index.ts';
import { demonymOf } from '../../lexicon/gazetteer.ts';
import { type Title, titleNamed } from '../../lexicon/titles.ts';
import type { Role } from '../layers.ts';
import type { MentionIndex } from '../mention-index.ts';
import type { Untimed } from './time.ts';

const NOT_HEADS: ReadonlySet<string> = new Set(
  'deputy vice assistant associate former ex ex- joint additional junior late then ousted retired outgoing designate elect'.split(
    ' ',
  ),
);

/** What a role states: that it is held, and headship, speaking for, kinship or representation where the title says so. */
export function claimsOfRole(role: Role, index: MentionIndex, text: string): Untimed[] {
  const person = index.entityAt(role.person);
  if (person === null || person.type !== 'Person') return [];
  const holder = holderOf(role, index);
  const words = role.title.text.toLowerCase().split(/[\s-]+/u);
  const title = headTitle(words);
  const base = {
    start: role.passage.start,
    end: role.passage.end,
    text: text.slice(role.passage.start, role.passage.end),
    subject: person.id,
    negated: false,
    confidence: role.confidence,
  };
  if (holder?.id === person.id) return [];
  if (title?.class === 'family') return kinship(base, holder);
  const held: Untimed = { ...base, predicate: 'holdsRole', object: holder?.id ?? null, title: role.title.text };
  const further = holder === null ? null : furtherPredicate(title, words, holder);
  return further === null || holder === null ? [held] : [held, { ...base, predicate: further, object: holder.id }];
}

function kinship(base: Omit<Untimed, 'predicate' | 'object'>, relative: Entity | null): Untimed[] {
  return relative?.type === 'Person' ? [{ ...base, predicate: 'familyOf', object: relative.id }] : [];
}

function furtherPredicate(title: Title | undefined, words: readonly string[], holder: Entity): Predicate | null {
  if (title === undefined) return null;
  if (title.class === 'spokesperson') return 'spokespersonFor';
  const isPerson = holder.type === 'Person';
  return title.isHead && !isPerson && !words.some((word) => NOT_HEADS.has(word)) ? 'headOf' : null;
}

/** The table's entry for the longest end of the words, what follows `for`, `to` or `of` left out. */
function headTitle(words: readonly string[]): Title | undefined {
  const link = words.findIndex((word) => word === 'for' || word === 'to');
  const head = link > 0 ? words.slice(0, link) : words;
  for (let from = 0; from < head.length; from += 1) {
    const title = titleNamed(head.slice(from).join(' '));
    if (title !== undefined) return title;
  }
  return undefined;
}

/** A demonym stands for its country where the article names that; a phrase counts only when it is a named entity's. */
function holderOf(role: Role, index: MentionIndex): Entity | null {
  if (role.holder === null) return null;
  const entity = index.entityAt(role.holder);
  if (entity === null || entity.type === 'Unnamed') return null;
  const code = entity.link?.countryCode ?? demonymOf(entity.name);
  return entity.type === 'Other' && code !== undefined ? (index.country(code) ?? entity) : entity;
}
