import type { EventReference, Figure, Participant } from '../../src/resolve/happenings.ts';

/** An event that is told on 3 May 2021 and states no date, with what a test says of it. */
export function event(parts: Partial<EventReference> & Pick<EventReference, 'id' | 'type'>): EventReference {
  return {
    article: `article of ${parts.id}`,
    publishedAt: '2021-05-03',
    lemmas: [],
    status: 'happened',
    negated: false,
    from: null,
    to: null,
    participants: [],
    quantities: [],
    ...parts,
  };
}

export function on(day: string): Pick<EventReference, 'from' | 'to'> {
  return { from: day, to: day };
}

export const agent = (...keys: string[]): Participant => ({ role: 'AGENT', keys });
export const target = (...keys: string[]): Participant => ({ role: 'TARGET', keys });
export const place = (...keys: string[]): Participant => ({ role: 'PLACE', keys });

export function count(value: number, counted: string | null, modifier: Figure['modifier'] = 'exact'): Figure {
  const bounds = { min: modifier === 'under' ? null : value, max: modifier === 'over' ? null : value };
  return { id: `${modifier} ${value} ${counted}`, counted, value, ...bounds, modifier };
}
