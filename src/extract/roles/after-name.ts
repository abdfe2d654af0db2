import type { Token } from '../../language/index.ts';
import { type Title, titleModifier, titleOfVerb } from '../../lexicon/titles.ts';
import type { Role } from '../layers.ts';
import {
  canHold,
  isCapitalised,
  lowerAt,
  type NameRange,
  type RoleContext,
  sameSentence,
  type TitleRange,
  titleFrom,
} from './context.ts';
import { holderAfter, leftHolder, spanOfName } from './holder.ts';
import { type Opening, openingAfter } from './opening.ts';
import { modifierApart, portfolioRight, roleOf, type Titled } from './phrase.ts';

const LONGEST_PHRASE = 12;
const MOST_ROLES = 4;
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'our', 'my']);
/** A calling that the table lacks, in `X, a …`: told by how English names those who do things. */
const AGENT_NOUN = /^[a-z]{3,}(?:er|or|ist|ian|eur|ant|man|woman)$/u;
const NOT_AGENTS: ReadonlySet<string> = new Set(
  'matter member number centre center chapter quarter border river power order paper water letter winner former other another latter brother sister mother father human german factor sector error terror mirror tumor tumour plant restaurant elephant grant warrant giant mayor daughter slaughter encounter supporter smoker lover believer fan admirer contender loser beneficiary foreigner newcomer user owner danger disaster corner computer newspaper minister character offer answer reminder blocker transfer cover finger summer winter ladder folder poster monster disorder shoulder color colour labor labour honor honour humor humour favor favour doctor flavour motor tractor reactor ancestor survivor debtor alien median indian asian christian'.split(
    ' ',
  ),
);
const UNKNOWN: Title = { title: '', class: 'profession', office: 'never', isHead: false, placement: 'after' };

/** Roles told after the name: `X, the city's home minister`, `X, a nurse who …`, `X, who heads Y`, `X is president of …`. */
export function rolesAfter(context: RoleContext, person: NameRange): Role[] {
  const opening = openingAfter(context, person);
  if (opening === null) return [];
  const found = opening.kind === 'verb' ? headedBy(context, opening) : titledPhrases(context, opening, person);
  return shareHolder(found).map((titled) => roleOf(context, person, titled, false, 0.8));
}

function titledPhrases(context: RoleContext, opening: Opening, person: NameRange): Titled[] {
  const found: Titled[] = [];
  let at: number | null = opening.at;
  while (at !== null && found.length < MOST_ROLES) {
    const titled = titledFrom(context, at);
    if (titled === null || !sameSentence(context, titled.end - 1, person.first)) break;
    if (opening.isBare && found.length === 0 && !isHeld(titled)) break;
    if (titled.range.title.class === 'family' && titled.holder === null) break;
    found.push(opening.past === undefined || found.length > 0 ? titled : { ...titled, apart: opening.past });
    at = nextPhrase(context, titled);
  }
  return found;
}

/** `X is president of Y` is a role, `X is captain material` none: a bare title must be followed by its body, or be an office. */
function isHeld({ holder, range }: Titled): boolean {
  return holder !== null || range.title.office === 'always' || range.title.class === 'head-of-state';
}

/** `and chief executive`, `, former mayor of …`, `and a member of …` after a title or after its body. */
function nextPhrase(context: RoleContext, { end, holder }: Titled): number | null {
  const held = holder === null ? undefined : context.nameFrom.get(holder.start);
  const from = held !== undefined && held.end > end ? held.end : end;
  const sign = lowerAt(context, from);
  if (sign === 'and' || sign === '&' || sign === '/') return from + 1;
  if (sign !== ',') return null;
  const next = lowerAt(context, from + 1);
  if (next === 'and') return from + 2;
  return titleModifier(next) === 'past' || next === 'a' || next === 'an' ? from + 1 : null;
}

/** `founder and chief executive of Y`: both at Y. */
function shareHolder(found: readonly Titled[]): Titled[] {
  const holder = found.findLast((titled) => titled.holder !== null)?.holder ?? null;
  return found.map((titled, at) => (titled.holder === null && at < found.length - 1 ? { ...titled, holder } : titled));
}

/** `who heads the Ghana Education Service`, `who founded X`: only of a named body. */
function headedBy(context: RoleContext, { at, past }: Opening): Titled[] {
  const title = titleOfVerb(lowerAt(context, at));
  if (title === undefined) return [];
  const first = lowerAt(context, at + 1) === 'the' ? at + 2 : at + 1;
  const name = context.nameAt.get(first);
  if (name === undefined || name.first !== first || !sameSentence(context, at, first)) return [];
  const isBody = name.name.type === 'Organization' && canHold(title, name.name);
  if (!isBody || context.tokens[name.end]?.wordClass === 'possessive') return [];
  const range: TitleRange = { title, first: at, end: at + 1 };
  return [{ range, first: at, end: at + 1, holder: spanOfName(name), apart: past ?? '', said: title.title }];
}

