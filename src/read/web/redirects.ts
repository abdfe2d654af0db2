import type { Response } from 'undici';
import { noAddress } from './refusals.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** Where an answer sends on to; undefined where it does not. */
export function redirectOf(response: Response, from: URL, source: string): URL | undefined {
  const location = response.headers.get('location');
  if (!REDIRECTS.has(response.status) || location === null) return undefined;
  return webAddress(location, source, from);
}

/** An address of the web. Errors: another kind of address, and one with a password, which would be shown to others. */
export function webAddress(written: string, source: string, base?: URL): URL {
  if (!URL.canParse(written, base?.href)) throw noAddress(source, 'this is no address of the web');
  const url = new URL(written, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw noAddress(source, `this leads to an address of the kind ${url.protocol}`);
  }
  if (url.username !== '' || url.password !== '') {
    throw noAddress(source, 'an address with a user name or password is not fetched');
  }
  url.hash = '';
  return url;
}

/** An address for people: without user and password, if it has them. */
export function shownAddress(address: string): string {
  return address.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}
