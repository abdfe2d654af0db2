import { findClockTimes, joinClockTimes } from './dates/clock.ts';
import { contextOf } from './dates/context.ts';
import { findDates } from './dates/find.ts';
import { joinRanges } from './dates/ranges.ts';
import type { DateLayer, LanguageLayer } from './layers.ts';
import type { Stage } from './stage.ts';

/** When: time expressions as intervals of days, relative ones resolved against the day of publication. */
export const dates: Stage<LanguageLayer, DateLayer> = {
  name: 'dates',
  run: ({ body, meta }) => {
    const { text } = body;
    const found = joinClockTimes(text, findDates(body, contextOf(meta)), findClockTimes(text));
    return { dates: joinRanges(text, found) };
  },
};
