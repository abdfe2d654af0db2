import type { Span } from '../../article/index.ts';
import { titleModifier } from '../../lexicon/titles.ts';
import type { Role } from '../layers.ts';
import {
  around,
  canHold,
  lowerAt,
  type NameRange,
  type RoleContext,
  sameSentence,
  spanOf,
  type TitleRange,
  titleUpTo,
} from './context.ts';
import { holderAfter } from './holder.ts';

/** Prepositions that tie a title to a field or post: `Special Representative for Iran`, `Ambassador to Germany`. */
const POSTED: ReadonlySet<string> = new Set(['for', 'to']);
const HELD: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in']);

interface Found {
  readonly range: TitleRange;
  /** First token of the title with its modifiers. */
  readonly first: number;
  /** One past the last token of the title with its `for …`. */
  readonly end: number;
  readonly holder: Span | null;
}

/** Roles whose title stands before the name; stacked titles give several (`Coast Guard Commandant Admiral X`). */
export function rolesBefore(context: RoleContext, person: NameRange): Role[] {
  const comma = lowerAt(context, person.first - 1) === ',';
  const roles: Role[] = [];
  let end = comma ? person.first - 1 : person.first;
  for (let depth = 0; depth < 3; depth += 1) {
    const found = titleBefore(context, end);
    if (found === null || !sameSentence(context, found.first, person.first)) break;
    if (comma && depth === 0 && !introduces(context, found, person)) break;
    const { placement } = found.range.title;
    if (placement === 'after' || (found.range.title.class === 'family' && found.holder === null)) break;
    const holder = found.holder ?? (comma ? null : placeAfter(context, person, found.range));
    roles.push(roleOf(context, person, found, holder, comma));
    end = found.first;
  }
  return roles;
}

function roleOf(context: RoleContext, person: NameRange, found: Found, holder: Span | null, comma: boolean): Role {
  const title = spanOf(context, found.first, found.end);
  return {
    passage: around(title, holder, person.name),
    person: { start: person.name.start, end: person.name.end },
    title,
    holder,
    isOfficial: found.range.title.isOfficial,
    confidence: comma ? 0.8 : 0.9,
  };
}

/** `the prosecutor general of Tehran, Ali X`, `Mahan's director, Hamid X`: definite, and the name closes it. */
function introduces(context: RoleContext, found: Found, person: NameRange): boolean {
  const before = lowerAt(context, found.first - 1);
  const isDefinite = before === 'the' || before === 'its' || before === 'their' || before === 'his' || before === 'her';
  const held = found.holder !== null && context.tokens[found.first - 1]?.wordClass === 'possessive';
  const after = lowerAt(context, person.end);
  return (isDefinite || held) && after !== 'and' && after !== 'or' && !isList(context, person);
}

/** `the president, Ana X, Ben Y and …`: names in a row are no apposition. */
function isList(context: RoleContext, person: NameRange): boolean {
  return lowerAt(context, person.end) === ',' && context.nameAt.get(person.end + 1)?.name.type === 'Person';
}

function titleBefore(context: RoleContext, end: number): Found | null {
  const bare = titleUpTo(context, end);
  if (bare !== null) return withLeft(context, bare, bare.end, null);
  const object = context.nameAt.get(end - 1);
  if (object === undefined || object.name.type === 'Person' || object.end !== end) return null;
  const prepositionAt = lowerAt(context, object.first - 1) === 'the' ? object.first - 2 : object.first - 1;
  const preposition = lowerAt(context, prepositionAt);
  if (!HELD.has(preposition)) return null;
  const titled = titleUpTo(context, prepositionAt);
  if (titled === null) return null;
  const span = { start: object.name.start, end: object.name.end };
  return POSTED.has(preposition) && titled.title.class !== 'spokesperson'
    ? withLeft(context, titled, end, null)
    : withLeft(context, titled, titled.end, span);
}

function withLeft(context: RoleContext, range: TitleRange, end: number, right: Span | null): Found {
  let first = range.first;
  while (isModifier(context, first - 1) && sameSentence(context, first - 1, range.first)) first -= 1;
  const holder = right ?? leftHolder(context, first, range);
  return { range, first, end, holder };
}

function isModifier(context: RoleContext, at: number): boolean {
  const lower = lowerAt(context, at);
  if (context.nameAt.has(at)) return false;
  return titleModifier(lower) !== undefined || (lower === '-' && titleModifier(lowerAt(context, at - 1)) !== undefined);
}

/** `German Chancellor`, `Mahan's director`, `the city's home minister`. */
export function leftHolder(context: RoleContext, first: number, range: TitleRange): Span | null {
  const isPossessed = context.tokens[first - 1]?.wordClass === 'possessive';
  const last = isPossessed ? first - 2 : first - 1;
  if (!sameSentence(context, last, range.first)) return null;
  const name = context.nameAt.get(last);
  if (name === undefined) return isPossessed ? nominalUpTo(context, last + 1) : null;
  if (name.end !== last + 1 || (name.name.type === 'Person' && !isPossessed)) return null;
  return canHold(range.title, name.name) ? { start: name.name.start, end: name.name.end } : null;
}

/** `the city` of `the city's home minister`: a short definite phrase, for coreference to resolve. */
function nominalUpTo(context: RoleContext, end: number): Span | null {
  for (let first = end - 2; first >= Math.max(0, end - 4); first -= 1) {
    if (['the', 'this', 'that'].includes(lowerAt(context, first))) return spanOf(context, first, end);
  }
  return null;
}

/** `President A of Nigeria`. */
function placeAfter(context: RoleContext, person: NameRange, range: TitleRange): Span | null {
  const link = lowerAt(context, person.end);
  return link === 'of' ? holderAfter(context, person.end, range.title) : null;
}

/** `Presidents A of Nigeria and B of Benin`: the plural title goes on to the next names. */
export function rolesShared(context: RoleContext, person: NameRange, index: number, given: readonly Role[]): Role[] {
  const range = titleUpTo(context, person.first);
  if (range === null || !/(?:s|men)$/u.test(lowerAt(context, range.end - 1)) || range.title.title.endsWith('s'))
    return [];
  const roles: Role[] = [];
  let previous = person;
  for (let at = index + 1; at < context.names.length; at += 1) {
    const next = context.names[at] as NameRange;
    if (!sameSentence(context, next.first, person.first) || next.first - previous.end > 3) break;
    if (next.name.type !== 'Person') {
      previous = next;
      continue;
    }
    const link = lowerAt(context, next.first - 1);
    if (link !== 'and' && link !== ',') break;
    const first = given[0];
    const holder = placeAfter(context, next, range) ?? (hasOwnPlace(context, person) ? null : (first?.holder ?? null));
    roles.push(roleOf(context, next, { range, first: range.first, end: range.end, holder }, holder, false));
    previous = next;
  }
  return roles;
}

function hasOwnPlace(context: RoleContext, person: NameRange): boolean {
  return lowerAt(context, person.end) === 'of';
}
