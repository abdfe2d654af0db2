import type { Span } from '../../article/index.ts';
import { featureOf, modelTokens, shapeOf } from '../names/tokens.ts';
import type { WordLists } from '../names/word-lists.ts';
import type { WordPieces } from '../names/word-pieces.ts';

/**
 * Word pieces of one window, with the two marks around it. The model was trained on windows of 96 to 256 pieces; on
 * worldwide's dev part 128 are as exact as 256 and a tenth faster.
 */
const LONGEST_WINDOW = 128;
/** A window holds a longer one where that spares a sentence from being cut; as long as training has them. */
const LONGEST_SENTENCE = 256;

/** A stretch of tokens that the model reads at once. */
export interface Window {
  /** Index of its first token. */
  readonly firstToken: number;
  /** For each token the index of its first piece. */
  readonly firstPieces: readonly number[];
  /** Ids of the pieces and rows of their features, of equal length. */
  readonly ids: Int32Array;
  readonly features: Int32Array;
}

export interface WindowedText {
  readonly tokens: readonly Span[];
  readonly windows: readonly Window[];
}

/** A token as the model is given it. */
interface ReadToken {
  readonly pieces: readonly number[];
  /** Features of its first piece and of its further ones. */
  readonly feature: number;
  readonly continuation: number;
  readonly opensLine: boolean;
  readonly endsSentence: boolean;
}

/**
 * Cuts a text into windows that end at a line break where one is in the second half, else behind a sentence, else full;
 * where the sentences are known, between two of them.
 */
export function windowsOf(
  text: string,
  pieces: WordPieces,
  lists: WordLists,
  sentences?: readonly Span[],
): WindowedText {
  const tokens = modelTokens(text);
  const bits = lists.bitsOf(text, tokens);
  const read = tokens.map(({ start, end }, at): ReadToken => {
    const word = text.slice(start, end);
    const opensLine = at === 0 || text.slice(tokens[at - 1]?.end, start).includes('\n');
    return {
      pieces: pieces.of(word),
      feature: featureOf(shapeOf(word), opensLine, bits[at] ?? 0),
      continuation: featureOf('continuation', false, bits[at] ?? 0),
      opensLine,
      endsSentence: word === '.' || word === '!' || word === '?',
    };
  });
  const starts = sentences === undefined ? null : firstTokensOf(sentences, tokens);
  const windows: Window[] = [];
  let from = 0;
  while (from < tokens.length) {
    const to = starts === null ? endOfWindow(read, from) : endBetweenSentences(read, from, starts);
    windows.push(windowOf(read, from, to, pieces));
    from = to;
  }
  return { tokens, windows };
}

/** For each token whether a sentence begins with it. */
function firstTokensOf(sentences: readonly Span[], tokens: readonly Span[]): Uint8Array {
  const starts = new Uint8Array(tokens.length + 1);
  let at = 0;
  for (const { start } of sentences) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    starts[at] = 1;
  }
  return starts;
}

function endBetweenSentences(tokens: readonly ReadToken[], from: number, starts: Uint8Array): number {
  const full = fullFrom(tokens, from, LONGEST_WINDOW);
  if (full >= tokens.length) return tokens.length;
  for (let at = full; at > from; at -= 1) if (starts[at] === 1) return at;
  const limit = fullFrom(tokens, from, LONGEST_SENTENCE);
  for (let at = full + 1; at < limit; at += 1) if (starts[at] === 1) return at;
  return limit;
}

/** One past the last token of the longest window of so many pieces. */
function fullFrom(tokens: readonly ReadToken[], from: number, longest: number): number {
  let to = from;
  for (let total = 2; to < tokens.length; to += 1) {
    total += tokens[to]?.pieces.length ?? 0;
    if (total > longest && to > from) break;
  }
  return to;
}

function endOfWindow(tokens: readonly ReadToken[], from: number): number {
  const to = fullFrom(tokens, from, LONGEST_WINDOW);
  if (to >= tokens.length) return tokens.length;
  const half = from + ((to - from) >> 1);
  for (let at = to - 1; at > half; at -= 1) if (tokens[at]?.opensLine) return at;
  for (let at = to - 1; at > half; at -= 1) if (tokens[at - 1]?.endsSentence) return at;
  return to;
}

function windowOf(tokens: readonly ReadToken[], from: number, to: number, pieces: WordPieces): Window {
  const ids: number[] = [pieces.opening];
  const mark = featureOf('special', false, 0);
  const features: number[] = [mark];
  const firstPieces: number[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at] as ReadToken;
    firstPieces.push(ids.length);
    ids.push(...token.pieces);
    features.push(token.feature);
    for (let rest = 1; rest < token.pieces.length; rest += 1) features.push(token.continuation);
  }
  ids.push(pieces.closing);
  features.push(mark);
  return { firstToken: from, firstPieces, ids: Int32Array.from(ids), features: Int32Array.from(features) };
}
