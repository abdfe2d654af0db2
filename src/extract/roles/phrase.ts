import type { Span, TextSpan } from '../../article/index.ts';
import { isPortfolioWord, type Title, titleModifier, titleNamed } from '../../lexicon/titles.ts';
import type { Role } from '../layers.ts';
import {
  around,
  isCapitalised,
  lowerAt,
  type NameRange,
  type RoleContext,
  sameSentence,
  spanOf,
  type TitleRange,
} from './context.ts';
import { isOffice } from './office.ts';

/** A title in the text with all that belongs to it. */
export interface Titled {
  readonly range: TitleRange;
  /** Half-open range of tokens of the title with its modifiers and portfolio. */
  readonly first: number;
  readonly end: number;
  readonly holder: Span | null;
  /** `former` where it stands apart from the title: `former Minnesota governor`. */
  readonly apart?: string;
  /** The title where the text has a verb for it: `who heads Y`. */
  readonly said?: string;
}

const PORTFOLIO_TITLE = /(?:minister|secretary|commissioner|minister delegate|secretary of state|minister of state)$/u;
const JOINS: ReadonlySet<string> = new Set(['and', '&', ',', '-', 'the']);
const LONGEST_PORTFOLIO = 12;
/** Callings are told more closely by the nouns before them: `local business owner`, `tea farmer`. */
const DETAILED: ReadonlySet<string> = new Set('academic medical sport media activist profession executive'.split(' '));

export function takesPortfolio(title: Title): boolean {
  return PORTFOLIO_TITLE.test(title.title);
}

/** Takes in what stands to the left of the title: `former`, `Interior and Coordination` (Minister), `local business` (owner). */
export function leftEdge(context: RoleContext, range: TitleRange): number {
  let first = range.first;
  if (takesPortfolio(range.title)) first = portfolioLeft(context, first);
  if (DETAILED.has(range.title.class) && !isCapitalised(context, range.first)) first = detailLeft(context, first);
  while (isModifier(context, first - 1) && sameSentence(context, first - 1, range.first)) first -= 1;
  return lowerAt(context, first) === '-' ? first + 1 : first;
}

/** `Labour, Employment and Human Resources Minister`. */
function portfolioLeft(context: RoleContext, end: number): number {
  let first = end;
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_PORTFOLIO); at -= 1) {
    if (context.nameAt.has(at) || !sameSentence(context, at, end)) break;
    const lower = lowerAt(context, at);
    if (isPortfolioWord(lower)) first = at;
    else if (!JOINS.has(lower) || lower === 'the' || !isPortfolioWord(lowerAt(context, at - 1)) || first === end) break;
  }
  return first;
}

/** One past `of health and sanitation`, `for Water, Energy and the Environment` after a title that ends at `from`. */
export function portfolioRight(context: RoleContext, range: TitleRange): number {
  let end = range.end;
  const isLinked = lowerAt(context, end) === 'of' || lowerAt(context, end) === 'for' || lowerAt(context, end) === 'in';
  if (!takesPortfolio(range.title) && !/ (?:of|for) /u.test(range.title.title)) return end;
  const isGiven = range.title.title.endsWith('minister') && lowerAt(context, end) === 'for';
  if (range.title.class !== 'minister' && !isGiven) return end;
  for (let at = isLinked ? end + 1 : end; at < range.end + LONGEST_PORTFOLIO; at += 1) {
    if (!sameSentence(context, at, range.first) || isPlaceOrPerson(context, at)) break;
    const lower = lowerAt(context, at);
    const next = titleNamed(lowerAt(context, at + 1));
    if (isPortfolioWord(lower) && (next === undefined || next.class === 'courtesy')) end = at + 1;
    else if (!JOINS.has(lower)) break;
  }
  return end;
}

function isPlaceOrPerson(context: RoleContext, at: number): boolean {
  const type = context.nameAt.get(at)?.name.type;
  return type === 'Place' || type === 'Person';
}

function detailLeft(context: RoleContext, end: number): number {
  let first = end;
  for (let at = end - 1; at >= end - 2 && at >= 0; at -= 1) {
    const token = context.tokens[at];
    const isDetail = token?.wordClass === 'noun' || token?.wordClass === 'adjective';
    const isFirst = !sameSentence(context, at - 1, at);
    const isWord = isFirst ? /^\p{Lu}?\p{Ll}{3,}$/u : /^\p{Ll}{3,}$/u;
    if (!isDetail || context.nameAt.has(at) || !sameSentence(context, at, end) || !isWord.test(token.text)) break;
    if (/(?:s|ed|ing)$/u.test(token.lower) && token.wordClass !== 'adjective' && !/ss$/u.test(token.lower)) break;
    first = at;
  }
  return first;
}

export function isModifier(context: RoleContext, at: number): boolean {
  const lower = lowerAt(context, at);
  if (context.nameAt.has(at)) return false;
  return titleModifier(lower) !== undefined || (lower === '-' && titleModifier(lowerAt(context, at - 1)) !== undefined);
}

/** The word that makes it a past (or acting) role, left of the body where it was held: `former CIA directors`. */
export function modifierApart(context: RoleContext, first: number, holder: Span | null): string | undefined {
  const held = holder === null ? undefined : context.nameFrom.get(holder.start);
  if (held === undefined || held.end > first || held.end < first - 1) return undefined;
  const at = lowerAt(context, held.first - 1) === '-' ? held.first - 2 : held.first - 1;
  const lower = lowerAt(context, at);
  const isTelling =
    titleModifier(lower) === 'past' || titleModifier(lower) === 'future' || lower === 'acting' || lower === 'interim';
  return isTelling && sameSentence(context, at, first) ? context.tokens[at]?.text : undefined;
}

/** The role of one title; a plural that two share is given to each in the singular. */
export function roleOf(
  context: RoleContext,
  person: NameRange,
  titled: Titled,
  isBefore: boolean,
  confidence: number,
): Role {
  const title = titleText(context, titled);
  return {
    passage: around(title, near(person, titled.holder), person.name),
    person: { start: person.name.start, end: person.name.end },
    title,
    holder: titled.holder,
    isOfficial: isOffice(context, titled, isBefore),
    confidence,
  };
}

/** A body named far off in the article is no part of the passage. */
function near(person: NameRange, holder: Span | null): Span | null {
  return holder !== null && Math.abs(holder.start - person.name.start) < 400 ? holder : null;
}

function titleText(context: RoleContext, { range, first, end, apart, said }: Titled): TextSpan {
  const span = spanOf(context, first, end);
  const last = context.tokens[range.end - 1]?.lower ?? '';
  const isPlural =
    titleNamed(range.title.title) === range.title && last !== lastWord(range.title.title) && end === range.end;
  const text =
    said ?? (isPlural ? span.text.replace(/men$/u, 'man').replace(/ies$/u, 'y').replace(/s$/u, '') : span.text);
  return { ...span, text: apart === undefined || apart === '' ? text : `${apart.toLowerCase()} ${text}` };
}

function lastWord(title: string): string {
  return title.slice(title.lastIndexOf(' ') + 1);
}
