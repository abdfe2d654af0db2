import { isPortfolioWord } from '../../lexicon/titles.ts';
import type { Role } from '../layers.ts';
import {
  isCapitalised,
  lowerAt,
  type NameRange,
  type RoleContext,
  sameSentence,
  type TitleRange,
  titleUpTo,
} from './context.ts';
import { holderAfter, leftHolder } from './holder.ts';
import { leftEdge, modifierApart, portfolioRight, roleOf, type Titled } from './phrase.ts';

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'to', 'at', 'in', 'on']);
const POSTED: ReadonlySet<string> = new Set(['for', 'to', 'on']);
const INSIDE: ReadonlySet<string> = new Set(['and', '&', ',', 'the', '-']);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'its', 'their', 'his', 'her', 'our', 'my']);
const JOINED: ReadonlySet<string> = new Set(['and', '&', '/', 'cum']);
const CLOSERS: ReadonlySet<string> = new Set([',', '.', ';', ':', ')', '(', '"', '”', '—', '–', '-', 'who', '!', '?']);
const LONGEST_COMPLEMENT = 14;
const DEEPEST = 4;

/** Roles whose title stands before the name; stacked titles give several (`Coast Guard Commandant Admiral X`). */
export function rolesBefore(context: RoleContext, person: NameRange): Role[] {
  const roles: Role[] = [];
  let end = withoutCourtesy(context, person.first);
  let comma = false;
  for (let depth = 0; depth < DEEPEST; depth += 1) {
    const isAtComma: boolean = !comma && lowerAt(context, end - 1) === ',';
    const titled: Titled | null = titledUpTo(context, isAtComma ? end - 1 : end, isAtComma);
    if (titled === null || !sameSentence(context, titled.first, person.first)) break;
    if (isAtComma && !introduces(context, titled, person)) break;
    comma ||= isAtComma;
    const { title } = titled.range;
    if (title.placement === 'after' || (title.class === 'family' && titled.holder === null)) break;
    const holder = titled.holder ?? (comma ? null : placeAfter(context, person, titled.range));
    const joined = joinedTitle(context, titled);
    roles.push(
      roleOf(context, person, { ...titled, holder: holder ?? joined?.holder ?? null }, true, comma ? 0.8 : 0.9),
    );
    if (joined !== null) roles.push(roleOf(context, person, { ...joined, holder: joined.holder ?? holder }, true, 0.8));
    if (titled.holder !== null || joined !== null) break;
    end = withoutCourtesy(context, titled.first);
  }
  return roles;
}

/** `Dr`, `Engr.`, `Shri` say nothing of what somebody does. */
export function withoutCourtesy(context: RoleContext, end: number): number {
  let first = end;
  for (let count = 0; count < 3; count += 1) {
    const courtesy = titleUpTo(context, first);
    if (courtesy?.title.class !== 'courtesy') break;
    first = courtesy.first;
  }
  return first;
}

/** `founder and director X`, `Deputy Prime Minister and Foreign Minister X`: one person, two titles. */
function joinedTitle(context: RoleContext, titled: Titled): Titled | null {
  if (!JOINED.has(lowerAt(context, titled.first - 1)) || !sameSentence(context, titled.first - 2, titled.first))
    return null;
  const range = titleUpTo(context, titled.first - 1);
  if (range === null || range.title.class === 'courtesy' || range.title.class === 'family') return null;
  const first = leftEdge(context, range);
  const isOther = lowerAt(context, first - 1) === 'the' && range.title.office === 'always';
  const isLesser = !isCapitalised(context, range.end - 1) && isCapitalised(context, titled.range.end - 1);
  if (isOther || isLesser) return null;
  const holder = leftHolder(context, first, range.title);
  return { range, first, end: range.end, holder, ...apart(context, first, holder) };
}

function apart(context: RoleContext, first: number, holder: Titled['holder']): { readonly apart?: string } {
  const word = modifierApart(context, first, holder);
  return word === undefined ? {} : { apart: word };
}

/** `the prosecutor general of Tehran, Ali X,`, `Mahan's director, Hamid X`: definite, and the name closes it. */
function introduces(context: RoleContext, titled: Titled, person: NameRange): boolean {
  const joined = joinedTitle(context, titled);
  const first = joined?.first ?? titled.first;
  const before = lowerAt(context, first - 1);
  const isSpokesperson = titled.range.title.class === 'spokesperson' && (before === 'a' || before === 'an');
  const isOwned = titled.holder !== null && titled.holder.end <= (context.tokens[titled.first]?.start ?? 0);
  const startsSentence = !sameSentence(context, first - 1, first);
  if (!DEFINITE.has(before) && before !== ';' && !isSpokesperson && !isOwned && !startsSentence) return false;
  const isClosed = !sameSentence(context, person.end, person.first) || CLOSERS.has(lowerAt(context, person.end));
  return isList(context, person) ? false : isClosed || opensClause(context, first - 1, startsSentence);
}

