import nlp from 'compromise/two';
import { sentencesAfterAbbreviations } from './abbreviations.ts';
import './tagger/post-tagger.ts';
import { quietened } from './shouting.ts';
import type { Sentence, Token } from './token.ts';
import { wordClassOf } from './word-class.ts';

interface Term {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: readonly string[];
  readonly root?: string;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly term: Term | null;
}

const WORD_WITH_POSSESSIVE = /^(.+?)(['’]s|(?<=s)['’])$/iu;
const POSSESSIVE_SIGN = /['’]/u;
const SIGN = /\S/gu;

/**
 * Sentences and tokens of a text, a paragraph (line) at a time, so that neither runs across a line break, nor across
 * the offsets `breaks`.
 */
export function tokenize(text: string, breaks: readonly number[] = []): { sentences: Sentence[]; tokens: Token[] } {
  const quiet = text.replace(/[^\n]+/gu, quietened);
  const { sentences, tokens } = tokenizeQuiet(quiet, breaks);
  if (quiet === text) return { sentences, tokens };
  return { sentences, tokens: tokens.map((token) => ({ ...token, text: text.slice(token.start, token.end) })) };
}

function tokenizeQuiet(text: string, breaks: readonly number[]): { sentences: Sentence[]; tokens: Token[] } {
  const sentences: Sentence[] = [];
  const tokens: Token[] = [];
  const offsets = [...breaks, ...sentencesAfterAbbreviations(text)].sort((one, other) => one - other);
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n]+/gu)) {
    if (line[0].trim() === '') continue;
    const end = line.index + line[0].length;
    const starts = [line.index, ...offsets.filter((offset) => offset > line.index && offset < end)];
    for (const [index, start] of starts.entries()) {
      const part = text.slice(start, starts[index + 1] ?? end);
      tokenizeParagraph(text, start, part, paragraph, sentences, tokens);
    }
    paragraph += 1;
  }
  return { sentences, tokens };
}

function tokenizeParagraph(
  text: string,
  from: number,
  line: string,
  paragraph: number,
  sentences: Sentence[],
  tokens: Token[],
): void {
  let cursor = from;
  for (const terms of taggedSentences(line)) {
    const firstToken = tokens.length;
    const pieces: Piece[] = [];
    for (const term of terms) {
      cursor = locate(text, term, cursor, from + line.length, pieces);
    }
    for (const piece of pieces) pushTokens(text, piece, sentences.length, tokens);
    closeSentence(tokens, firstToken, paragraph, sentences);
  }
  appendRest(text, cursor, from + line.length, paragraph, sentences, tokens);
}

function taggedSentences(line: string): Term[][] {
  const document = nlp(line);
  document.compute('root');
  const options = { terms: { tags: true, text: true, root: true } } as unknown as Parameters<typeof document.json>[0];
  return document.json(options).map((sentence: { terms: Term[] }) => sentence.terms);
}

/**
 * Finds the term's own characters in the text from the cursor on. compromise's offsets drift where it rewrites
 * white space or contractions, so only its order of words is relied on.
 */
function locate(text: string, term: Term, cursor: number, limit: number, pieces: Piece[]): number {
  if (term.text === '') return cursor;
  const start = text.indexOf(term.text, cursor);
  if (start < 0 || start + term.text.length > limit) return cursor;
  for (const sign of text.slice(cursor, start).matchAll(SIGN)) pieces.push(signAt(cursor, sign));
  // The tagger leaves odd signs and the space behind them on a word ('… and'): each is a token of its own.
  for (const part of term.text.matchAll(/\S+/gu)) {
    const from = start + part.index;
    const isWord = /[\p{L}\p{N}]/u.test(part[0]);
    if (isWord) pieces.push({ start: from, end: from + part[0].length, term });
    else for (const sign of part[0].matchAll(SIGN)) pieces.push(signAt(from, sign));
  }
  let end = start + term.text.length;
  const post = term.post.trimEnd();
  if (post !== '' && text.startsWith(post, end)) {
    for (const sign of post.matchAll(SIGN)) pieces.push(signAt(end, sign));
    end += post.length;
  }
  return end;
}

function signAt(base: number, sign: RegExpMatchArray): Piece {
  const start = base + (sign.index ?? 0);
  return { start, end: start + sign[0].length, term: null };
}

function pushTokens(text: string, piece: Piece, sentence: number, tokens: Token[]): void {
  if (piece.term === null) {
    tokens.push(makeToken(text, piece.start, piece.end, null, sentence));
    return;
  }
  const surface = text.slice(piece.start, piece.end);
  const possessive = POSSESSIVE_SIGN.test(surface) ? WORD_WITH_POSSESSIVE.exec(surface) : null;
  const wordEnd = possessive?.[1] && isPossessive(piece.term, surface) ? piece.start + possessive[1].length : piece.end;
  tokens.push(makeToken(text, piece.start, wordEnd, piece.term, sentence));
  if (wordEnd < piece.end) tokens.push(makeToken(text, wordEnd, piece.end, null, sentence));
}

const CONTRACTED = new Set('it he she that who what there here let where how when this'.split(' '));

/** "India's" is a possessive, "it's" and "who's" are contractions. */
function isPossessive(term: Term, surface: string): boolean {
  if (CONTRACTED.has((surface.split(/['’]/u, 1)[0] ?? '').toLowerCase())) return false;
  return term.tags.includes('Possessive') || /^\p{Lu}/u.test(surface) || term.tags.includes('Noun');
}

function makeToken(text: string, start: number, end: number, term: Term | null, sentence: number): Token {
  const surface = text.slice(start, end);
  const lower = surface.toLowerCase().replaceAll('’', "'");
  const tags = term?.tags ?? [];
  return {
    start,
    end,
    text: surface,
    lower,
    lemma: term?.root && !tags.includes('Possessive') ? term.root.toLowerCase() : lower,
    wordClass: wordClassOf(surface, tags),
    tags,
    sentence,
    spaceBefore: start === 0 || /\s/u.test(text[start - 1] ?? ''),
  };
}

function closeSentence(tokens: readonly Token[], firstToken: number, paragraph: number, sentences: Sentence[]): void {
  const first = tokens[firstToken];
  const last = tokens[tokens.length - 1];
  if (first === undefined || last === undefined) return;
  sentences.push({ start: first.start, end: last.end, firstToken, endToken: tokens.length, paragraph });
}

/** What the tagger dropped from the end of a paragraph (closing marks, odd signs) still belongs to a sentence. */
function appendRest(
  text: string,
  from: number,
  to: number,
  paragraph: number,
  sentences: Sentence[],
  tokens: Token[],
): void {
  const signs = [...text.slice(from, to).matchAll(SIGN)];
  if (signs.length === 0) return;
  const last = sentences[sentences.length - 1];
  const joins = last !== undefined && last.paragraph === paragraph;
  const index = joins ? sentences.length - 1 : sentences.length;
  const firstToken = joins ? last.firstToken : tokens.length;
  for (const sign of signs) {
    const start = from + (sign.index ?? 0);
    tokens.push(makeToken(text, start, start + sign[0].length, null, index));
  }
  if (joins) sentences.pop();
  closeSentence(tokens, firstToken, paragraph, sentences);
}
