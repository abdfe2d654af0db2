import type { Interval } from './calendar.ts';
import type { DateContext } from './context.ts';

export type Parts = Readonly<Record<string, string | undefined>>;

/** A form of time expression; `read` gives its interval, or null when it is none after all. */
export interface DateRule {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, context: DateContext) => Interval | null;
}

/** A rule whose pattern stands between word borders. */
export function rule(pattern: string, read: DateRule['read'], flags = 'gu'): DateRule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, flags), read };
}
