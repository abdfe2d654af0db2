import {
  compareFigures,
  type EventReference,
  happeningBlocks,
  happeningTargets,
  storyLikeness,
} from '../resolve/index.ts';
import { canonicalJson } from './canonical.ts';
import type { Ungrounded } from './stored.ts';

/** What the graph holds of an event as one happening with others. */
export interface HeldTelling {
  readonly id: string;
  /** What is compared of it, as it is kept. */
  readonly reference: string;
  readonly targets: readonly { readonly target: string; readonly score: number }[];
  /** `UPDATES` and `CONTRADICTS` from its figures. */
  readonly figures: readonly { readonly from: string; readonly to: string; readonly relation: string }[];
}

/** Compares where events lead with what all articles, read anew, give. `stories` are the words of each article. */
export function verifyHappenings(
  events: readonly EventReference[],
  held: ReadonlyMap<string, HeldTelling>,
  stories: ReadonlyMap<string, readonly string[]>,
): Ungrounded[] {
  const told = events.filter((event) => happeningBlocks(event).length > 0);
  const known = new Map(told.map((event) => [event.id, event]));
  const likeness = (one: string, other: string) => storyLikeness(stories.get(one) ?? [], stories.get(other) ?? []);
  const targets = happeningTargets(told, likeness);
  const strange = [...held.keys()].filter((id) => !known.has(id));
  return [
    ...strange.map((fact) => ({ article: null, fact, reason: 'no article tells of the event' })),
    ...told.flatMap((event) => {
      const own = held.get(event.id);
      const target = targets.get(event.id);
      const earlier = target === undefined ? undefined : known.get(target.target);
      const figures = earlier === undefined ? [] : compareFigures(earlier, event);
      const trouble: string[] = [];
      if (own?.reference !== JSON.stringify(event))
        trouble.push('what is compared of it is not what its article states');
      const wanted = target === undefined ? [] : [{ target: target.target, score: target.score }];
      if (canonicalJson(own?.targets ?? []) !== canonicalJson(wanted))
        trouble.push('it does not lead to the first event of its happening');
      if (inOrder(own?.figures ?? []) !== inOrder(figures))
        trouble.push('its figures are not set against those of that event');
      return trouble.map((reason) => ({ article: event.article, fact: event.id, reason }));
    }),
  ];
}

function inOrder(values: readonly unknown[]): string {
  return canonicalJson(values.map(canonicalJson).sort());
}
