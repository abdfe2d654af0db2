import type { TextSpan } from './span.ts';

/** How large a stretch of time an expression names; `unresolved` where nothing tells which days it means. */
export type DatePrecision =
  | 'time'
  | 'day'
  | 'week'
  | 'month'
  | 'quarter'
  | 'season'
  | 'year'
  | 'decade'
  | 'range'
  | 'unresolved';

/** A time expression as the closed interval of days that it names; `from` and `to` are ISO days, null when unresolved. */
export interface DateSpan extends TextSpan {
  readonly from: string | null;
  readonly to: string | null;
  readonly precision: DatePrecision;
}
