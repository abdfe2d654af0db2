import { readTable } from './table.ts';

const rows = readTable('calendar-words');

const ofKind = (kind: string): ReadonlyMap<string, number> =>
  new Map(rows.filter((row) => row.kind === kind).map((row) => [row.word ?? '', Number(row.value)]));

/** Month by name or abbreviation, from 1. */
export const months = ofKind('month');
/** Weekday by name, Sunday is 0. */
export const weekdays = ofKind('weekday');
/** First month of each season, of the northern half of the world. */
export const seasons = ofKind('season');
/** `first` to `fourth`, of quarters. */
export const ordinals = ofKind('ordinal');
/** Day of the month by its ordinal in words. */
export const daysInWords = ofKind('day');
/** `nineties` and its like, as the first year of the decade within its century. */
export const decades = ofKind('decade');
/** Minutes east of Greenwich by the zone's abbreviation, in lower case; the commonest meaning in English news. */
export const timeZones = ofKind('zone');
