import type { ArticleMeta } from '../../article/index.ts';
import { type CalendarCustoms, calendarCustoms } from '../../lexicon/calendar-customs.ts';
import { countryOfArticle } from '../article-country.ts';
import { type Day, type Interval, parseDay, partsOf } from './calendar.ts';

/** What a time expression is read against. */
export interface DateContext {
  /** The day of publication; null when the article states none, and relative expressions stay unresolved. */
  readonly published: Day | null;
  /** True where the clause looks ahead: `will meet on Monday`. */
  readonly isFuture: boolean;
  /** True where the verb before it is in the past: `died on 3 November`. */
  readonly isPast: boolean;
  /** The last time that the text named before, which `two days later` and `that year` lean on. */
  readonly anchor: Interval | null;
  /** The last quarter or half of a year that it named for itself and not to compare with; `the quarter` is that. */
  readonly period: Interval | null;
  /** The country of the outlet or dateline, ISO 3166, and how dates are written and counted there. */
  readonly country: string | null;
  readonly customs: CalendarCustoms | null;
}

export function contextOf(meta: ArticleMeta): DateContext {
  const country = countryOfArticle(meta);
  const customs = country === null ? null : calendarCustoms(country);
  return {
    published: parseDay(meta.publishedAt),
    isFuture: false,
    isPast: false,
    anchor: null,
    period: null,
    country,
    customs,
  };
}

/**
 * The year of a month that is named without one: news looks back, so a month more than three ahead of publication is
 * the last one, and any month ahead that the clause tells of as past; one behind it that the clause looks ahead to is
 * the next.
 */
export function yearOfMonth(month: number, context: DateContext): number | null {
  if (context.published === null) return null;
  const { year, month: current } = partsOf(context.published);
  if (context.isFuture) return month < current ? year + 1 : year;
  if (context.isPast && month > current) return year - 1;
  return month > current + 3 ? year - 1 : month < current - 9 ? year + 1 : year;
}
