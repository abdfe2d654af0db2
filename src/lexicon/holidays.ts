import { readTable } from './table.ts';

/** When a holiday falls, each year. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | { readonly kind: 'easter'; readonly shift: number }
  /** The `nth` such weekday of the month (Sunday is 0); -1 is the last. */
  | { readonly kind: 'weekday'; readonly nth: number; readonly weekday: number; readonly month: number }
  | { readonly kind: 'lunar'; readonly calendar: 'islamic' | 'chinese'; readonly month: number; readonly day: number };

export interface Holiday {
  readonly rule: HolidayRule;
  /** Where it falls so (ISO 3166); empty: everywhere. */
  readonly countries: readonly string[];
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function ruleOf(text: string): HolidayRule {
  const [first = '', second = '', third = ''] = text.split(' ');
  if (first.startsWith('easter')) return { kind: 'easter', shift: Number(first.slice(6)) };
  const [month = 0, day = 0] = (second || first).split('-').map(Number);
  if (first === 'islamic' || first === 'chinese') return { kind: 'lunar', calendar: first, month, day };
  if (third === '') return { kind: 'fixed', month, day };
  return { kind: 'weekday', nth: Number(first), weekday: WEEKDAYS.indexOf(second), month: Number(third) };
}

/** Holidays by name, as they are written; those that hold everywhere stand before those of one country. */
export const holidays: ReadonlyMap<string, readonly Holiday[]> = byName();

function byName(): ReadonlyMap<string, readonly Holiday[]> {
  const found = new Map<string, Holiday[]>();
  for (const row of readTable('holidays')) {
    const countries = (row.countries ?? '').split(',').filter((code) => code !== '');
    const namesakes = found.get(row.name ?? '') ?? [];
    found.set(row.name ?? '', [...namesakes, { rule: ruleOf(row.rule ?? ''), countries }]);
  }
  return found;
}