/** A phrase that has a title as its head: `a medical transcription service provider`, `Germany's foreign minister`. */
function titledFrom(context: RoleContext, from: number): Titled | null {
  const hasArticle = ['the', 'a', 'an'].includes(lowerAt(context, from));
  let first = hasArticle ? from + 1 : from;
  for (let at = first; at < first + LONGEST_PHRASE; at += 1) {
    if (!sameSentence(context, from, at)) return null;
    const token = context.tokens[at] as Token;
    const name = context.nameAt.get(at);
    if (name !== undefined) {
      const isOwner = context.tokens[name.end]?.wordClass === 'possessive';
      if (name.name.type === 'Person' && !isOwner) return null;
      at = name.end - 1;
      first = name.end;
      continue;
    }
    if (token.wordClass === 'possessive' || OWNERS.has(token.lower)) {
      first = at + 1;
      continue;
    }
    const range = titleFrom(context, at) ?? (hasArticle ? unknownCalling(token, at) : null);
    if (range !== null && range.title.class !== 'courtesy' && closes(context, range))
      return titledAt(context, range, first);
    if (!continues(token)) return null;
  }
  return null;
}

function titledAt(context: RoleContext, range: TitleRange, phraseFirst: number): Titled {
  const isBased = lowerAt(context, phraseFirst) === '-' && lowerAt(context, phraseFirst + 1) === 'based';
  const first = withoutAge(context, isBased ? phraseFirst + 2 : phraseFirst, range.first);
  const end = portfolioRight(context, range);
  const left = isBased ? null : leftHolder(context, phraseFirst, range.title);
  const right = holderAfter(context, end, range.title);
  const isField = lowerAt(context, end) === 'for' || lowerAt(context, end) === 'in' || lowerAt(context, end) === 'to';
  const holder = isField ? (left ?? right) : (right ?? left);
  const apart = modifierApart(context, phraseFirst, left === holder ? holder : null);
  return { range, first, end, holder, ...(apart === undefined ? {} : { apart }) };
}

function unknownCalling(token: Token, at: number): TitleRange | null {
  const isAgent = token.wordClass === 'noun' && AGENT_NOUN.test(token.lower) && !NOT_AGENTS.has(token.lower);
  return isAgent ? { title: UNKNOWN, first: at, end: at + 1 } : null;
}

function continues(token: Token): boolean {
  return (
    token.wordClass === 'noun' ||
    token.wordClass === 'adjective' ||
    token.wordClass === 'properNoun' ||
    token.wordClass === 'number' ||
    token.lower === '-' ||
    token.lower === 'and' ||
    titleModifier(token.lower) !== undefined ||
    token.tags.includes('Gerund') ||
    token.tags.includes('PastTense')
  );
}

/** The title is the head of its phrase: nothing nominal follows, and no name (that would be another person's). */
function closes(context: RoleContext, range: TitleRange): boolean {
  const next = context.tokens[range.end];
  if (next === undefined || next.sentence !== context.tokens[range.first]?.sentence) return true;
  if (context.nameAt.has(range.end)) return false;
  if (next.lower === '-') return /^(?:elect|designate)$/u.test(lowerAt(context, range.end + 1)) || next.spaceBefore;
  if (next.wordClass === 'possessive') return false;
  return (next.wordClass !== 'noun' && next.wordClass !== 'properNoun') || !isNominal(context, range.end);
}

/** The tagger takes some verbs for nouns: `said`, `told` after a title are none. */
function isNominal(context: RoleContext, at: number): boolean {
  return (
    !['said', 'says', 'told', 'added', 'who', 'elect', 'designate'].includes(lowerAt(context, at)) ||
    isCapitalised(context, at)
  );
}

/** `a 36-year-old farmer` is a farmer; so is one of `the women and farmer`. */
function withoutAge(context: RoleContext, first: number, head: number): number {
  let from = first;
  for (let at = first; at < head; at += 1) {
    const token = context.tokens[at] as Token;
    const isAge = /\d/u.test(token.text) || /-old$|^old$/u.test(token.lower);
    if (token.wordClass === 'number' || isAge || token.lower === 'and') from = at + 1;
  }
  return from;
}
