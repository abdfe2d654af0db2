const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `3 Mar 2026` of an ISO day or instant, as the article has it; a year or a month as it stands. */
export function day(iso: string | null): string {
  if (iso === null || iso === '') return '';
  const whole = /^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0];
  const date = whole === undefined ? null : new Date(`${whole}T00:00:00Z`);
  return date === null || Number.isNaN(date.getTime()) ? iso.slice(0, 10) : DAY.format(date);
}

/** A stretch of days; one day once. */
export function days(from: string | null, to: string | null): string {
  const [start, end] = [day(from), day(to)];
  return start === end || end === '' ? start : start === '' ? end : `${start} – ${end}`;
}

/** Only addresses of the web: what an article calls its link is not to be trusted. */
export function webAddress(address: string | null): string | null {
  return address !== null && /^https?:\/\//iu.test(address) ? address : null;
}
