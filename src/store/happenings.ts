import {
  type EventReference,
  type HappeningTarget,
  happeningBlocks,
  happeningLookups,
  happeningTarget,
  isToldBefore,
  type Likeness,
  storyLikeness,
} from '../resolve/index.ts';
import type { Transaction } from './connection.ts';
import {
  CREATE_SAME_AS,
  CREATE_TELLINGS,
  DELETE_SAME_AS,
  DELETE_TELLINGS,
  SAME_AS_OF,
  STORIES,
  TELLINGS_OF_ARTICLE,
  TELLINGS_OF_KEYS,
} from './cypher/index.ts';
import { writeFigures } from './figures.ts';
import { rowsOf, textOf, textsOf } from './rows.ts';

/** The events of articles, before and after these are written; none before where they come, and none after where they go. */
export interface HappeningChange {
  /** What the words of each of the articles are about. */
  readonly stories: ReadonlyMap<string, readonly string[]>;
  readonly before: readonly EventReference[];
  readonly after: readonly EventReference[];
}

/** Where an event leads now: to the first that tells of the same happening. */
export interface Leading {
  readonly event: EventReference;
  readonly target: HappeningTarget | null;
  readonly earlier: EventReference | null;
}

/**
 * Keeps `(:Event)-[:SAME_AS]->(:Event)` true, which leads from each event to the first one of an earlier article that
 * tells of the same happening, and between the figures of the two `UPDATES` and `CONTRADICTS`. The events themselves are
 * in the graph already; those before have gone, and what led to them with them.
 */
export async function updateHappenings(transaction: Transaction, change: HappeningChange): Promise<void> {
  const { stories, before, after } = change;
  const left = [...new Set(before.map(({ article }) => article))];
  if (left.length > 0) await transaction.run(DELETE_TELLINGS, { articles: left });
  const told = after.filter((event) => happeningBlocks(event).length > 0);
  if (told.length > 0) await transaction.run(CREATE_TELLINGS, { rows: told.map(tellingOf) });
  const near = await tellingsNear(transaction, [...before, ...told], stories);
  const likeness = await likenessOf(transaction, near, stories);
  const targets = await targetsOf(transaction, near);
  // What has just come leads nowhere yet.
  const meeting = meetingIn([...near, ...told]);
  const leading = told.map((event) => leadingOf(event, meeting(event), likeness)).filter(({ target }) => target);
  const known = new Map(near.map((event) => [event.id, event]));
  const [gone, come] = [meetingIn(before), meetingIn(told)];
  for (const event of near) {
    const held = targets.get(event.id) ?? null;
    const target = held === null ? undefined : known.get(held);
    if (!mayChange(event, { held, target, gone: gone(event), come: come(event) }, likeness)) continue;
    const candidates = [...(await tellingsNear(transaction, [event], stories)), ...come(event)];
    const more = await likenessOf(transaction, [event, ...candidates], stories);
    leading.push(leadingOf(event, meetingIn(candidates)(event), more));
  }
  await writeLeading(transaction, leading, known);
}

export async function standingTellings(transaction: Transaction, article: string): Promise<EventReference[]> {
  return (await rowsOf(transaction, TELLINGS_OF_ARTICLE, { article })).map(referenceOf);
}

/** Where an event leads so far, and which of those that it meets go and come. */
interface Surroundings {
  readonly held: string | null;
  readonly target: EventReference | undefined;
  readonly gone: readonly EventReference[];
  readonly come: readonly EventReference[];
}

/** An event that leads nowhere may have led to one that has gone; any may lead to one that comes before where it leads. */
function mayChange(event: EventReference, { held, target, gone, come }: Surroundings, likeness: Likeness): boolean {
  if (held === null && gone.some((one) => isToldBefore(one, event))) return true;
  const first = come.filter((one) => isToldBefore(one, event));
  const coming = first.filter(
    (one) => held === null || target === undefined || isToldBefore(one, target) || one.article === target.article,
  );
  return coming.length > 0 && happeningTarget(event, coming, likeness) !== undefined;
}

