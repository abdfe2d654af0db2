import type { PlaceOnMap, SearchAnswer } from '../answers.ts';
import type { Ask } from '../asking/ask.ts';
import { numberOrNull, textOf } from '../asking/values.ts';
import { emptyCatalogue } from './catalogue.ts';
import { fill } from './fill.ts';
import { hitsOf } from './rank.ts';

/** Search over names, headlines and quotes, from memory. */
export interface Search {
  find(query: string, limit: number): SearchAnswer;
  /** Places with coordinates that articles name, the most named first. */
  places(): readonly PlaceOnMap[];
  /** The ids of the people and bodies that most articles name; none while the names are still being read. */
  bestKnown(count: number): string[];
  /** Resolves when all that is in the graph can be found. */
  ready(): Promise<void>;
  /**
   * Reads the graph again if it may have changed: always when told so, else when its articles have, or when the last
   * reading failed. Says whether it did.
   */
  refresh(isChanged?: boolean): Promise<boolean>;
  stop(): void;
}

const STATE = 'MATCH (a:Article) RETURN count(a) AS articles, max(a.ingestedAt) AS latest';
/** A graph on a server may be written to by others; it is not asked more often than so. */
const CHECK_AFTER_MS = 15_000;

export function openSearch(ask: Ask, clock: () => number = Date.now): Search {
  let catalogue = emptyCatalogue();
  let isStopped = false;
  let hasFailed = false;
  let state = '';
  let checked = clock();
  let filling: Promise<void> = Promise.resolve();
  let waiting: Promise<void> | null = null;
  const stateOf = async () => {
    const [row] = await ask(STATE);
    const articles = numberOrNull(row?.articles) ?? 0;
    return { articles, told: `${articles} ${textOf(row?.latest)}` };
  };
  const read = async () => {
    if (isStopped) return;
    const { articles, told } = await stateOf();
    const next = emptyCatalogue();
    // The first is searched while it fills; a later one takes its place when it is whole.
    if (!catalogue.isComplete) catalogue = next;
    await fill(next, ask, articles, () => !isStopped);
    if (!next.isComplete) return;
    catalogue = next;
    state = told;
  };
  /** What changes while one reading goes on, however often, is read by the one that waits for it. */
  const begin = () => {
    waiting ??= filling
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return read();
      })
      .then(
        () => {
          hasFailed = false;
        },
        (error: unknown) => {
          hasFailed = true;
          throw error;
        },
      );
    filling = waiting;
    // Who waits for it is told; a page that needs none is not troubled.
    filling.catch(() => undefined);
    return filling;
  };
  begin().catch(() => undefined);
  return {
    find: (query, limit) => ({ hits: hitsOf(catalogue, query, limit), isComplete: catalogue.isComplete }),
    places: () => catalogue.places,
    bestKnown: (count) => {
      const known = catalogue.shelves.entity.hits.filter(
        ({ entityKind }) => entityKind === 'Person' || entityKind === 'Organization',
      );
      return known.slice(0, count).map(({ id }) => id);
    },
    ready: () => filling,
    refresh: async (isChanged = false) => {
      if (isStopped) return false;
      if (!isChanged && clock() - checked < CHECK_AFTER_MS) return false;
      if (!isChanged && !catalogue.isComplete && !hasFailed) return false;
      checked = clock();
      if (!isChanged && !hasFailed && (await stateOf()).told === state) return false;
      await begin();
      return true;
    },
    stop: () => {
      isStopped = true;
    },
  };
}
