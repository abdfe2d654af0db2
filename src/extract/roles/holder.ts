import type { Span } from '../../article/index.ts';
import type { Title } from '../../lexicon/titles.ts';
import {
  canHold,
  isCapitalised,
  lowerAt,
  type NameRange,
  type RoleContext,
  sameSentence,
  spanOf,
  titleFrom,
} from './context.ts';

const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'with', 'from', 'to']);
const DETERMINERS: ReadonlySet<string> = new Set(['the', 'this', 'that']);
const OWNERS: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its']);
const LONGEST_NOMINAL = 5;
const LONGEST_PART = 8;
/** Nouns after a place that leave it the same body: `Kano state`, `Nairobi county`. */
const SAME_PLACE: ReadonlySet<string> = new Set(
  'state province region district county city town prefecture division department republic government administration municipality governorate kingdom emirate branch chapter office'.split(
    ' ',
  ),
);

/** The name after `of`, `at`, `for` …, or a definite phrase (`of the palace`) for coreference to resolve. */
export function holderAfter(context: RoleContext, at: number, title: Title): Span | null {
  if (!LINKS.has(lowerAt(context, at)) || !sameSentence(context, at, at + 1)) return null;
  if (OWNERS.has(lowerAt(context, at + 1))) return null;
  const isDefinite = DETERMINERS.has(lowerAt(context, at + 1));
  const first = isDefinite ? at + 2 : at + 1;
  const name = context.nameAt.get(first);
  if (name !== undefined) return name.first === first ? holderOfName(context, name, title) : null;
  const kin = title.class === 'family' ? titledPerson(context, first) : null;
  if (kin !== null) return kin;
  const described = title.class === 'family' ? null : describedName(context, first, title);
  if (described !== null) return described;
  if (!isDefinite || title.class === 'family') return personNominal(context, at + 1, title);
  return wholeOfPart(context, first, title) ?? nominalFrom(context, at + 1);
}

/** `of the main opposition Y`, `at research firm Y`: the name behind the words that tell what it is. */
function describedName(context: RoleContext, first: number, title: Title): Span | null {
  for (let at = first; at < first + LONGEST_PART && sameSentence(context, first, at); at += 1) {
    const name = context.nameAt.get(at);
    if (name !== undefined)
      return at > first && name.name.type !== 'Person' ? holderOfName(context, name, title) : null;
    const token = context.tokens[at];
    const isHyphen = token?.lower === '-' && !token.spaceBefore;
    // The tagger takes 'research' of 'research firm' for a verb.
    const isTelling = ['noun', 'adjective', 'verb'].includes(token?.wordClass ?? '') || isHyphen;
    if (!isTelling || isCapitalised(context, at)) return null;
  }
  return null;
}

/** `the cardiology unit at Y`, `the Department of Trade of Y`: the named whole rather than its part. */
function wholeOfPart(context: RoleContext, first: number, title: Title): Span | null {
  for (let at = first + 1; at < first + LONGEST_PART && sameSentence(context, first, at); at += 1) {
    const token = context.tokens[at];
    const isLink = token?.lower === 'of' || token?.lower === 'at';
    if (isLink) {
      const start = DETERMINERS.has(lowerAt(context, at + 1)) ? at + 2 : at + 1;
      const name = context.nameAt.get(start);
      if (name !== undefined) return name.first === start ? holderOfName(context, name, title) : null;
    } else if (token?.wordClass !== 'noun' && token?.wordClass !== 'properNoun' && token?.wordClass !== 'adjective') {
      return null;
    }
  }
  return null;
}

/** `top cop of Uttar Pradesh's Gautam Buddh Nagar`: the thing owned. Of a thing that has no name there is no holder. */
function holderOfName(context: RoleContext, name: NameRange, title: Title): Span | null {
  const next = context.tokens[name.end];
  if (next?.wordClass === 'possessive' && sameSentence(context, name.first, name.end + 1)) {
    const owned = context.nameAt.get(name.end + 1);
    if (owned === undefined || owned.name.type === 'Person') return null;
    return canHold(title, owned.name) ? spanOfName(owned) : null;
  }
  const isPartOfMore = next?.wordClass === 'noun' && next.sentence === context.tokens[name.first]?.sentence;
  if (isPartOfMore && !SAME_PLACE.has(next.lower) && !isCapitalised(context, name.end)) return null;
  return canHold(title, name.name) ? spanOfName(name) : null;
}

/** `son of President Ana Mora`: the person behind the title. */
function titledPerson(context: RoleContext, first: number): Span | null {
  const titled = titleFrom(context, first);
  const person = titled === null ? undefined : context.nameAt.get(titled.end);
  return person?.name.type === 'Person' && person.first === titled?.end ? spanOfName(person) : null;
}

export function spanOfName({ name }: NameRange): Span {
  return { start: name.start, end: name.end };
}

/** `the anti-corruption commission`: up to the last noun of a short phrase. */
function nominalFrom(context: RoleContext, first: number): Span | null {
  let end = first + 1;
  let hasNoun = false;
  while (end < first + 1 + LONGEST_NOMINAL && sameSentence(context, first, end) && !context.nameAt.has(end)) {
    const token = context.tokens[end];
    const isNoun = token?.wordClass === 'noun' || token?.wordClass === 'properNoun';
    if (!isNoun && (hasNoun || token?.wordClass !== 'adjective') && token?.lower !== '-') break;
    hasNoun ||= isNoun;
    end += 1;
  }
  return hasNoun && context.tokens[end]?.wordClass !== 'possessive' ? spanOf(context, first, end) : null;
}

/** `son of the president`: the phrase for a person. */
function personNominal(context: RoleContext, first: number, title: Title): Span | null {
  return title.class === 'family' && DETERMINERS.has(lowerAt(context, first)) ? nominalFrom(context, first) : null;
}

/** `German Chancellor`, `Mahan's director`, `the city's home minister`, `its chief executive`, `the ministry spokesman`. */
export function leftHolder(context: RoleContext, first: number, title: Title): Span | null {
  const before = context.tokens[first - 1];
  if (before === undefined || !sameSentence(context, first - 1, first)) return null;
  if (isAside(context, first)) return leftHolder(context, first - 3, title);
  if (OWNERS.has(before.lower)) return spanOf(context, first - 1, first);
  const isPossessed = before.wordClass === 'possessive';
  const last = isPossessed ? first - 2 : first - 1;
  const name = sameSentence(context, last, first) ? context.nameAt.get(last) : undefined;
  if (name === undefined) return isPossessed ? nominalUpTo(context, last + 1) : null;
  if (name.end !== last + 1 || (name.name.type === 'Person' && !isPossessed && title.class === 'family')) return null;
  return canHold(title, name.name) ? spanOfName(name) : null;
}

/** `Democratic Party (DP) president`: the acronym in brackets behind the name. */
function isAside(context: RoleContext, end: number): boolean {
  const isBracketed = lowerAt(context, end - 1) === ')' && lowerAt(context, end - 3) === '(';
  return isBracketed && /^\p{Lu}/u.test(context.tokens[end - 2]?.text ?? '') && context.nameAt.has(end - 4);
}

/** `the city` of `the city's home minister`: a short definite phrase, for coreference to resolve. */
function nominalUpTo(context: RoleContext, end: number): Span | null {
  for (let first = end - 2; first >= Math.max(0, end - 5); first -= 1) {
    if (context.nameAt.has(first) || !sameSentence(context, first, end - 1)) return null;
    if (DETERMINERS.has(lowerAt(context, first)) || OWNERS.has(lowerAt(context, first)))
      return spanOf(context, first, end);
  }
  return null;
}
