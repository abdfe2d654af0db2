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