/** For each event those that it may be the same as. */
function meetingIn(events: readonly EventReference[]): (event: EventReference) => readonly EventReference[] {
  const blocks = new Map<string, EventReference[]>();
  for (const event of events)
    for (const key of happeningBlocks(event)) {
      const members = blocks.get(key);
      if (members === undefined) blocks.set(key, [event]);
      else members.push(event);
    }
  return (event) => [...new Set(happeningLookups(event).flatMap((key) => blocks.get(key) ?? []))];
}

/** `candidates` meet the event. */
function leadingOf(event: EventReference, candidates: readonly EventReference[], likeness: Likeness): Leading {
  const met = candidates.filter((one) => one.article !== event.article);
  const target = happeningTarget(event, met, likeness) ?? null;
  return { event, target, earlier: met.find(({ id }) => id === target?.target) ?? null };
}

/** The events of other articles that may be the same happening as one of these. */
async function tellingsNear(
  transaction: Transaction,
  events: readonly EventReference[],
  except: ReadonlyMap<string, unknown>,
): Promise<EventReference[]> {
  const keys = [...new Set(events.flatMap(happeningLookups))].sort();
  if (keys.length === 0) return [];
  const rows = await rowsOf(transaction, TELLINGS_OF_KEYS, { keys });
  const found = new Map(rows.map((row) => [textOf(row.id), referenceOf(row)]));
  return [...found.values()].filter(({ article }) => !except.has(article));
}

async function likenessOf(
  transaction: Transaction,
  events: readonly EventReference[],
  own: ReadonlyMap<string, readonly string[]>,
): Promise<Likeness> {
  const ids = [...new Set(events.map(({ article }) => article))].filter((id) => !own.has(id));
  const rows = ids.length === 0 ? [] : await rowsOf(transaction, STORIES, { ids });
  const stories = new Map([...own, ...rows.map((row) => [textOf(row.id), textsOf(row.story)] as const)]);
  return (one, other) => storyLikeness(stories.get(one) ?? [], stories.get(other) ?? []);
}

async function targetsOf(
  transaction: Transaction,
  events: readonly EventReference[],
): Promise<ReadonlyMap<string, string>> {
  if (events.length === 0) return new Map();
  const rows = await rowsOf(transaction, SAME_AS_OF, { ids: events.map(({ id }) => id) });
  return new Map(rows.map((row) => [textOf(row.id), textOf(row.target)]));
}

/** `standing` may have led elsewhere. */
async function writeLeading(
  transaction: Transaction,
  leading: readonly Leading[],
  standing: ReadonlyMap<string, unknown>,
): Promise<void> {
  const led = leading.map(({ event }) => event.id).filter((id) => standing.has(id));
  if (led.length > 0) await transaction.run(DELETE_SAME_AS, { ids: led });
  const rows = leading.flatMap(({ event, target }) =>
    target === null ? [] : [{ from: event.id, to: target.target, score: target.score, reasons: wordsOf(target) }],
  );
  if (rows.length > 0) await transaction.run(CREATE_SAME_AS, { rows });
  await writeFigures(transaction, leading);
}

/** `sameTarget: person okafor`. */
function wordsOf({ reasons }: HappeningTarget): string[] {
  return reasons.filter(({ weight }) => weight !== 0).map(({ feature, detail }) => `${feature}: ${detail}`);
}

function tellingOf(event: EventReference): { readonly [property: string]: unknown } {
  const [key0 = '', key1 = '', key2 = ''] = happeningBlocks(event);
  return { id: event.id, name: event.type, article: event.article, key0, key1, key2, reference: JSON.stringify(event) };
}

function referenceOf(row: Readonly<{ [column: string]: unknown }>): EventReference {
  return JSON.parse(textOf(row.reference)) as EventReference;
}
