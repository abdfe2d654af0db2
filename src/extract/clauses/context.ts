import type { Article, DateSpan, Entity, EntityId, Mention } from '../../article/index.ts';
import { type NounPhrase, type Sentence, type Token, treeOf } from '../../language/index.ts';
import type { CoreferenceLayer, DateLayer, LanguageLayer, QuantityLayer, QuoteLayer, SyntaxLayer } from '../layers.ts';
import { grammarOfTrees } from './by-trees/grammar.ts';
import { grammarOfWords } from './by-words/grammar.ts';
import type { Grammar } from './grammar.ts';

/** What is known of an article when its clauses are read for who does what to whom. */
export type ClauseSource = Article &
  LanguageLayer &
  SyntaxLayer &
  DateLayer &
  QuantityLayer &
  CoreferenceLayer &
  QuoteLayer;

/** A phrase that can take part: a base noun phrase, a name, or a bare number (`35 were rescued`). */
export interface Phrase {
  readonly first: number;
  readonly end: number;
  readonly head: number;
}

/** The article as tokens see it: who and what stands at each token. */
export interface Context extends Reading {
  readonly grammar: Grammar;
}

/** All of it but the grammar, which reads it. */
export interface Reading {
  readonly source: ClauseSource;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  /** By sentence, in order, without overlaps. */
  readonly phrases: readonly (readonly Phrase[])[];
  /** By token index: the mentions that cover it. */
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  /** Mentions that are no names, by their last word in lower case, in the order of the text. */
  readonly nominalsByNoun: ReadonlyMap<string, readonly Mention[]>;
  /** Time expressions, and indices of the article's quantities, by the sentence that they begin in. */
  readonly datesOf: ReadonlyMap<number, readonly DateSpan[]>;
  readonly quantitiesOf: ReadonlyMap<number, readonly number[]>;
  /** Tokens that a date covers. */
  readonly dated: ReadonlySet<number>;
}

export function contextOf(source: ClauseSource): Context {
  const { tokens, sentences, nounPhrases } = source.body;
  const mentionsAt = new Map<number, Mention[]>();
  eachCovered(tokens, source.mentions, (token, mention) => add(mentionsAt, token, mention));
  const dated = new Set<number>();
  eachCovered(tokens, source.dates, (token) => dated.add(token));
  const bySentence: Phrase[][] = sentences.map(() => []);
  for (const phrase of allPhrases(tokens, nounPhrases, mentionsAt, dated)) {
    bySentence[tokens[phrase.first]?.sentence ?? 0]?.push(phrase);
  }
  const entities = new Map(source.entities.map((entity) => [entity.id, entity]));
  const reading = { source, tokens, sentences, phrases: bySentence, mentionsAt, entities, dated, ...tablesOf(source) };
  const { syntax } = source;
  return { ...reading, grammar: syntax === null ? grammarOfWords(reading) : grammarOfTrees(reading, treeOf(syntax)) };
}

/** What is asked for again and again, looked up once. */
function tablesOf({ body, mentions, dates, quantities }: ClauseSource) {
  const nominalsByNoun = new Map<string, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind === 'nominal') add(nominalsByNoun, mention.text.toLowerCase().split(' ').at(-1) ?? '', mention);
  }
  const datesOf = new Map<number, DateSpan[]>();
  eachFirst(body.tokens, dates, ({ sentence }, date) => add(datesOf, sentence, date));
  const quantitiesOf = new Map<number, number[]>();
  const indexed = quantities.map(({ start, end }, index) => ({ start, end, index }));
  eachFirst(body.tokens, indexed, ({ sentence }, { index }) => add(quantitiesOf, sentence, index));
  return { nominalsByNoun, datesOf, quantitiesOf };
}

function add<Key, Item>(table: Map<Key, Item[]>, key: Key, item: Item): void {
  const there = table.get(key);
  if (there === undefined) table.set(key, [item]);
  else there.push(item);
}

/** Calls back with the first token of each span. */
function eachFirst<Item extends { start: number; end: number }>(
  tokens: readonly Token[],
  spans: readonly Item[],
  visit: (token: Token, span: Item) => void,
): void {
  const seen = new Set<Item>();
  eachCovered(tokens, spans, (token, span) => {
    if (!seen.has(span)) visit(tokens[token] as Token, span);
    seen.add(span);
  });
}

/** Calls back for each token that each span covers, in the order of the spans' starts. */
function eachCovered<Item extends { start: number; end: number }>(
  tokens: readonly Token[],
  spans: readonly Item[],
  visit: (token: number, span: Item) => void,
): void {
  let from = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    while (from < tokens.length && (tokens[from] as Token).end <= span.start) from += 1;
    for (let at = from; at < tokens.length && (tokens[at] as Token).start < span.end; at += 1) visit(at, span);
  }
}

function allPhrases(
  tokens: readonly Token[],
  nounPhrases: readonly NounPhrase[],
  mentionsAt: ReadonlyMap<number, readonly Mention[]>,
  dated: ReadonlySet<number>,
): Phrase[] {
  const phrases: Phrase[] = [];
  const starts = new Map(nounPhrases.map((phrase) => [phrase.firstToken, phrase]));
  let at = 0;
  while (at < tokens.length) {
    const noun = starts.get(at);
    const phrase = noun === undefined ? phraseFrom(tokens, at, mentionsAt, dated) : widen(noun, mentionsAt);
    if (phrase !== null && !dated.has(phrase.head)) push(phrases, phrase, tokens);
    at = phrase === null ? at + 1 : phrase.end;
  }
  return phrases;
}

/** A name that runs past the end of its noun phrase takes it along. */
function widen(noun: NounPhrase, mentionsAt: ReadonlyMap<number, readonly Mention[]>): Phrase {
  const name = mentionsAt.get(noun.head)?.find((mention) => mention.kind === 'name');
  let end = noun.endToken;
  while (name !== undefined && mentionsAt.get(end)?.includes(name)) end += 1;
  return { first: noun.firstToken, end, head: end === noun.endToken ? noun.head : end - 1 };
}

function phraseFrom(
  tokens: readonly Token[],
  at: number,
  mentionsAt: ReadonlyMap<number, readonly Mention[]>,
  dated: ReadonlySet<number>,
): Phrase | null {
  const name = mentionsAt.get(at)?.find((mention) => mention.kind === 'name');
  if (name !== undefined) {
    let end = at + 1;
    while (mentionsAt.get(end)?.includes(name)) end += 1;
    return { first: at, end, head: end - 1 };
  }
  const isNumber = tokens[at]?.wordClass === 'number' && !dated.has(at);
  return isNumber ? { first: at, end: at + 1, head: at } : null;
}

/** `a 36-year` and `old man` are one phrase: a hyphen joins them. */
function push(phrases: Phrase[], phrase: Phrase, tokens: readonly Token[]): void {
  const last = phrases[phrases.length - 1];
  if (last !== undefined && last.end === phrase.first - 1 && tokens[last.end]?.lower === '-') {
    phrases[phrases.length - 1] = { ...phrase, first: last.first };
  } else phrases.push(phrase);
}
