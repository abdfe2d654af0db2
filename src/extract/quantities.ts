import { type ArticleMeta, type DateSpan, overlaps, type Quantity, type Span } from '../article/index.ts';
import { countryOfArticle, countryOfText } from './article-country.ts';
import type { DateLayer, LanguageLayer, NameLayer, NameMention, QuantityLayer } from './layers.ts';
import { atomsOf } from './quantities/atoms.ts';
import { quantityAt } from './quantities/find.ts';
import { tieConversions } from './quantities/money.ts';
import type { Found } from './quantities/quantity.ts';
import type { Stage } from './stage.ts';

/** How many of what: counts, money, shares, measures, durations and ages. Dates are left to the dates. */
export const quantities: Stage<LanguageLayer & DateLayer & NameLayer, QuantityLayer> = {
  name: 'quantities',
  run: ({ body, dates, meta, names }) => {
    const country = currencyCountry(meta, names);
    const atoms = atomsOf(body.text);
    const found: Quantity[] = [];
    let lastCount: Quantity | null = null;
    let date = 0;
    for (let at = 0; at < atoms.length; ) {
      const start = (atoms[at] as Span).start;
      while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= start) date += 1;
      const hit: Found | null = quantityAt({ body, atoms, country, lastCount }, at);
      if (hit !== null && !isDate(dates[date], hit.quantity)) {
        found.push(hit.quantity);
        if (hit.quantity.kind === 'count') lastCount = hit.quantity;
        at = Math.max(at + 1, hit.end);
      } else at += 1;
    }
    return { quantities: tieConversions(body.text, found) };
  },
};

/** A number of a date is no quantity, but `the past two decades`, which no calendar can place, is how long. */
function isDate(date: DateSpan | undefined, quantity: Quantity): boolean {
  if (date === undefined || !overlaps(date, quantity)) return false;
  return date.from !== null || quantity.kind !== 'duration';
}

/** Whose dollars a bare `$` means; an agency writes for the world, so where it writes from and of says nothing of money. */
function currencyCountry(meta: ArticleMeta, names: readonly NameMention[]): string | null {
  if (meta.dateline?.agency != null) return countryOfArticle({ ...meta, dateline: null });
  return countryOfArticle(meta) ?? countryOfText(names);
}
