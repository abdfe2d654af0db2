import { titleOfVerb } from '../../lexicon/titles.ts';
import { lowerAt, type NameRange, type RoleContext, sameSentence } from './context.ts';

/** Where the words begin that tell what the person is. */
export interface Opening {
  readonly kind: 'phrase' | 'verb';
  readonly at: number;
  /** No article: the title must stand for itself (`is president of Y`). */
  readonly isBare: boolean;
  /** `former`, where a past tense or a year that ends it says so. */
  readonly past?: string;
}

const COPULAS: ReadonlySet<string> = new Set(['is', 'was', 'became', 'becomes', 'remains', 'remained', 'be']);
const APPOINTED: ReadonlySet<string> = new Set(
  'appointed named elected re-elected reelected made nominated installed reappointed designated confirmed crowned ordained inaugurated sworn promoted'.split(
    ' ',
  ),
);
const SERVING: ReadonlySet<string> = new Set(
  'serves served serving works worked working acts acted acting doubled doubles'.split(' '),
);
const APPOSED: ReadonlySet<string> = new Set([',', '(', '—', '–']);
const ADVERBS: ReadonlySet<string> = new Set(
  'currently now also then previously formerly once himself herself recently later already still reportedly since both initially briefly long'.split(
    ' ',
  ),
);
const PAST_ADVERBS: ReadonlySet<string> = new Set(['previously', 'formerly', 'once']);
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const SAYING: ReadonlySet<string> = new Set(
  'said says told added claimed alleged insisted confirmed reported'.split(' '),
);
const LONGEST_ASIDE = 10;
const LONGEST_TENURE = 14;

/** After a comma, a bracket, a dash, `who is`, `who heads`, or a copula; null where nothing of the kind follows. */
export function openingAfter(context: RoleContext, person: NameRange): Opening | null {
  const sign = lowerAt(context, person.end);
  if (!sameSentence(context, person.end, person.first)) return null;
  if (!APPOSED.has(sign) && !(sign === '-' && context.tokens[person.end]?.spaceBefore))
    return sign === 'who' ? relative(context, person.end + 1) : copular(context, person.end, false);
  if (isParenthetical(context, person.end)) return null;
  const at = afterAge(context, person.end + 1);
  const lower = lowerAt(context, at);
  if (lower === 'who') return relative(context, at + 1);
  if (APPOINTED.has(lower) || SERVING.has(lower)) return participial(context, at);
  const start = afterAdverbs(context, at);
  const past = PAST_ADVERBS.has(lowerAt(context, start - 1)) ? { past: 'former' } : {};
  const from = lowerAt(context, start) === 'as' ? start + 1 : start;
  return { kind: 'phrase', at: from, isBare: from !== start, ...past };
}

/** `X, the minister said, was ill`: between the commas somebody else speaks. */
function isParenthetical(context: RoleContext, comma: number): boolean {
  if (lowerAt(context, comma) !== ',') return false;
  for (let at = comma + 2; at < comma + LONGEST_ASIDE && sameSentence(context, comma, at); at += 1) {
    const lower = lowerAt(context, at);
    if (lower === ',') return false;
    if (SAYING.has(lower)) return lowerAt(context, at + 1) === ',';
  }
  return false;
}

/** `, 54,`, `, aged 54,`, `, age 54,`. */
export function afterAge(context: RoleContext, at: number): number {
  const isSaid = lowerAt(context, at) === 'aged' || lowerAt(context, at) === 'age';
  const number = isSaid ? at + 1 : at;
  const isNumber = /^\d{1,3}$/u.test(lowerAt(context, number));
  const closing = lowerAt(context, number + 1);
  return isNumber && (closing === ',' || closing === ')') ? afterClosing(context, number + 2, closing) : at;
}

/** `X (54), a teacher`. */
function afterClosing(context: RoleContext, at: number, closing: string): number {
  return closing === ')' && lowerAt(context, at) === ',' ? at + 1 : at;
}

function afterAdverbs(context: RoleContext, at: number): number {
  let from = at;
  while (ADVERBS.has(lowerAt(context, from))) from += 1;
  return from;
}

function participial(context: RoleContext, at: number): Opening {
  const isAs = lowerAt(context, at + 1) === 'as';
  return { kind: 'phrase', at: isAs ? at + 2 : at + 1, isBare: true };
}

/** `who is …`, `who has served as … until 2019`, `who heads …`. */
function relative(context: RoleContext, from: number): Opening | null {
  const at = afterAdverbs(context, from);
  const verb = lowerAt(context, at);
  if (titleOfVerb(verb) !== undefined) {
    const isFounding = /found/u.test(verb);
    return { kind: 'verb', at, isBare: false, ...(!isFounding && isPastVerb(context, at) ? { past: 'former' } : {}) };
  }
  return copular(context, at, true);
}

function isPastVerb(context: RoleContext, at: number): boolean {
  return /(?:ed|led|ran)$/u.test(lowerAt(context, at)) && !/^(?:heads|leads)$/u.test(lowerAt(context, at));
}

function copular(context: RoleContext, from: number, isRelative: boolean): Opening | null {
  let at = from;
  if (lowerAt(context, at) === 'has' || lowerAt(context, at) === 'had') {
    at = afterAdverbs(context, at + 1);
    if (lowerAt(context, at) === 'been') at += 1;
    else if (lowerAt(context, at) !== 'served' && lowerAt(context, at) !== 'worked') return null;
  } else if (COPULAS.has(lowerAt(context, at))) at += 1;
  else if (!SERVING.has(lowerAt(context, at))) return null;
  at = afterAdverbs(context, at);
  const verb = lowerAt(context, at);
  const isSeated = APPOINTED.has(verb) || SERVING.has(verb);
  if (isSeated) at += lowerAt(context, at + 1) === 'in' && verb === 'sworn' ? 2 : 1;
  if (lowerAt(context, at) === 'as') return seated(context, at + 1, verb);
  if (isSeated && SERVING.has(verb)) return null;
  const isPhrase = ARTICLES.has(lowerAt(context, at)) || (context.nameAt.has(at) && isRelative);
  return { kind: 'phrase', at, isBare: !isPhrase };
}

/** `served as … until 2019`, `from 2011 to 2015`: over. */
function seated(context: RoleContext, at: number, verb: string): Opening {
  const isOver = verb === 'served' || verb === 'worked' ? hasEnd(context, at) : false;
  return { kind: 'phrase', at, isBare: !ARTICLES.has(lowerAt(context, at)), ...(isOver ? { past: 'former' } : {}) };
}

function hasEnd(context: RoleContext, from: number): boolean {
  for (let at = from; at < from + LONGEST_TENURE && sameSentence(context, from, at); at += 1) {
    const lower = lowerAt(context, at);
    if (lower === 'until' || lower === 'till' || lower === 'between' || lower === 'under') return true;
    if ((lower === 'from' || lower === 'in') && /^(?:1[89]|20)\d\d$/u.test(lowerAt(context, at + 1))) return true;
  }
  return false;
}
