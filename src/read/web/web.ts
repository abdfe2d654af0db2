import type { Response } from 'undici';
import { MAX_FILE_BYTES, overMegabytes, tooLarge } from '../limits.ts';
import type { WebOptions } from '../options.ts';
import { asking } from './asking.ts';
import { bodyOf } from './body.ts';
import { refuseKind } from './content-type.ts';
import { redirectOf, shownAddress, webAddress } from './redirects.ts';
import { disallowed, noAddress, refused } from './refusals.ts';
import { robotsOfHosts } from './robots.ts';

/** By which a server tells whether what it holds has changed. */
export interface Validators {
  /** The address, after redirects, whose they are. */
  readonly address: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** What an address holds. */
export interface Fetched extends Validators {
  readonly address: string;
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** The web as one run sees it: each host is asked for its rules once, and for one thing at a time. */
export interface Web {
  /** What an address holds; null where the server says that it is still what the validators stand for. */
  fetch(address: string, known?: Validators): Promise<Fetched | null>;
  close(): Promise<void>;
}

/** A robots.txt may ask for a longer delay, but not for one that no run would see the end of. */
const MAX_CRAWL_DELAY_MS = 30_000;
const MAX_REDIRECTS = 10;
const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5';

export function openWeb(options: WebOptions = {}): Web {
  const { ask, close } = asking(options);
  const robots = robotsOfHosts();

  /** What one address answers, or the address to which it leads on. */
  async function step(url: URL, source: string, known: Validators | undefined): Promise<Fetched | URL | null> {
    const { allows, crawlDelayMs } = await robots(url, source, ask(source));
    if (!allows(url.pathname + url.search)) {
      throw disallowed(source, `the robots.txt of ${url.origin} does not allow programs to read this`);
    }
    const validators = known?.address === url.href ? known : undefined;
    const use = (response: Response) =>
      redirectOf(response, url, source) ?? fetched(response, url, source, validators !== undefined);
    const headers = { accept: ACCEPT, ...conditions(validators) };
    return ask(source)<Fetched | URL | null>(url, use, {
      headers,
      delayMs: Math.min(crawlDelayMs ?? 0, MAX_CRAWL_DELAY_MS),
    });
  }

  return {
    async fetch(address, known) {
      const source = shownAddress(address);
      let url = webAddress(address, source);
      const visited = new Set<string>();
      while (visited.size <= MAX_REDIRECTS) {
        if (visited.has(url.href)) throw noAddress(source, 'this address leads back to itself');
        visited.add(url.href);
        const answer = await step(url, source, known);
        if (!(answer instanceof URL)) return answer;
        url = answer;
      }
      throw noAddress(source, `this address leads on more than ${MAX_REDIRECTS} times`);
    },
    close,
  };
}

function conditions(known: Validators | undefined): Record<string, string> {
  return {
    ...(known?.etag ? { 'if-none-match': known.etag } : {}),
    ...(known?.lastModified ? { 'if-modified-since': known.lastModified } : {}),
  };
}

async function fetched(response: Response, url: URL, source: string, isKnown: boolean): Promise<Fetched | null> {
  if (response.status === 304 && isKnown) return null;
  if (response.status !== 200) throw refused(source, response.status);
  const contentType = response.headers.get('content-type') ?? '';
  refuseKind(contentType, url.pathname, source);
  const { bytes, isWhole } = await bodyOf(response, MAX_FILE_BYTES);
  if (!isWhole) throw tooLarge(source, overMegabytes(MAX_FILE_BYTES));
  const [etag, lastModified] = [response.headers.get('etag'), response.headers.get('last-modified')];
  return { bytes, contentType, address: url.href, etag, lastModified };
}
