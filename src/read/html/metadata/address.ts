import { isoDay } from '../../dates/calendars.ts';
import type { Choice } from './conflict.ts';
import type { PageElements } from './page-elements.ts';
import type { Statement } from './statement.ts';

const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|igshid|ref_src|cmpid|ns_\w+|at_\w+)$/i;

/** What relative addresses of a page are relative to. */
export function baseOf(elements: PageElements, address: string | undefined): string | undefined {
  const base = elements.named('base').find(({ attribs }) => attribs.href !== undefined);
  return absolute(base?.attribs.href, address) ?? address;
}

/** A web address in full; undefined for what is none, or leads nowhere without a base. */
export function absolute(written: string | undefined, base: string | undefined): string | undefined {
  const text = written?.trim();
  if (text === undefined || text === '' || text.length > 4000) return undefined;
  try {
    const url = new URL(text, base);
    return /^https?:$/.test(url.protocol) && url.hostname !== '' ? asWritten(text, url) : undefined;
  } catch {
    return undefined;
  }
}

/** A full address stays as it is written, its fragment apart; letters that URLs escape are for people. */
function asWritten(text: string, url: URL): string {
  return /^https?:\/\//i.test(text) ? text.replace(/#.*$/s, '') : url.href.replace(/#.*$/s, '');
}

/** The address that the page gives itself, unless that is the whole site's, which all its pages share; else where it was fetched. */
export function chosenUrl(
  canonical: string | undefined,
  statements: readonly Statement[],
  base: string | undefined,
  address: string | undefined,
): Choice<string> | undefined {
  const stated = statements.map(({ url, source }) => ({ value: absolute(url, base), source }));
  const all = [{ value: canonical, source: 'link' as const }, ...stated].flatMap(({ value, source }) =>
    value === undefined ? [] : [{ value, source }],
  );
  const own = all.find(({ value }) => !isSiteAddress(value));
  if (own !== undefined) return own;
  return address === undefined ? undefined : { value: withoutTracking(address), source: 'address' };
}

/** The page where it was fetched, without what says through which link it was found. */
export function withoutTracking(address: string): string {
  try {
    const url = new URL(address);
    const tracked = [...url.searchParams.keys()].filter((key) => TRACKING.test(key));
    for (const key of tracked) url.searchParams.delete(key);
    url.hash = '';
    return tracked.length > 0 ? url.href : address.replace(/#.*$/s, '');
  } catch {
    return address;
  }
}

/** Whether an address is that of a site, and not of a page in it. */
export function isSiteAddress(url: string): boolean {
  return /^https?:\/\/[^/]+\/?(?:index\.\w+)?$/i.test(url);
}

/** The day in an address such as `/2024/03/05/`, `/2024-03-05-`, `_20240305`. */
export function dayInAddress(url: string): string | undefined {
  const path = url.replace(/^https?:\/\/[^/]+/i, '');
  const parted = /(?<!\d)((?:19|20)\d{2})([/_-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(path);
  if (parted !== null) return isoDay(Number(parted[1]), Number(parted[3]), Number(parted[4]));
  const named = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?!\d)/i.exec(
    path,
  );
  if (named !== null) return isoDay(Number(named[1]), monthNumber(named[2] ?? ''), Number(named[3]));
  const joined = /(?<=[/_-])((?:19|20)\d{2})(\d{2})(\d{2})(?=$|[/_.?-])/.exec(path);
  return joined === null ? undefined : isoDay(Number(joined[1]), Number(joined[2]), Number(joined[3]));
}

function monthNumber(name: string): number {
  return 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').indexOf(name.toLowerCase()) + 1;
}
