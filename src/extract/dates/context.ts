import { type Day, parseDay, partsOf } from './calendar.ts';

/** What a time expression is read against. */
export interface DateContext {
  /** The day of publication; null when the article states none, and relative expressions stay unresolved. */
  readonly published: Day | null;
  /** True where the clause looks ahead: `will meet on Monday`. */
  readonly isFuture: boolean;
}

export function contextOf(publishedAt: string | null): DateContext {
  return { published: parseDay(publishedAt), isFuture: false };
}

/**
 * The year of a month that is named without one: news looks back, so a month more than three ahead of publication is
 * the last one; one behind it that the clause looks ahead to is the next.
 */
export function yearOfMonth(month: number, context: DateContext): number | null {
  if (context.published === null) return null;
  const { year, month: current } = partsOf(context.published);
  if (context.isFuture) return month < current ? year + 1 : year;
  return month > current + 3 ? year - 1 : month < current - 9 ? year + 1 : year;
}
