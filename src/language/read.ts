import type { Span } from '../article/index.ts';
import { keepScores } from './encoder/encoder.ts';
import type { RecognisedName } from './names/decode.ts';
import { LABELS } from './names/labels.ts';
import { decodedNames, sharedEncoder } from './recognise.ts';
import { Parser } from './syntax/parser.ts';
import { stretchesOf } from './syntax/places.ts';
import type { SyntacticWord, SyntaxTree } from './syntax/word.ts';

let parser: Promise<Parser> | undefined;

/** What one pass of the encoder tells of a text. */
export interface Reading {
  readonly names: readonly RecognisedName[];
  /** One for each sentence that was given. */
  readonly trees: readonly SyntaxTree[];
}

/**
 * Names, tags and trees of a text by one pass of the encoder. The models are loaded at the first call.
 * @param sentences words of each sentence, in order, none empty or overlapping another (`syntacticWordsOf`)
 */
export async function readNamesAndSyntax(text: string, sentences: readonly (readonly Span[])[]): Promise<Reading> {
  parser ??= Parser.open();
  const [encoder, trees] = [await sharedEncoder(), await parser];
  const { tokens, windows } = encoder.windowsOf(text, sentences.flatMap(spanOf));
  const stretches = stretchesOf(windows, tokens, sentences);
  const scores = new Float32Array(tokens.length * LABELS);
  const parts: SyntacticWord[][][] = sentences.map(() => []);
  for (const [at, window] of windows.entries()) {
    const read = await encoder.states(window);
    keepScores(scores, window, read.scores);
    const inWindow = stretches[at] ?? [];
    const parsed = await trees.parse(inWindow, read.states, window.ids.length);
    for (const [index, tree] of parsed.entries()) parts[inWindow[index]?.sentence ?? 0]?.push(tree);
  }
  return { names: decodedNames(text, tokens, scores), trees: parts.map(joined) };
}

function spanOf(words: readonly Span[]): Span[] {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

/** One tree of the parts of a sentence that no window could hold whole: each further part hangs on the root of the first. */
function joined(parts: readonly SyntacticWord[][]): SyntaxTree {
  const [first = [], ...rest] = parts;
  if (rest.length === 0) return first;
  const root = first.findIndex(({ head }) => head === null);
  const words = [...first];
  for (const part of rest) {
    const base = words.length;
    for (const word of part)
      words.push(
        word.head === null ? { ...word, head: root, relation: 'parataxis' } : { ...word, head: word.head + base },
      );
  }
  return words;
}
