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
  let key = name.toLowerCase();
  // Most names are plain, and a gazetteer has hundreds of thousands: each step is for those that need it.
  if (/[^a-z ]/u.test(key)) {
    if (/[^ -~]/u.test(key))
      key = key
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[ıøłđ]/gu, plainLetter);
    key = key.replace(/['’‘ʼ`]/gu, '').replace(/[-‐–]/gu, ' ');
  }
  if (key.startsWith('st')) return key.replace(/^ste?\.? /u, 'saint ');
  return key.startsWith('mt') ? key.replace(/^mt\.? /u, 'mount ') : key;
}

const PLAIN: Readonly<Record<string, string>> = { ı: 'i', ø: 'o', ł: 'l', đ: 'd' };

function plainLetter(letter: string): string {
  return PLAIN[letter] ?? letter;
}
