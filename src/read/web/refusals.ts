import { WiregraphError } from '../../article/index.ts';

/** The error for an address that is not of the public internet. */
export function privateAddress(source: string, host: string, address?: string): WiregraphError {
  const found = address === undefined || address === host ? '' : ` (${address})`;
  return new WiregraphError(
    'address-private',
    `${host}${found} is not an address of the public internet`,
    'Give --allow-private if pages of this machine or of your own network are meant.',
    { source },
  );
}

/** The error for what robots.txt keeps from programs like this one. */
export function disallowed(source: string, why: string): WiregraphError {
  const advice = 'Read it in a browser and give the saved page, or ask the site.';
  return new WiregraphError('address-disallowed', why, advice, { source });
}

/** The error for an address that cannot be one. */
export function noAddress(source: string, why: string): WiregraphError {
  const advice = 'Give an address that begins with http:// or https:// and leads to a page or feed.';
  return new WiregraphError('input-unreadable', why, advice, { source });
}

/** The error for an answer other than a page. */
export function refused(source: string, status: number): WiregraphError {
  const meaning = MEANINGS[status];
  const advice =
    status === 429 || status >= 500
      ? 'Try again later.'
      : 'Check that the address leads to an article that anyone can open.';
  const words = `the server answered ${status}${meaning === undefined ? '' : `, ${meaning}`}`;
  return new WiregraphError('input-unreadable', words, advice, { source });
}

const MEANINGS: Readonly<Record<number, string>> = {
  401: 'it wants a password', 402: 'it wants to be paid', 403: 'it lets nobody in here', 404: 'nothing is there',
  407: 'the proxy wants a password', 410: 'what was there is gone', 429: 'it is asked too often', 451: 'the law keeps it back',
  500: 'it failed', 502: 'it failed', 503: 'it is overloaded', 504: 'it failed',
}; // biome-ignore format: a table