/** The subject of a clause may lack its second comma; after a preposition (`according to the president, X said`) not. */
function opensClause(context: RoleContext, at: number, startsSentence: boolean): boolean {
  if (startsSentence || !sameSentence(context, at - 1, at)) return true;
  const before = context.tokens[at - 1];
  return before?.wordClass === 'conjunction' || before?.lower === 'that' || before?.wordClass === 'possessive';
}

/** `the president, Ana X, Ben Y and …`: names in a row are no apposition. */
function isList(context: RoleContext, person: NameRange): boolean {
  const next = lowerAt(context, person.end);
  if (next === 'and' || next === 'or') return context.nameAt.get(person.end + 1)?.name.type === 'Person';
  return next === ',' && context.nameAt.get(person.end + 1)?.name.type === 'Person';
}

/** The title that ends right before the token: bare, or with what follows `of`, `for` … */
function titledUpTo(context: RoleContext, end: number, isLoose: boolean): Titled | null {
  const bare = titleUpTo(context, end);
  if (bare !== null) return bare.title.class === 'courtesy' ? null : withLeft(context, bare, bare.end, null);
  const link = complementUpTo(context, end, isLoose);
  if (link === null) return null;
  const { range, at } = link;
  const { title } = range;
  if (title.class === 'courtesy') return null;
  const portfolioEnd = portfolioRight(context, range);
  if (portfolioEnd === end) return withLeft(context, range, end, null);
  if (portfolioEnd > range.end)
    return withLeft(context, range, portfolioEnd, holderAfter(context, portfolioEnd, title));
  const isPosted = POSTED.has(lowerAt(context, at)) && title.class !== 'spokesperson';
  if (isPosted && (title.class === 'diplomat' || title.class === 'minister'))
    return withLeft(context, range, end, null);
  const first = leftEdge(context, range);
  const owner =
    POSTED.has(lowerAt(context, at)) || lowerAt(context, at) === 'in' ? leftHolder(context, first, title) : null;
  return withLeft(context, range, range.end, owner ?? holderAfter(context, at, title));
}

function withLeft(context: RoleContext, range: TitleRange, end: number, right: Titled['holder']): Titled {
  const first = leftEdge(context, range);
  const holder = right ?? leftHolder(context, first, range.title);
  return { range, first, end, holder, ...apart(context, first, holder) };
}

interface Complement {
  readonly range: TitleRange;
  /** The preposition after the title. */
  readonly at: number;
}

/** Goes left over `the Department of X's Y` to the title that it completes. Capitalised throughout unless `isLoose`. */
function complementUpTo(context: RoleContext, end: number, isLoose: boolean): Complement | null {
  if (INSIDE.has(lowerAt(context, end - 1)) || LINKS.has(lowerAt(context, end - 1))) return null;
  for (let at = end - 1; at >= Math.max(1, end - LONGEST_COMPLEMENT); at -= 1) {
    if (!sameSentence(context, at, end - 1)) return null;
    const name = context.nameAt.get(at);
    if (name !== undefined) {
      if (name.name.type === 'Person') return null;
      at = name.first;
      continue;
    }
    const range = LINKS.has(lowerAt(context, at)) ? titleUpTo(context, at) : null;
    if (range !== null) return { range, at };
    if (!goesOn(context, at, isLoose)) return null;
  }
  return null;
}

function goesOn(context: RoleContext, at: number, isLoose: boolean): boolean {
  const token = context.tokens[at];
  if (token === undefined) return false;
  if (token.lower === ',')
    return isPortfolioWord(lowerAt(context, at + 1)) && isPortfolioWord(lowerAt(context, at - 1));
  if (INSIDE.has(token.lower) || LINKS.has(token.lower) || isPortfolioWord(token.lower)) return true;
  if (token.wordClass === 'possessive' || isCapitalised(context, at)) return true;
  return isLoose && (token.wordClass === 'noun' || token.wordClass === 'adjective');
}

/** `President A of Nigeria`, `Senator A from Vermont`, `Professor A at Y`. */
export function placeAfter(context: RoleContext, person: NameRange, range: TitleRange): Titled['holder'] {
  const link = lowerAt(context, person.end);
  const isFrom = link === 'from' && ['legislator', 'academic', 'medical'].includes(range.title.class);
  const isAt = link === 'at' && ['academic', 'medical'].includes(range.title.class);
  return link === 'of' || isFrom || isAt ? holderAfter(context, person.end, range.title) : null;
}
