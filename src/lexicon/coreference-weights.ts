import { readTable } from './table.ts';

let weights: ReadonlyMap<string, ReadonlyMap<string, number>> | undefined;

const NONE: ReadonlyMap<string, number> = new Map();

/** Weights of the signs of coreference for one kind of anaphor, made by `scripts/train/coreference.mjs`. */
export function coreferenceWeights(anaphor: string): ReadonlyMap<string, number> {
  weights ??= load();
  return weights.get(anaphor) ?? NONE;
}

function load(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { anaphor = '', sign = '', weight } of readTable('coreference-weights'))
    found.set(anaphor, (found.get(anaphor) ?? new Map<string, number>()).set(sign, Number(weight)));
  return found;
}
