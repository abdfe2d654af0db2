import type { EntityBrief, LinkKind } from '../answers.ts';
import type { Row } from '../asking/ask.ts';
import { entityOf, textOf, textOrNull } from '../asking/values.ts';
import type { Gathered } from './gather.ts';
import { typeOfPredicate, wordsOfRelation } from './relations.ts';

/** One statement that ties two entities. */
export interface Tie {
  readonly source: EntityBrief;
  readonly target: EntityBrief;
  readonly kind: LinkKind;
  readonly relation: string;
  readonly label: string;
  readonly title: string | null;
  readonly isDirected: boolean;
  /** The row with its article; null where no article says it. */
  readonly row: Row | null;
}

export function tiesOf({ claims, events, quotes, wider, namedWith }: Gathered): Tie[] {
  return [
    ...claims.map(claimTie),
    ...events.flatMap(eventTie),
    ...quotes.map(quoteTie),
    ...wider.map(widerTie),
    ...namedWith.map(namedTie),
  ];
}

function claimTie(row: Row): Tie {
  const relation = typeOfPredicate(textOf(row.predicate));
  const title = relation === 'HOLDS_ROLE' ? textOrNull(row.title) : null;
  const label = wordsOfRelation(relation, title);
  return { ...ends(row, row.side === 'SUBJECT'), kind: 'claim', relation, label, title, isDirected: true, row };
}

/** Who acts leads to whom it is done to, and both to the place; two that act together are beside each other. */
function eventTie(row: Row): Tie[] {
  const [side, other] = [rankOf(row.side), rankOf(row.otherSide)];
  if (side === 2 && other === 2) return [];
  const relation = textOf(row.type);
  const isForward = side === other ? entityOf(row.one).id < entityOf(row.other).id : side < other;
  return [
    {
      ...ends(row, isForward),
      kind: 'event',
      relation,
      label: relation.toLowerCase(),
      title: null,
      isDirected: side !== other,
      row,
    },
  ];
}

function rankOf(side: unknown): number {
  return ['AGENT', 'TARGET', 'PLACE'].indexOf(textOf(side));
}

function quoteTie(row: Row): Tie {
  const label = wordsOfRelation('SPOKE_OF');
  const told = { kind: 'quote', relation: 'SPOKE_OF', label, title: null, isDirected: true } as const;
  return { ...ends(row, row.side === 'SPOKEN_BY'), ...told, row };
}

function widerTie(row: Row): Tie {
  const label = wordsOfRelation('PART_OF');
  const told = { kind: 'gazetteer', relation: 'PART_OF', label, title: null, isDirected: true } as const;
  return { ...ends(row, true), ...told, row: null };
}

function namedTie(row: Row): Tie {
  const isForward = entityOf(row.one).id < entityOf(row.other).id;
  const label = wordsOfRelation('NAMED_WITH');
  const told = { kind: 'mention', relation: 'NAMED_WITH', label, title: null, isDirected: false } as const;
  return { ...ends(row, isForward), ...told, row };
}

function ends(row: Row, isForward: boolean): Pick<Tie, 'source' | 'target'> {
  const [one, other] = [entityOf(row.one), entityOf(row.other)];
  return isForward ? { source: one, target: other } : { source: other, target: one };
}
