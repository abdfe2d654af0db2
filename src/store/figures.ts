import { compareFigures } from '../resolve/index.ts';
import type { Transaction } from './connection.ts';
import { createFigures, DELETE_FIGURES, FIGURES_OF } from './cypher/index.ts';
import type { Leading } from './happenings.ts';
import { grouped, rowsOf, textOf, textsOf } from './rows.ts';

interface Standing {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  readonly event: string;
}

/**
 * Sets the figures of events against those of the events that they lead to. Two events of an article may count by one
 * figure (`a landslide killed 30`): it is set against another once, with all the events by which it is, so that the
 * one is not lost with the other.
 */
export async function writeFigures(transaction: Transaction, leading: readonly Leading[]): Promise<void> {
  const ids = [...new Set(leading.flatMap(({ event }) => event.quantities.map(({ id }) => id)))];
  if (ids.length === 0) return;
  const changed = new Set(leading.map(({ event }) => event.id));
  const held = (await rowsOf(transaction, FIGURES_OF, { ids })).flatMap((row): Standing[] =>
    textsOf(row.events).map((event) => ({
      from: textOf(row.id),
      to: textOf(row.target),
      relation: textOf(row.relation),
      event,
    })),
  );
  const fresh = leading.flatMap(({ event, earlier }): Standing[] =>
    earlier === null ? [] : compareFigures(earlier, event).map((figures) => ({ ...figures, event: event.id })),
  );
  const standing = [...held.filter(({ event }) => !changed.has(event)), ...fresh];
  const together = grouped(standing, ({ from, to, relation }) => JSON.stringify([from, to, relation]));
  if (held.length > 0) await transaction.run(DELETE_FIGURES, { ids });
  const rows = [...together.values()].flatMap((same) => {
    const [first] = same;
    const events = [...new Set(same.map(({ event }) => event))].sort();
    return first === undefined ? [] : [{ names: first.relation, from: first.from, to: first.to, events }];
  });
  await transaction.runNamed(createFigures, rows);
}
