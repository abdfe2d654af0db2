/** A day as `2024-03-05`; undefined where the calendar has none such, or news could not have been published then. */
export function isoDay(year: number, month: number, date: number): string | undefined {
  if (year < 1800 || year > 2100) return undefined;
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : undefined;
}

/** A year as people wrote it, in the common era: two digits, Buddhist, Minguo or Reiwa and Heisei years. */
export function commonYear(written: string, language: string | undefined, era = ''): number {
  const year = Number(written);
  if (/令和/.test(era)) return 2018 + year;
  if (/平成/.test(era)) return 1988 + year;
  if (/民國|民国/.test(era)) return 1911 + year;
  if (/^th\b/i.test(language ?? '') && year > 2400 && year < 2700) return year - 543;
  return written.length === 2 ? 2000 + year : year;
}

/** A day of the Solar Hijri calendar of Iran and Afghanistan, found by counting on from the new year in March. */
export function solarHijriDay(year: number, month: number, date: number): string | undefined {
  if (year < 1200 || year > 1500 || month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  const start = Date.UTC(year + 621, 2, 18 + Math.floor((month - 1) * 30.6) + date - 1);
  for (let step = -2; step <= 9; step += 1) {
    const day = new Date(start + step * 86_400_000);
    const parts = SOLAR.formatToParts(day);
    const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
    if (number('year') === year && number('month') === month && number('day') === date)
      return day.toISOString().slice(0, 10);
  }
  return undefined;
}

const SOLAR = new Intl.DateTimeFormat('en-u-ca-persian', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});
