import type { Span } from '../article/index.ts';
import { Encoder } from './encoder/encoder.ts';
import { nameTaggerOf } from './encoder/tagger.ts';
import { openFast } from './fast/tagger.ts';
import { agree } from './names/consistency.ts';
import { namesFrom, type RecognisedName, toProbabilities } from './names/decode.ts';
import type { NameTagger } from './names/tagger.ts';

/** Who names things: the trained encoder, or the light model that it taught. */
export type Engine = 'encoder' | 'fast';

let encoder: Promise<Encoder> | undefined;
const openers: Readonly<Record<Engine, () => Promise<NameTagger>>> = {
  encoder: async () => nameTaggerOf(await sharedEncoder()),
  fast: openFast,
};
const opened = new Map<Engine, Promise<NameTagger>>();

/** The one encoder of the process, loaded at the first call. */
export async function sharedEncoder(): Promise<Encoder> {
  encoder ??= Encoder.open();
  return await encoder;
}

/**
 * Names in a text, in order, none overlapping another. The model is loaded at the first call. A token's scores come from
 * its window alone; over the whole text the occurrences of a word are made to agree.
 */
export async function recogniseNames(text: string, engine: Engine = 'encoder'): Promise<RecognisedName[]> {
  const tagger = opened.get(engine) ?? openers[engine]();
  opened.set(engine, tagger);
  const { tokens, scores } = await (await tagger).score(text);
  return decodedNames(text, tokens, scores);
}

/** @param scores tokens × labels; edited in place */
export function decodedNames(text: string, tokens: readonly Span[], scores: Float32Array): RecognisedName[] {
  toProbabilities(scores);
  agree(text, tokens, scores);
  return namesFrom(text, tokens, scores);
}
