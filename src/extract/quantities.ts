import { overlaps, type Quantity, type Span } from '../article/index.ts';
import type { DateLayer, LanguageLayer, QuantityLayer } from './layers.ts';
import { atomsOf } from './quantities/atoms.ts';
import { quantityAt } from './quantities/find.ts';
import type { Stage } from './stage.ts';

/** How many of what: counts, money, shares, measures, durations and ages. Dates are left to the dates. */
export const quantities: Stage<LanguageLayer & DateLayer, QuantityLayer> = {
  name: 'quantities',
  run: ({ body, dates }) => {
    const atoms = atomsOf(body.text);
    const found: Quantity[] = [];
    let date = 0;
    for (let at = 0; at < atoms.length; ) {
      const atom = atoms[at] as Span;
      while ((dates[date]?.end ?? Number.POSITIVE_INFINITY) <= atom.start) date += 1;
      const within = dates[date];
      const isDate = within !== undefined && overlaps(within, atom);
      const hit = isDate ? null : quantityAt(body, atoms, at);
      if (hit !== null && !(within !== undefined && overlaps(within, hit.quantity))) found.push(hit.quantity);
      at = Math.max(at + 1, hit?.end ?? 0);
    }
    return { quantities: found };
  },
};
