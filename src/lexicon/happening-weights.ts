import { readTable } from './table.ts';

let weights: ReadonlyMap<string, number> | undefined;

/** Log-odds that a feature of two events adds to their being one happening. Throws RangeError for a feature not in the table. */
export function happeningWeight(feature: string): number {
  weights ??= new Map(readTable('happening-weights').map((row) => [row.feature ?? '', Number(row.weight)] as const));
  const weight = weights.get(feature);
  if (weight === undefined) throw new RangeError(`happening-weights.tsv: no feature ${feature}`);
  return weight;
}
