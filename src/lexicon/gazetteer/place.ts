import type { EntityLink, EntitySubtype } from '../../article/index.ts';

/** Whether a place is a country, a first- or second-level division, a town, or a region, natural place or landmark of the world. */
export type PlaceKind = 'country' | 'region' | 'district' | 'city' | 'wide';

/** A place of the gazetteer, as one of its names finds it. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly subtype: EntitySubtype;
  readonly link: EntityLink;
  /** GeoNames' code of a division (`US.TX`), ISO 3166-1 of a country; null for what contains nothing. */
  readonly code: string | null;
  /** The codes of the divisions that it lies in, the narrowest first, its country last. */
  readonly within: readonly string[];
  readonly population: number;
  /** How likely the name means this place in a text that says nothing more: grows with the logarithm of the population. */
  readonly prominence: number;
}

const SEATS: Readonly<Record<string, number>> = { PPLA: 0.4, PPLA2: 0.1, PPLX: -0.8 };
const OTHER_NAME = 0.7;

/** How likely a name means a place, before an article is read. */
export function prominenceOf(kind: PlaceKind, feature: string, population: number, isOtherName: boolean): number {
  const size = Math.log10(population + 10);
  const rank = kind === 'country' ? 3 : kind === 'region' ? 0.6 : kind === 'district' ? -0.8 : (SEATS[feature] ?? 0);
  return size + rank - (isOtherName ? OTHER_NAME : 0);
}

/** The form under which names are looked up: no case, accents, apostrophes or hyphens; `St.` is `Saint`. */
export function keyOf(name: string): string {
  const lower = name.toLowerCase();
  if (/^[a-z ]+$/u.test(lower)) return lower.startsWith('st ') ? `saint ${lower.slice(3)}` : lower;
  return lower
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .replace(/[-‐–]/gu, ' ')
    .replace(/^ste?\.? /u, 'saint ')
    .replace(/^mt\.? /u, 'mount ')
    .replaceAll('ı', 'i')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

/** Adds a value to the list that a key has. */
export function addTo<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const there = lists.get(key);
  if (there === undefined) lists.set(key, [value]);
  else if (!there.includes(value)) there.push(value);
}
