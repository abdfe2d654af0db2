import type { Token } from '../../language/index.ts';
import type { Title } from '../../lexicon/titles.ts';
import type { Role } from '../layers.ts';
import { leftHolder } from './before-name.ts';
import {
  around,
  lowerAt,
  type NameRange,
  type RoleContext,
  sameSentence,
  spanOf,
  type TitleRange,
  titleFrom,
} from './context.ts';
import { holderAfter } from './holder.ts';

const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'became', 'becomes', 'remains', 'remained']);
const APPOINTED: ReadonlySet<string> = new Set(['appointed', 'named', 'elected', 're-elected', 'reelected', 'made']);
const LONGEST_PHRASE = 10;
/** A calling that the table lacks, in `X, a …`: told by how English names those who do things. */
const AGENT_NOUN = /^[a-z]{3,}(?:er|or|ist|ian|eur|ant|man|woman)$/u;
const NOT_AGENTS: ReadonlySet<string> = new Set(
  'matter member number centre center chapter quarter border river power order paper water letter winner former other another latter brother sister mother father human german factor sector error terror mirror tumor tumour plant restaurant elephant grant warrant giant mayor daughter slaughter encounter'.split(
    ' ',
  ),
);
const UNKNOWN: Title = { title: '', class: 'profession', isOfficial: false, isHead: false, placement: 'after' };

/** Roles told after the name: `X, the city's home minister`, `X, a nurse who …`, `X is president of …`. */
export function rolesAfter(context: RoleContext, person: NameRange): Role[] {
  const start = phraseStart(context, person);
  if (start === null) return [];
  const roles: Role[] = [];
  let at: number | null = start;
  for (let part = 0; at !== null && part < 3; part += 1) {
    const found = titlePhrase(context, at);
    if (found === null || !sameSentence(context, found.range.end - 1, person.first)) break;
    const holder =
      holderAfter(context, found.range.end, found.range.title) ?? leftHolder(context, found.first, found.range);
    const title = spanOf(context, found.first, found.range.end);
    roles.push({
      passage: around(person.name, title, holder),
      person: { start: person.name.start, end: person.name.end },
      title,
      holder,
      isOfficial: found.range.title.isOfficial,
      confidence: 0.8,
    });
    at = lowerAt(context, found.range.end) === 'and' ? found.range.end + 1 : null;
  }
  return shareHolder(roles);
}

/** `founder and chief executive of Y`: both at Y. */
function shareHolder(roles: readonly Role[]): Role[] {
  const holder = roles.findLast((role) => role.holder !== null)?.holder ?? null;
  return roles.map((role) => (role.holder === null && holder !== null ? { ...role, holder } : role));
}

/** Where the title's phrase begins: after a comma, a bracket or a copula. */
function phraseStart(context: RoleContext, person: NameRange): number | null {
  const sign = lowerAt(context, person.end);
  if (sign === ',' || sign === '(') {
    let at = person.end + 1;
    if (context.tokens[at]?.wordClass === 'number' && lowerAt(context, at + 1) === ',') at += 2;
    if ((lowerAt(context, at) === 'who' || lowerAt(context, at) === 'then') && COPULAS.has(lowerAt(context, at + 1)))
      at += 2;
    return at;
  }
  if (!COPULAS.has(sign)) return null;
  const appointed = APPOINTED.has(lowerAt(context, person.end + 1));
  const at = appointed ? person.end + 2 : person.end + 1;
  if (lowerAt(context, at) === 'as') return at + 1;
  return appointed || ['the', 'a', 'an'].includes(lowerAt(context, at)) ? at : null;
}

interface Found {
  readonly range: TitleRange;
  readonly first: number;
}

/** A phrase that has a title as its head: `a medical transcription service provider`, `Germany's foreign minister`. */
function titlePhrase(context: RoleContext, from: number): Found | null {
  const hasArticle = ['the', 'a', 'an'].includes(lowerAt(context, from));
  let first = hasArticle ? from + 1 : from;
  for (let at = first; at < first + LONGEST_PHRASE; at += 1) {
    if (!sameSentence(context, from, at)) return null;
    const token = context.tokens[at] as Token;
    const name = context.nameAt.get(at);
    if (name !== undefined) {
      if (name.name.type === 'Person' && context.tokens[name.end]?.wordClass !== 'possessive') return null;
      at = name.end - 1;
      first = name.end;
      continue;
    }
    if (token.wordClass === 'possessive' || ['his', 'her', 'their', 'its', 'our'].includes(token.lower)) {
      first = at + 1;
      continue;
    }
    const range = titleFrom(context, at) ?? (hasArticle ? unknownCalling(token, at) : null);
    if (range !== null && closes(context, range)) return { range, first: withoutAge(context, first, at) };
    if (!continues(token)) return null;
  }
  return null;
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
    token.tags.includes('Gerund') ||
    token.tags.includes('PastTense')
  );
}

/** The title is the head of its phrase: nothing nominal follows, and no name (that would be another person's). */
function closes(context: RoleContext, range: TitleRange): boolean {
  const next = context.tokens[range.end];
  if (next === undefined || next.sentence !== context.tokens[range.first]?.sentence) return true;
  if (context.nameAt.has(range.end)) return false;
  if (next.lower === '-' || next.wordClass === 'possessive') return false;
  return next.wordClass !== 'noun' && next.wordClass !== 'properNoun';
}

/** `a 36-year-old farmer` is a farmer. */
function withoutAge(context: RoleContext, first: number, head: number): number {
  let from = first;
  for (let at = first; at < head; at += 1) {
    const token = context.tokens[at] as Token;
    if (token.wordClass === 'number' || /\d/u.test(token.text) || /-old$|^old$/u.test(token.lower)) from = at + 1;
  }
  return from;
}
