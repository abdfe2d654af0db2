import type { Article, Span, TextSpan } from '../../article/index.ts';
import type { Token } from '../../language/index.ts';
import { type Title, titleAt } from '../../lexicon/titles.ts';
import type { LanguageLayer, NameLayer, NameMention } from '../layers.ts';

const PREFIXED = /^(?:ex|then|former|now)-/u;
const SUFFIXED = /-(?:elect|designate|select|nominate)$/u;
const AFTER_TITLE: ReadonlySet<string> = new Set([
  'elect',
  'designate',
  'select',
  'nominate',
  'emeritus',
  'retd',
  'rtd',
  'retired',
]);

export type RoleSource = Article & LanguageLayer & NameLayer;

/** A name and the half-open range of tokens that it takes. */
export interface NameRange {
  readonly name: NameMention;
  readonly first: number;
  readonly end: number;
}

/** A title at a range of tokens. */
export interface TitleRange {
  readonly title: Title;
  readonly first: number;
  readonly end: number;
}

export interface RoleContext {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Lower-case words as titles are looked up by: `president` for `president-elect` and `ex-president`. */
  readonly words: readonly string[];
  readonly names: readonly NameRange[];
  /** The name that covers a token. */
  readonly nameAt: ReadonlyMap<number, NameRange>;
  /** The name that begins at an offset of the text. */
  readonly nameFrom: ReadonlyMap<number, NameRange>;
}

export function roleContext(source: RoleSource): RoleContext {
  const { tokens } = source.body;
  const names: NameRange[] = [];
  const nameFrom = new Map<number, NameRange>();
  const nameAt = new Map<number, NameRange>();
  let at = 0;
  for (const name of source.names) {
    while (at < tokens.length && (tokens[at] as Token).end <= name.start) at += 1;
    const first = at;
    let end = at;
    while (end < tokens.length && (tokens[end] as Token).start < name.end) end += 1;
    if (end === first) continue;
    const range = { name, first, end };
    names.push(range);
    nameFrom.set(name.start, range);
    for (let index = first; index < end; index += 1) nameAt.set(index, range);
  }
  return { text: source.text, tokens, words: tokens.map(({ lower }) => bareTitle(lower)), names, nameAt, nameFrom };
}

function bareTitle(lower: string): string {
  return lower.includes('-') ? lower.replace(PREFIXED, '').replace(SUFFIXED, '') : lower;
}

export function lowerAt(context: RoleContext, at: number): string {
  return context.tokens[at]?.lower ?? '';
}

export function sameSentence(context: RoleContext, one: number, other: number): boolean {
  const sentence = context.tokens[one]?.sentence;
  return sentence !== undefined && sentence === context.tokens[other]?.sentence;
}

/** The longest title that begins at the token and ends before `limit`, in one sentence; names are no part of it (`UN chief` is chief of the UN). */
export function titleFrom(context: RoleContext, first: number, limit = Number.POSITIVE_INFINITY): TitleRange | null {
  const { tokens, words } = context;
  const sentence = tokens[first]?.sentence;
  const isFree = (at: number): boolean => at < limit && tokens[at]?.sentence === sentence && !context.nameAt.has(at);
  const match = titleAt((at) => (isFree(at) ? words[at] : undefined), first);
  return match === null ? null : { title: match.title, first, end: first + match.length };
}

const LONGEST_TITLE = 8;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'an', 'a', '-']);

/** The longest title that ends right before the token `end`, with `-elect`, `(retd)` or a point after it. */
export function titleUpTo(context: RoleContext, end: number): TitleRange | null {
  const stop = titleStop(context, end);
  for (let first = Math.max(0, stop - LONGEST_TITLE); first < stop; first += 1) {
    if (context.nameAt.has(first) || !sameSentence(context, first, end - 1)) continue;
    const found = titleFrom(context, first, end);
    if (found !== null && (found.end === end || found.end === stop)) return fitting(context, { ...found, end });
  }
  return null;
}

function titleStop(context: RoleContext, end: number): number {
  let stop = end;
  if (lowerAt(context, stop - 1) === ')' && lowerAt(context, stop - 3) === '(' && isAside(context, stop - 2)) stop -= 3;
  else if (AFTER_TITLE.has(lowerAt(context, stop - 1))) stop -= lowerAt(context, stop - 2) === '-' ? 2 : 1;
  if (lowerAt(context, stop - 1) === '.' && context.tokens[stop - 1]?.spaceBefore === false) stop -= 1;
  return stop;
}

/** `(retd)`, `(CEO)`, `(IGP)`. */
function isAside(context: RoleContext, at: number): boolean {
  return AFTER_TITLE.has(lowerAt(context, at)) || /^\p{Lu}{2,6}$/u.test(context.tokens[at]?.text ?? '');
}

/**
 * Titles that only stand before names are written with a capital; so are those of two or three letters. `accused X` is
 * what somebody did unless an article says otherwise, and `to witness X` what somebody will do.
 */
function fitting(context: RoleContext, range: TitleRange): TitleRange | null {
  const { title, placement } = range.title;
  const before = lowerAt(context, range.first - 1);
  const isDone = title.endsWith('ed') && !title.includes(' ') && !ARTICLES.has(before);
  const isToDo = before === 'to' && context.tokens[range.first]?.tags.includes('Infinitive') === true;
  if (isDone || isToDo) return null;
  const needsCapital = placement === 'before' || title.length <= 3 || range.title.class === 'traditional';
  return needsCapital && !isCapitalised(context, range.first) ? null : range;
}

export function isCapitalised(context: RoleContext, at: number): boolean {
  return /^\p{Lu}/u.test(context.tokens[at]?.text ?? '');
}

export function spanOf(context: RoleContext, first: number, end: number): TextSpan {
  const start = context.tokens[first]?.start ?? 0;
  const stop = context.tokens[end - 1]?.end ?? start;
  return { start, end: stop, text: context.text.slice(start, stop) };
}

export function around(...spans: readonly (Span | null)[]): Span {
  const present = spans.filter((span) => span !== null);
  return {
    start: Math.min(...present.map((span) => span.start)),
    end: Math.max(...present.map((span) => span.end)),
  };
}

/** Classes of callings: a demonym before them tells where somebody is from, not whom they serve. */
const CALLINGS: ReadonlySet<string> = new Set(
  'academic medical sport media family activist profession armed traditional clergy'.split(' '),
);
/** Those who serve or accompany a person. */
const AIDES: ReadonlySet<string> = new Set(
  'chief of staff;press secretary;lawyer;personal lawyer;attorney;personal attorney;aide;adviser;advisor;ally;confidant;bodyguard;deputy;partner;business partner;associate;successor;predecessor;campaign manager;running mate;friend;agent;publicist;running-mate;driver;secretary;assistant;coach;manager;rival'.split(
    ';',
  ),
);

export function isNationality(name: NameMention): boolean {
  return name.type === 'Other' && (name.subtypes.includes('Nationality') || name.link?.countryCode !== undefined);
}

/** Whether a role of that title can be held at that name. */
export function canHold(title: Title, name: NameMention): boolean {
  if (name.type === 'Person') return title.class === 'spokesperson' || title.class === 'family' || isAideTitle(title);
  if (title.class === 'family') return false;
  if (name.type === 'Other') return isNationality(name) && !CALLINGS.has(title.class);
  return true;
}

function isAideTitle(title: Title): boolean {
  return AIDES.has(title.title);
}
