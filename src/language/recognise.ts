import { openEncoder } from './encoder/tagger.ts';
import { openFast } from './fast/tagger.ts';
import { agree } from './names/consistency.ts';
import { namesFrom, type RecognisedName, toProbabilities } from './names/decode.ts';
import type { NameTagger } from './names/tagger.ts';
import { nativeRuntime } from './session.ts';

/** Who names things: the trained encoder, or the light model that it taught. */
export type Engine = 'encoder' | 'fast';

const openers: Readonly<Record<Engine, () => Promise<NameTagger>>> = { encoder: openEncoder, fast: openFast };
const opened = new Map<Engine, Promise<NameTagger>>();

/**
 * Names in a text, in order, none overlapping another. The model is loaded at the first call. A token's scores come from
 * its window alone; over the whole text the occurrences of a word are made to agree.
 */
export async function recogniseNames(text: string, engine: Engine = 'encoder'): Promise<RecognisedName[]> {
  const tagger = opened.get(engine) ?? openers[engine]();
  opened.set(engine, tagger);
  const { tokens, scores } = await (await tagger).score(text);
  toProbabilities(scores);
  agree(text, tokens, scores);
  return namesFrom(text, tokens, scores);
}

/** Whether the platform has a native binary of the models' runtime; without it the encoder is too slow for daily use. */
export async function runsNatively(): Promise<boolean> {
  return (await nativeRuntime()) !== null;
}
