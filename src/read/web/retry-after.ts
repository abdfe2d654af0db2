/** How long a server asks to wait, in milliseconds: a number of seconds, or a date; null where it says nothing that can be read. */
export function retryAfterMs(header: string | null, now: number): number | null {
  const written = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(written)) return Number(written) * 1000;
  const date = /[a-z]/i.test(written) ? Date.parse(written) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
