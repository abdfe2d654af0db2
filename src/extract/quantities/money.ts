import type { Quantity } from '../../article/index.ts';
import type { Currency } from '../../lexicon/currencies.ts';
import type { Amount } from './amount.ts';
import { currencyAfter, currencyBefore } from './currency.ts';
import { type Found, quantityOf, type Reading, times } from './quantity.ts';

/** A sum of money, with the currency before or after its number: `$3 million`, `200 million naira`, `$40 a barrel`. */
export function moneyOf(reading: Reading, amount: Amount): Found | null {
  const { atoms, country } = reading;
  const before = currencyBefore(atoms, amount.start, country);
  const of = atoms[amount.end]?.lower === 'of' ? 1 : 0;
  const after = currencyAfter(atoms, amount.end + of, country);
  // 'CFA 5,000 francs' and 'US$5 dollars' say it twice.
  const isTold = before !== null && after !== null && !before.currency.isAssumed;
  const currency = isTold ? before.currency : (before ?? after)?.currency;
  if (currency === undefined) return null;
  const end =
    after !== null && (before === null || /\p{L}/u.test(atoms[after.end - 1]?.text ?? '')) ? after.end : amount.end;
  return sum(reading, amount, currency, before?.start ?? amount.start, end);
}

function sum(reading: Reading, amount: Amount, currency: Currency, start: number, end: number): Found {
  const rate = perUnit(reading, end);
  const shape = { kind: 'money', unit: currency.code, start, end: rate?.end ?? end } as const;
  const found = quantityOf(reading, times(amount, currency.share), shape);
  const quantity: Quantity = {
    ...found.quantity,
    ...(currency.isAssumed ? { currencyAssumed: true as const } : {}),
    ...(rate === null ? {} : { per: rate.unit }),
  };
  return { ...found, quantity };
}

const UNITS_OF_RATES =
  /^(?:barrel|bbl|litre|liter|gallon|kg|kilo|kilogram|kilogramme|gram|ounce|pound|tonne|ton|quintal|bushel|bag|bottle|carton|head|person|share|unit|piece|hour|day|night|week|month|year|annum|mile|km|kilometre|kilometer|acre|hectare|metre|meter|kwh|mwh|ticket|vote|child|student|household|family|trip|ride|dose|plate|loaf|cylinder|maund)$/u;

/** `a barrel`, `per kg`, `an hour`, `each`. */
function perUnit({ atoms }: Reading, at: number): { unit: string; end: number } | null {
  const hyphen = atoms[at]?.text === '-' ? 1 : 0;
  const link = atoms[at + hyphen]?.lower ?? '';
  const next = at + hyphen + 1 + (atoms[at + hyphen + 1]?.text === '-' ? 1 : 0);
  const unit = atoms[next]?.lower ?? '';
  if (['a', 'an', 'per', 'every', '/'].includes(link) && UNITS_OF_RATES.test(unit)) return { unit, end: next + 1 };
  return null;
}

/**
 * One sum in several currencies is one sum: `$1.2 million (£950,000; €1.1 million)`. What stands in the brackets is told
 * to be a conversion of the sum before them.
 */
export function tieConversions(text: string, quantities: readonly Quantity[]): Quantity[] {
  let original: number | null = null;
  return quantities.map((quantity, index) => {
    const before = quantities[index - 1];
    const between = before === undefined ? '' : text.slice(before.end, quantity.start);
    const isConvertible = quantity.kind === 'money' || quantity.kind === 'measure';
    const isAlike = isConvertible && before?.kind === quantity.kind && before.unit !== quantity.unit;
    if (isAlike && OPENS_CONVERSION.test(between)) original ??= index - 1;
    else if (!(isAlike && original !== null && GOES_ON.test(between))) original = null;
    return original === null ? quantity : { ...quantity, conversionOf: original };
  });
}

const OPENS_CONVERSION = /^,? ?[([] ?(?:or |~|≈|= ?|equivalent to |equal to |worth |some )?$/u;
const GOES_ON = /^(?:[;,/]| or| and|, or) ?(?:~|≈|= ?)?$/u;
