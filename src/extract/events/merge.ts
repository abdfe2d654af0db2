import type { EntityId, Event, Quantity, Span } from '../../article/index.ts';
import { HARM } from '../clauses/event-kinds.ts';
import type { Grammar } from '../clauses/grammar.ts';
import type { Telling } from './assemble.ts';

/** Tellings of one happening become one event; a bare noun that points at nothing told is left out. */
export function mergeTellings(
  tellings: readonly Telling[],
  quantities: readonly Quantity[],
  grammar: Grammar,
): Event[] {
  const merged: Telling[] = [];
  const byType = new Map<string, number[]>();
  for (const telling of tellings) {
    const same = byType.get(telling.type) ?? [];
    byType.set(telling.type, same);
    const match = same.findLast((index) => areOne(merged[index] as Telling, telling, quantities, grammar));
    if (match !== undefined) {
      const before = merged[match] as Telling;
      merged[match] = joined(before, telling, quantities, isOneClause(before, telling, grammar));
    } else if (telling.standsAlone) {
      same.push(merged.length);
      merged.push(telling);
    }
  }
  return merged.map(
    ({ isBare, isVague: _, isOutdated: _____, sentence: __, standsAlone: ___, predicate: ____, ...event }) =>
      isBare ? { ...event, confidence: 0.5 } : event,
  );
}

/** No conflict, and something that ties the two: a participant, or a noun that only points at the other. */
function areOne(one: Telling, other: Telling, quantities: readonly Quantity[], grammar: Grammar): boolean {
  if (isOneClause(one, other, grammar)) return true;
  if (one.negated !== other.negated || one.status !== other.status) return false;
  if (isRevised(one, other, quantities)) return true;
  if (datesConflict(one, other) || countsConflict(one, other, quantities)) return false;
  if (other.isBare || other.isVague) return true;
  if (one.isBare) return one.sentence === other.sentence;
  if (one.isVague) return true;
  if (one.targets.some((id) => other.targets.includes(id))) return true;
  if (one.targets.length > 0 && other.targets.length > 0) return false;
  const sharesAgent = one.agents.some((id) => other.agents.includes(id));
  return sharesAgent && one.targets.length + other.targets.length === 0;
}

function isOneClause(one: Telling, other: Telling, grammar: Grammar): boolean {
  return one.sentence === other.sentence && grammar.tellTogether(one.predicate, other.predicate);
}

/** `Ten were killed, officials had said earlier. Police now speak of 14.`: one toll, as it was revised. */
function isRevised(one: Telling, other: Telling, quantities: readonly Quantity[]): boolean {
  if (!HARM.has(one.type) || one.isOutdated === other.isOutdated || datesConflict(one, other)) return false;
  return (
    areNear(one.places, other.places) && areNear(one.agents, other.agents) && countsConflict(one, other, quantities)
  );
}

/** They share one, or one of the two names none. */
function areNear(one: readonly EntityId[], other: readonly EntityId[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((id) => other.includes(id));
}

function datesConflict(one: Event, other: Event): boolean {
  if (one.from === null || other.from === null) return false;
  const day = (instant: string) => instant.slice(0, 10);
  return day(one.to ?? one.from) < day(other.from) || day(other.to ?? other.from) < day(one.from);
}

function countsConflict(one: Event, other: Event, quantities: readonly Quantity[]): boolean {
  const first = counts(one, quantities);
  const second = counts(other, quantities);
  return (
    first.some((a) => second.some((b) => a.unit === b.unit && a.value !== b.value)) &&
    !first.some((a) => second.includes(a))
  );
}

function counts(event: Event, quantities: readonly Quantity[]): Quantity[] {
  return event.quantities.flatMap((index) => {
    const quantity = quantities[index];
    return quantity?.kind === 'count' && quantity.value !== null ? [quantity] : [];
  });
}

function joined(one: Telling, other: Telling, quantities: readonly Quantity[], isOneClause: boolean): Telling {
  const passage: Span = { start: other.start, end: other.end };
  const isSame = passage.start === one.start && passage.end === one.end;
  const merged = {
    ...one,
    places: one.places.length > 0 ? one.places : other.places,
    from: one.from ?? other.from,
    to: one.from === null ? other.to : one.to,
    quantities: quantitiesOf(one, other, quantities),
    reason: one.reason ?? other.reason,
    instrument: one.instrument ?? other.instrument,
    negated: one.negated || other.negated,
    reported: one.reported && other.reported,
    passages: isSame ? one.passages : [...one.passages, passage],
    isBare: one.isBare && other.isBare,
    isVague: one.isVague && other.isVague,
    isOutdated: one.isOutdated && other.isOutdated,
    confidence: Math.max(one.confidence, other.confidence),
  };
  if (isOneClause) return { ...merged, ...ofOneClause(one, other) };
  return {
    ...merged,
    agents: union(one.agents, other.agents),
    targets: union(one.targets, other.targets),
    alleged: one.alleged && other.alleged,
  };
}

/** Of a verb and the noun that it carries the verb tells who and how, the noun what the verb leaves open. */
function ofOneClause(one: Telling, other: Telling): Pick<Telling, 'agents' | 'targets' | 'status' | 'alleged'> {
  const [first, second] = isNominal(one) && !isNominal(other) ? [other, one] : [one, other];
  const targets = first.targets.length > 0 ? first.targets : second.targets;
  const acting = first.agents.length > 0 ? first.agents : second.agents;
  const agents = acting.filter((id) => !first.targets.includes(id));
  return {
    agents,
    targets: targets.filter((id) => !agents.includes(id)),
    status: first.status,
    alleged: first.alleged,
  };
}

/** A figure that is no longer said gives way to the one that is. */
function quantitiesOf(one: Telling, other: Telling, quantities: readonly Quantity[]): readonly number[] {
  if (!isRevised(one, other, quantities)) return union(one.quantities, other.quantities);
  return one.isOutdated ? other.quantities : one.quantities;
}

function isNominal({ predicate }: Telling): boolean {
  return predicate.voice === 'nominal';
}

function union<Item>(one: readonly Item[], other: readonly Item[]): Item[] {
  return [...new Set([...one, ...other])];
}
