import { readTable } from './table.ts';

/** How a country writes and counts dates. */
export interface CalendarCustoms {
  /** 3/4/2023 is 4 March. */
  readonly isMonthFirst: boolean;
  /** First month of the government's fiscal year, from 1. */
  readonly fiscalStart: number;
  /** A fiscal year bears the number of the year that it ends in (`fiscal 2024`); false: of the one that it starts in. */
  readonly isFiscalNamedByEnd: boolean;
  /** Summer begins in December. */
  readonly isSouthern: boolean;
}

const WORLD: CalendarCustoms = {
  isMonthFirst: false,
  fiscalStart: 1,
  isFiscalNamedByEnd: true,
  isSouthern: false,
};

const customs: ReadonlyMap<string, CalendarCustoms> = new Map(
  readTable('calendar-customs').map((row) => [
    row.country ?? '',
    {
      isMonthFirst: row.order === 'month-first',
      fiscalStart: Number(row.fiscalStart),
      isFiscalNamedByEnd: row.fiscalName === 'end',
      isSouthern: row.half === 'south',
    },
  ]),
);

/** @param country ISO 3166, two letters */
export function calendarCustoms(country: string): CalendarCustoms {
  return customs.get(country) ?? WORLD;
}
