import type { Entity } from '../../article/index.ts';
import type { Token } from '../../language/index.ts';
import type { AnaphorKind } from './anaphor.ts';
import { describesKind } from './kind-nouns.ts';
import type { Markable } from './markables.ts';

/** A markable with what the scoring asks of it, worked out once. */
export interface Reading {
  readonly markable: Markable;
  readonly index: number;
  readonly anaphor: AnaphorKind | null;
  /** Lower-case lemma of the head; of a name its folded last word. */
  readonly head: string;
  /** Modifiers of a noun phrase, or the words of a name. */
  readonly content: readonly string[];
  readonly paragraph: number;
  readonly isSubject: boolean;
  readonly isFirst: boolean;
  readonly isAfterPreposition: boolean;
  readonly isPossessor: boolean;
  /** Index of the quotation that it stands in, or −1. */
  readonly quotation: number;
}

/** What is known of the one that a candidate means, from its mentions so far. */
export interface Meant {
  readonly id: number;
  readonly entity: Entity | null;
  /** Titles that the text gives to the person, in lower case. */
  readonly titles: ReadonlySet<string>;
  /** Common nouns that stood before its name: `airline`. */
  readonly nouns: ReadonlySet<string>;
  readonly gender: 'male' | 'female' | undefined;
  readonly mentions: number;
}

/** Whether a noun phrase may mean the candidate at all: by its head, its kind, a title, or its place in the sentence. */
export function isLinked(anaphor: Reading, candidate: Reading, meant: Meant): boolean {
  if (anaphor.anaphor === 'apposed') return candidate.markable.endToken >= anaphor.markable.firstToken - 1;
  if (anaphor.head === candidate.head && candidate.markable.kind === 'nominal') return true;
  return candidate.markable.kind === 'name' && nameLinks(anaphor, candidate, meant).length > 0;
}

/** How the head of a noun phrase leads to a name. */
function nameLinks({ head }: Reading, candidate: Reading, meant: Meant): string[] {
  const links: string[] = [];
  if (candidate.content.includes(head)) links.push('head in name');
  if (meant.entity !== null && describesKind(head, meant.entity)) links.push('head tells kind');
  if (meant.titles.has(head)) links.push('head is title');
  if (meant.nouns.has(head)) links.push('head stood before name');
  return links;
}

/** The signs that a candidate is what the anaphor means; each has a weight for each kind of anaphor. */
export function pairFeatures(anaphor: Reading, candidate: Reading, meant: Meant, nearer: number): string[] {
  const [a, c] = [anaphor.markable, candidate.markable];
  const isClose = a.sentence === c.sentence;
  const features = [
    'candidate',
    `sentences ${bucket(a.sentence - c.sentence)}`,
    `nearer ${bucket(nearer)}`,
    `kind ${c.kind}`,
    `means ${typeOf(candidate, meant)}`,
    `number ${agreement(a.number, c.number)}`,
    `told ${bucket(meant.mentions)}`,
  ];
  if (c.pronoun !== null) features.push(c.pronoun === a.pronoun ? 'same pronoun' : 'other pronoun');
  if (a.gender !== undefined && meant.gender !== undefined)
    features.push(a.gender === meant.gender ? 'gender alike' : 'gender unlike');
  if (candidate.isSubject) features.push(`subject${isClose ? ' here' : ''}`);
  if (candidate.isFirst) features.push(`first${isClose ? ' here' : ''}`);
  if (candidate.isSubject && anaphor.isSubject) features.push('both subjects');
  if (candidate.isAfterPreposition) features.push('after preposition');
  if (candidate.isPossessor) features.push('possessor');
  if (isClose && anaphor.isPossessor && candidate.isSubject) features.push('own');
  if (anaphor.quotation !== candidate.quotation)
    features.push(anaphor.quotation < 0 ? 'out of quotation' : 'into quotation');
  if (a.kind === 'nominal') features.push(...nominalFeatures(anaphor, candidate, meant));
  return features;
}

function nominalFeatures(anaphor: Reading, candidate: Reading, meant: Meant): string[] {
  if (candidate.markable.kind !== 'nominal')
    return [...nameLinks(anaphor, candidate, meant), ...(anaphor.content.length > 0 ? ['more words'] : [])];
  const extra = anaphor.content.filter((word) => !candidate.content.includes(word));
  const missing = candidate.content.filter((word) => !anaphor.content.includes(word));
  return [
    anaphor.head === candidate.head ? 'same head' : 'other head',
    extra.length === 0 ? (missing.length === 0 ? 'same words' : 'fewer words') : 'more words',
    candidate.anaphor === null ? 'candidate new' : `candidate ${candidate.anaphor}`,
  ];
}

/** The signs that the anaphor means nothing told before. */
export function newFeatures(anaphor: Reading, tokens: readonly Token[], candidates: number): string[] {
  const { markable } = anaphor;
  const next = tokens[markable.endToken];
  const features = ['new', `candidates ${bucket(candidates)}`, `content ${Math.min(anaphor.content.length, 2)}`];
  if (anaphor.isFirst) features.push('new first');
  if (next?.lower === 'of') features.push('of behind');
  else if (next?.wordClass === 'preposition') features.push('preposition behind');
  if (next?.lower === 'that' || next?.lower === 'who' || next?.lower === 'which') features.push('relative behind');
  if (markable.isPerson === true) features.push('person noun');
  if (markable.number === 'plural') features.push('plural');
  if (markable.pronoun === 'it' && isWeather(tokens, markable)) features.push('pleonastic');
  return features;
}

const EMPTY_VERBS =
  /^(?:seems?|seemed|appears?|appeared|takes?|took|rains?|rained|snowed|turns|turned|remains|remained)$/u;

/** `it is clear that`, `it was the first time`, `it took two hours to`. */
function isWeather(tokens: readonly Token[], { head, sentence }: Markable): boolean {
  const verb = tokens[head + 1];
  if (verb === undefined || verb.sentence !== sentence) return false;
  if (EMPTY_VERBS.test(verb.lower)) return true;
  if (!/^(?:is|was|'s|would|will|has|had|may|might|could)$/u.test(verb.lower)) return false;
  const ahead = tokens.slice(head + 2, head + 8).filter((token) => token.sentence === sentence);
  return ahead.some((token) => token.lower === 'that' || token.lower === 'to' || token.lower === 'time');
}

function typeOf({ markable }: Reading, { entity }: Meant): string {
  if (entity !== null && entity.type !== 'Unnamed') return entity.type;
  if (markable.kind === 'pronoun') return markable.pronoun ?? 'pronoun';
  return markable.isPerson ? 'person' : 'thing';
}

function agreement(one: Markable['number'], other: Markable['number']): string {
  if (one === 'either' || other === 'either') return 'open';
  return one === other ? 'alike' : 'unlike';
}

function bucket(count: number): string {
  if (count < 3) return String(count);
  return count < 5 ? '3-4' : count < 9 ? '5-8' : count < 17 ? '9-16' : '17+';
}
