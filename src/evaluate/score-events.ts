import type { AnnotatedArticle, EntityId, Event } from '../article/index.ts';
import type { EntityMatcher } from './entity-matcher.ts';
import type { GoldArticle, GoldEvent } from './gold.ts';
import { contains } from './matching.ts';
import { isSameTime } from './score-facts.ts';
import { pairUp, type Tally } from './tally.ts';

const ROLES = ['agents', 'targets', 'places'] as const;

interface EventTallies {
  readonly events: Tally;
  readonly arguments: Tally;
}

/** Types and triggers, then the arguments of the events found: each role once, any one of its gold fillers will do. */
export function scoreEvents(
  tallies: EventTallies,
  gold: GoldArticle,
  article: AnnotatedArticle,
  names: EntityMatcher,
): void {
  const isOptional = (event: GoldEvent) => event.optional || event.type === 'Other';
  const pairs = pairUp(tallies.events, gold.id, gold.events, article.events, {
    matches: (g, p) =>
      [g.type, ...g.accept].includes(p.type) &&
      [g.trigger, ...g.also].some((trigger) => contains(trigger, p.trigger)) &&
      p.negated === g.negated,
    isOptional,
    describeGold: (g) => `${g.type} '${g.trigger}'`,
    describePredicted: (p) => `${p.type} '${p.trigger}'`,
  });
  const found = new Set(pairs.map(([event]) => event));
  for (const event of gold.events) {
    if (found.has(event) || isOptional(event)) continue;
    const wanted = ROLES.filter((role) => event[role].length > 0).length + (event.start === null ? 0 : 1);
    tallies.arguments.missed(gold.id, `all of ${event.type} '${event.trigger}'`, wanted);
  }
  for (const [event, hit] of pairs) {
    for (const role of ROLES) scoreRole(tallies.arguments, gold, article, names, event, hit, role);
    scoreTime(tallies.arguments, gold.id, event, hit);
  }
}

function scoreRole(
  tally: Tally,
  gold: GoldArticle,
  article: AnnotatedArticle,
  names: EntityMatcher,
  event: GoldEvent,
  hit: Event,
  role: (typeof ROLES)[number],
): void {
  const wanted = event[role];
  const have: readonly EntityId[] = hit[role];
  const isRight = have.some((id) => wanted.some((name) => names.is(id, name)));
  const isCounted = role === 'targets' && wanted.some((name) => countsNamed(article, hit, name));
  if (wanted.length > 0 && (isRight || isCounted)) tally.right();
  else if (wanted.length > 0) {
    const got = have.map(names.nameOf).join(', ');
    tally.missed(gold.id, `${event.type} '${event.trigger}' ${role} ${wanted.join(', ')}; got ${got || 'none'}`);
  }
  if (have.length > 0 && !isRight && role !== 'targets') {
    tally.false(gold.id, `${event.type} '${event.trigger}' ${role} ${have.map(names.nameOf).join(', ')}`);
  }
}

function countsNamed(article: AnnotatedArticle, event: Event, name: string): boolean {
  return event.quantities.some((index) => contains(name, article.quantities[index]?.text ?? ''));
}

function scoreTime(tally: Tally, article: string, event: GoldEvent, hit: Event): void {
  if (event.start === null) return;
  if (isSameTime(event, hit.from, hit.to)) tally.right();
  else {
    const time = `${event.start}..${event.end}; got ${hit.from}..${hit.to}`;
    tally.missed(article, `${event.type} '${event.trigger}' time ${time}`);
  }
}
