import { readTable } from './table.ts';

/** What a sign or name of money stands for. */
export interface Currency {
  /** ISO 4217. */
  readonly code: string;
  /** What part of the currency's unit the word names: 0.01 for a cent, 1,000 for a grand. */
  readonly share: number;
  /** True where several countries share the word and nothing says whose is meant. */
  readonly isAssumed: boolean;
}

const listOf = (cell: string | undefined): string[] => (cell ?? '').split('|').filter((form) => form !== '');
const own = (code: string): Currency => ({ code, share: 1, isAssumed: false });

/** By sign or code, in the case in which it is written. */
const signs: ReadonlyMap<string, Currency> = new Map(
  readTable('currencies').flatMap((row) => listOf(row.symbols).map((sign) => [sign, own(row.code ?? '')] as const)),
);

/** By lower-cased name. */
const names: ReadonlyMap<string, Currency> = new Map(
  readTable('currencies').flatMap((row) => listOf(row.names).map((name) => [name, own(row.code ?? '')] as const)),
);

interface SharedCurrency {
  readonly share: number;
  /** ISO 4217 by ISO 3166. */
  readonly byCountry: ReadonlyMap<string, string>;
  readonly otherwise: string;
}

/** Words and signs that several countries' currencies share, as they are written. */
const shared: ReadonlyMap<string, SharedCurrency> = new Map(
  readTable('shared-currencies').flatMap((row) => {
    const pairs = (row.countries ?? '').split(' ').map((pair) => pair.split(':') as [string, string]);
    const currency = { share: Number(row.share), byCountry: new Map(pairs), otherwise: row.otherwise ?? '' };
    return listOf(row.words).map((word) => [word, currency] as const);
  }),
);

function sharedBy(word: string, country: string | null): Currency | undefined {
  const found = shared.get(word);
  if (found === undefined) return undefined;
  const local = country === null ? undefined : found.byCountry.get(country);
  return { code: local ?? found.otherwise, share: found.share, isAssumed: local === undefined };
}

/** The currency of a sign or code in front of a number or behind it; a bare `$` is that of the article's country. */
export function currencyOfSign(sign: string, country: string | null): Currency | undefined {
  return signs.get(sign) ?? (/^\p{Ll}/u.test(sign) ? undefined : sharedBy(sign, country));
}

/** The currency of a name in lower case, such as `swiss francs` or `pesos`. */
export function currencyOfName(name: string, country: string | null): Currency | undefined {
  return names.get(name) ?? sharedBy(name, country);
}
