import type { Span } from '../../article/index.ts';
import { LABELS } from '../names/labels.ts';
import { WordLists } from '../names/word-lists.ts';
import { WordPieces } from '../names/word-pieces.ts';
import { type ModelSession, openSession } from '../session.ts';
import { type Window, type WindowedText, windowsOf } from './windows.ts';

const MODEL = new URL('../model/names.onnx', import.meta.url);
const LISTS = new URL('../model/lists.json', import.meta.url);
const VOCABULARY = new URL('../model/vocabulary.txt', import.meta.url);

/** The encoder, loaded: reads a window of a text once, for names and for whatever reads its states. */
export class Encoder {
  readonly #session: ModelSession;
  readonly #pieces: WordPieces;
  readonly #lists: WordLists;

  private constructor(session: ModelSession) {
    this.#session = session;
    this.#pieces = WordPieces.read(VOCABULARY);
    this.#lists = WordLists.read(LISTS);
  }

  static async open(): Promise<Encoder> {
    return new Encoder(await openSession(MODEL));
  }

  /** @param sentences where they are given, no window ends inside one of them, if not too long */
  windowsOf(text: string, sentences?: readonly Span[]): WindowedText {
    return windowsOf(text, this.#pieces, this.#lists, sentences);
  }

  /** Scores of names, pieces × labels. */
  async scores(window: Window): Promise<Float32Array> {
    return (await this.#session.run(inputsOf(window), ['scores'])).scores;
  }

  /** Scores of names, and what the heads of syntax read, pieces × `width`. */
  async states(window: Window): Promise<{ readonly scores: Float32Array; readonly states: Float32Array }> {
    return await this.#session.run(inputsOf(window), ['scores', 'states']);
  }
}

function inputsOf({ ids, features }: Window) {
  const shape = [1, ids.length];
  return { ids: { data: ids, shape }, features: { data: features, shape } };
}

/** Writes the scores of a window's tokens (those of their first pieces) to their rows among the text's. */
export function keepScores(scores: Float32Array, { firstToken, firstPieces }: Window, rows: Float32Array): void {
  for (const [at, piece] of firstPieces.entries())
    scores.set(rows.subarray(piece * LABELS, (piece + 1) * LABELS), (firstToken + at) * LABELS);
}
