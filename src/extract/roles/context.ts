import type { Article, Span, TextSpan } from '../../article/index.ts';
import type { Token } from '../../language/index.ts';
import { type Title, titleAt } from '../../lexicon/titles.ts';
import type { LanguageLayer, NameLayer, NameMention } from '../layers.ts';

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
  readonly names: readonly NameRange[];
  /** The name that covers a token. */
  readonly nameAt: ReadonlyMap<number, NameRange>;
}

export function roleContext(source: RoleSource): RoleContext {
  const { tokens } = source.body;
  const names: NameRange[] = [];
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
    for (let index = first; index < end; index += 1) nameAt.set(index, range);
  }
  return { text: source.text, tokens, names, nameAt };
}

export function lowerAt(context: RoleContext, at: number): string {
  return context.tokens[at]?.lower ?? '';
}

export function sameSentence(context: RoleContext, one: number, other: number): boolean {
  const sentence = context.tokens[one]?.sentence;
  return sentence !== undefined && sentence === context.tokens[other]?.sentence;
}

/** The longest title that begins at the token, in one sentence; names are no part of it (`UN chief` is chief of the UN). */
export function titleFrom(context: RoleContext, first: number): TitleRange | null {
  const { tokens } = context;
  const isFree = (index: number): boolean => sameSentence(context, first, index) && !context.nameAt.has(index);
  const match = titleAt((index) => (isFree(index) ? tokens[index]?.lower : undefined), first);
  return match === null ? null : { title: match.title, first, end: first + match.length };
}

const LONGEST_TITLE = 8;

/** The longest title that ends right before the token `end`; the point of an abbreviation belongs to it. */
export function titleUpTo(context: RoleContext, end: number): TitleRange | null {
  const stop = lowerAt(context, end - 1) === '.' && context.tokens[end - 1]?.spaceBefore === false ? end - 1 : end;
  for (let first = Math.max(0, end - LONGEST_TITLE); first < stop; first += 1) {
    if (!sameSentence(context, first, stop - 1)) continue;
    const found = titleFrom(context, first);
    if (found !== null && (found.end === end || found.end === stop)) return { ...found, end };
  }
  return null;
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
  'academic medical sport media family activist profession armed traditional'.split(' '),
);

export function isNationality(name: NameMention): boolean {
  return name.type === 'Other' && (name.subtypes.includes('Nationality') || name.link?.countryCode !== undefined);
}

/** Whether a role of that title can be held at that name. */
export function canHold(title: Title, name: NameMention): boolean {
  if (name.type === 'Person') return title.class === 'spokesperson' || title.class === 'family' || isAideTitle(title);
  if (name.type === 'Other') return isNationality(name) && !CALLINGS.has(title.class);
  return true;
}

function isAideTitle(title: Title): boolean {
  return ['chief of staff', 'press secretary', 'lawyer', 'attorney', 'aide', 'adviser', 'advisor'].includes(
    title.title,
  );
}
