import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { type Dispatcher, EnvHttpProxyAgent } from 'undici';
import { WiregraphError } from '../../article/index.ts';
import { isPublicAddress } from './public-address.ts';
import { privateAddress } from './refusals.ts';

const CONNECT_MS = 10_000;
const PROXIES = ['http_proxy', 'HTTP_PROXY', 'https_proxy', 'HTTPS_PROXY'];

/**
 * The connections of a run, through the proxy of the environment where it names one. Where private addresses are not
 * allowed, a connection goes to an address that was checked: a name is looked up once, by the connection itself.
 */
export function connections(allowPrivate: boolean, timeoutMs: number): Dispatcher {
  const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
  const connect = {
    timeout: Math.min(CONNECT_MS, timeoutMs),
    ...(allowPrivate ? {} : { lookup: publicLookup(lookup) }),
  };
  try {
    // Plain requests are handed to the proxy as they are: many open a tunnel to port 443 alone.
    return new EnvHttpProxyAgent({ ...timeouts, connect, proxyTunnel: false });
  } catch (cause) {
    const advice = 'Give it as in http_proxy=http://proxy.example:3128, or take it out of the environment.';
    throw new WiregraphError('usage', 'the proxy of the environment is no address', advice, undefined, cause);
  }
}

type Resolve = (
  host: string,
  options: { readonly all: true },
  done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void;

/** Looks a name up, and gives of its addresses those of the public internet; an error where it has none. */
export function publicLookup(resolve: Resolve): LookupFunction {
  return (host, options, done) => {
    resolve(host, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const open = addresses.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (first === undefined) return done(privateAddress(host, host, addresses[0]?.address), '', 0);
      if (options.all) return done(null, open);
      done(null, first.address, first.family);
    });
  };
}

/**
 * Refuses an address whose host is written as a number and is not public; behind a proxy, whose own look-up cannot be
 * seen, a name too that is private as this machine knows it.
 */
export async function refusePrivate(url: URL, source: string): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) {
    if (!isPublicAddress(host)) throw privateAddress(source, host);
  } else if (PROXIES.some((name) => process.env[name])) {
    const found = await promisify(lookup)(host, { all: true }).catch(() => []);
    const closed = found.find(({ address }) => !isPublicAddress(address));
    if (closed !== undefined) throw privateAddress(source, host, closed.address);
  }
}
