import { type ModelSession, openSession } from '../session.ts';
import { RELATIONS, ROOT_RELATION, UNIVERSAL_TAGS } from './labels.ts';
import type { Stretch } from './places.ts';
import { bestTree } from './spanning-tree.ts';
import type { SyntacticWord } from './word.ts';

const HEADS = new URL('../model/syntax.onnx', import.meta.url);
const RELATE = new URL('../model/relations.onnx', import.meta.url);

/** What the model says of the words of a window; heads are its words and, first, the root. */
interface Scored {
  readonly count: number;
  /** words × tags */
  readonly tags: Float32Array;
  /** words × (1 + words) */
  readonly arcs: Float32Array;
  /** What relations are scored from: words × width, (1 + words) × width. */
  readonly dependents: Float32Array;
  readonly heads: Float32Array;
}

/**
 * Tags and trees from the states of the encoder: biaffine arcs (Dozat & Manning 2017) within a sentence, the best tree
 * over them, and the relation of each word to the head that it has there.
 */
export class Parser {
  readonly #heads: ModelSession;
  readonly #relate: ModelSession;

  private constructor(heads: ModelSession, relate: ModelSession) {
    this.#heads = heads;
    this.#relate = relate;
  }

  static async open(): Promise<Parser> {
    return new Parser(await openSession(HEADS), await openSession(RELATE));
  }

  /** A tree for each stretch of one window. @param states pieces × width @param pieces of the window, with its marks */
  async parse(stretches: readonly Stretch[], states: Float32Array, pieces: number): Promise<SyntacticWord[][]> {
    const places = stretches.flatMap((stretch) => stretch.pieces);
    if (places.length === 0) return stretches.map(() => []);
    const width = states.length / pieces;
    const inputs = { states: { data: rowsAt(states, width, places), shape: [places.length, width] } };
    const scores = await this.#heads.run(inputs, ['tags', 'arcs', 'dependents', 'heads']);
    const scored = { count: places.length, ...scores };
    const heads = headsOf(stretches, scored);
    const relations = await this.#relationsOf(scored, heads);
    let from = 0;
    return stretches.map((stretch) => {
      const tree = treeOf(stretch, from, scored, heads, relations);
      from += stretch.words.length;
      return tree;
    });
  }

  /** Scores of the relation of each word to its head, words × relations. @param heads rows among the heads */
  async #relationsOf({ count, dependents, heads: rows }: Scored, heads: Int32Array): Promise<Float32Array> {
    const width = dependents.length / count;
    const shape = [count, width];
    const chosen = { data: rowsAt(rows, width, heads), shape };
    const { relations } = await this.#relate.run({ dependents: { data: dependents, shape }, heads: chosen }, [
      'relations',
    ]);
    return relations;
  }
}

function rowsAt(rows: Float32Array, width: number, places: ArrayLike<number>): Float32Array {
  const out = new Float32Array(places.length * width);
  for (let at = 0; at < places.length; at += 1) {
    const row = (places[at] as number) * width;
    out.set(rows.subarray(row, row + width), at * width);
  }
  return out;
}

/** For each word of the window the row of its head: 0 for the root, else one more than the word's index. */
function headsOf(stretches: readonly Stretch[], { count, arcs }: Scored): Int32Array {
  const heads = new Int32Array(count);
  let from = 0;
  for (const { words } of stretches) {
    const score = (word: number, head: number) =>
      arcs[(from + word) * (count + 1) + (head < 0 ? 0 : from + head + 1)] as number;
    for (const [word, head] of bestTree(words.length, score).entries())
      heads[from + word] = head < 0 ? 0 : from + head + 1;
    from += words.length;
  }
  return heads;
}

function treeOf(
  { words }: Stretch,
  from: number,
  { tags }: Scored,
  heads: Int32Array,
  relations: Float32Array,
): SyntacticWord[] {
  return words.map(({ start, end }, at) => {
    const head = heads[from + at] as number;
    const tag = likeliest(tags, from + at, UNIVERSAL_TAGS, 0);
    const relation =
      head === 0 ? RELATIONS[ROOT_RELATION] : likeliest(relations, from + at, RELATIONS, ROOT_RELATION + 1);
    return { start, end, tag, head: head === 0 ? null : head - 1 - from, relation };
  });
}

/** @param first the first name that may be */
function likeliest<Name>(scores: Float32Array, row: number, names: readonly Name[], first: number): Name {
  const at = row * names.length;
  let best = first;
  for (let name = first + 1; name < names.length; name += 1)
    if ((scores[at + name] as number) > (scores[at + best] as number)) best = name;
  return names[best] as Name;
}
