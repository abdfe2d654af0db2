import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
}

/**
 * Whether a request comes from a page of this server on this machine. A name that was made to point to loopback (DNS
 * rebinding) has another `Host`; a page of another site that posts here has another `Origin`, and one that only reads
 * another `Sec-Fetch-Site`; and what changes the graph needs the token that only the printed address has.
 */
export function refusalOf(request: IncomingMessage, port: number, token: string): Refusal | null {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((host) => `${host}:${port}`);
  if (!hosts.includes(request.headers.host ?? '')) {
    return { status: 403, message: 'This address is not served here. Open the one that wiregraph view prints.' };
  }
  const { origin } = request.headers;
  const isOwn = origin !== undefined && hosts.some((host) => origin === `http://${host}`);
  if ((origin !== undefined || changes(request)) && !isOwn) {
    return { status: 403, message: 'Requests of other pages are not answered.' };
  }
  // Browsers say where a request comes from even where they send no Origin: for a picture, a script, a followed link.
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return { status: 403, message: 'Requests of other pages are not answered. Open the address in a tab of its own.' };
  }
  if (writes(request) && !isToken(request.headers['x-wiregraph-token'], token)) {
    return { status: 403, message: 'To change the graph, open the whole address that wiregraph view printed.' };
  }
  return null;
}

function changes({ method }: IncomingMessage): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/** Questions that are posted for their length change nothing. */
function writes(request: IncomingMessage): boolean {
  return changes(request) && !/^\/api\/(?:network|query)$/u.test(request.url ?? '');
}

function isToken(given: string | string[] | undefined, token: string): boolean {
  const [one, other] = [Buffer.from(String(given ?? '')), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
