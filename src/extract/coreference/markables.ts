import { byPosition, type Mention, type Span } from '../../article/index.ts';
import type { Analysis, NounPhrase, Token } from '../../language/index.ts';
import {
  type Gender,
  type GrammaticalNumber,
  genderOf,
  isPersonNoun,
  numberOf,
  type PronounClass,
  pronounClass,
} from './agreement.ts';

/** A stretch of text that may mean something told elsewhere too: a name, a pronoun or a noun phrase. */
export interface Markable extends Span {
  readonly kind: 'name' | 'pronoun' | 'nominal';
  /** Half-open range of tokens. */
  readonly firstToken: number;
  readonly endToken: number;
  /** Index of the head token. */
  readonly head: number;
  readonly sentence: number;
  /** The mention, of a name. */
  readonly name: Mention | null;
  readonly pronoun: PronounClass | null;
  readonly number: GrammaticalNumber;
  readonly gender: Gender | undefined;
  /** Whether it means people: null where its form does not tell. */
  readonly isPerson: boolean | null;
}

/** Names, pronouns of the third person and noun phrases in the order of the text; what stands in `taken` is none. */
export function markablesOf(body: Analysis, names: readonly Mention[], taken: readonly Span[]): Markable[] {
  const covered = coverage(body.text.length, [...names, ...taken]);
  const nominals = body.nounPhrases
    .flatMap((phrase) => [phrase, ...possessorsOf(body, phrase), ...doersOf(body, phrase)])
    .flatMap((phrase) => nominalOf(body, phrase, covered));
  const pronouns = body.tokens.flatMap((token, at) => pronounOf(token, at, covered));
  return [...nameMarkables(body, names), ...pronouns, ...nominals].sort(
    (one, other) => byPosition(one, other) || other.end - one.end,
  );
}

function coverage(length: number, spans: readonly Span[]): Uint8Array {
  const covered = new Uint8Array(length);
  for (const { start, end } of spans) covered.fill(1, start, end);
  return covered;
}

function nameMarkables(body: Analysis, names: readonly Mention[]): Markable[] {
  let at = 0;
  return [...names].sort(byPosition).flatMap((name) => {
    while (at < body.tokens.length && (body.tokens[at] as Token).end <= name.start) at += 1;
    let end = at;
    while (end < body.tokens.length && (body.tokens[end] as Token).start < name.end) end += 1;
    const head = body.tokens[end - 1];
    if (end === at || head === undefined) return [];
    const isPerson = name.type === 'Person';
    const number = isPerson || name.type === 'Place' ? 'singular' : 'either';
    return [
      {
        ...({ start: name.start, end: name.end, kind: 'name', firstToken: at, endToken: end, head: end - 1 } as const),
        ...({
          sentence: head.sentence,
          name,
          pronoun: null,
          number,
          gender: genderBefore(body, at),
          isPerson,
        } as const),
      },
    ];
  });
}

/** A name tells no gender; `Mr`, `his wife` or `actress` before it does. */
function genderBefore({ tokens }: Analysis, first: number): Gender | undefined {
  for (let at = first - 1; at >= Math.max(0, first - 3) && tokens[at]?.sentence === tokens[first]?.sentence; at -= 1) {
    const gender = genderOf(tokens[at]?.lower ?? '');
    if (gender !== undefined) return gender;
    if (tokens[at]?.wordClass !== 'properNoun' && tokens[at]?.text !== '.') return undefined;
  }
  return undefined;
}

function pronounOf(token: Token, at: number, covered: Uint8Array): Markable[] {
  const pronoun = pronounClass(token.lower);
  if (pronoun === undefined || covered[token.start] === 1) return [];
  const isPerson = pronoun === 'he' || pronoun === 'she' ? true : pronoun === 'it' ? false : null;
  const gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : undefined;
  const number = pronoun === 'they' ? 'plural' : 'singular';
  const { start, end, sentence } = token;
  const range = { firstToken: at, endToken: at + 1, head: at } as const;
  return [{ start, end, kind: 'pronoun', ...range, sentence, name: null, pronoun, number, gender, isPerson }];
}

/** `the hotel` of `the hotel's website`: what owns is a phrase of its own. */
function possessorsOf({ tokens }: Analysis, { start, firstToken, endToken, sentence }: NounPhrase): NounPhrase[] {
  const found: NounPhrase[] = [];
  for (let at = firstToken + 1; at < endToken; at += 1) {
    const head = tokens[at - 1] as Token;
    if (tokens[at]?.wordClass !== 'possessive' || head.wordClass !== 'noun') continue;
    found.push({ start, end: head.end, firstToken, endToken: at, head: at - 1, sentence });
  }
  return found;
}

const FORCES: ReadonlySet<string> = new Set(
  'police army navy military militia paramilitary mob rebel militant'.split(' '),
);
const DOINGS: ReadonlySet<string> = new Set(
  'firing fire shooting gunfire bullets raid raids action operation operations attack attacks strike strikes encounter custody brutality crackdown shelling bombardment airstrike airstrikes violence'.split(
    ' ',
  ),
);

/** `police firing`, `an army raid`: who does it stands before it as one word with it. */
function doersOf({ tokens }: Analysis, { head, firstToken, sentence }: NounPhrase): NounPhrase[] {
  const [before, doing] = [tokens[head - 1], tokens[head]];
  const isDoing = head - 1 >= firstToken && FORCES.has(before?.lower ?? '') && DOINGS.has(doing?.lower ?? '');
  if (!isDoing || before === undefined) return [];
  const { start, end } = before;
  return [{ start, end, firstToken: head - 1, endToken: head, head: head - 1, sentence }];
}

const NO_PARTICIPANTS: ReadonlySet<string> = new Set(['this', 'that', 'there', 'which', 'who', 'what', 'one']);

function nominalOf(body: Analysis, phrase: NounPhrase, covered: Uint8Array): Markable[] {
  const head = body.tokens[phrase.head];
  if (head === undefined || head.wordClass !== 'noun' || NO_PARTICIPANTS.has(head.lower)) return [];
  if (covered[head.start] === 1) return [];
  const gender = genderOf(head.lemma);
  const isPerson = isPersonNoun(head.lemma);
  const { start, end, firstToken, endToken, sentence } = phrase;
  const range = { start, end, firstToken, endToken, head: phrase.head, sentence } as const;
  return [{ ...range, kind: 'nominal', name: null, pronoun: null, number: numberOf(head), gender, isPerson }];
}
