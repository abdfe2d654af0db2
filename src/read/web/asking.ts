import { setTimeout as pause } from 'node:timers/promises';
import type { Response } from 'undici';
import type { WebOptions } from '../options.ts';
import { connections, refusePrivate } from './connection.ts';
import { exchanges } from './exchange.ts';
import { retryAfterMs } from './retry-after.ts';
import { turnsOfHosts } from './turns.ts';

/** Sends a request in its host's turn, and gives what is made of the answer. */
export type Ask = <Result>(
  url: URL,
  use: (response: Response) => Result | Promise<Result>,
  how?: { readonly headers?: Readonly<Record<string, string>>; readonly delayMs?: number },
) => Promise<Result>;

const DELAY_MS = 1_000;
const TIMEOUT_MS = 60_000;
const MAX_RETRIES = 2;

export interface Asking {
  /** `source` names the input in errors. */
  readonly ask: (source: string) => Ask;
  readonly close: () => Promise<void>;
}

/**
 * Asks with good manners: never two things of a host at once, with a pause in between, and again only after the time that
 * a busy host (429, 503) asks for, or a growing one, where that is not longer than an answer may take.
 */
export function asking({ allowPrivate = false, delayMs = DELAY_MS, timeoutMs = TIMEOUT_MS }: WebOptions): Asking {
  const dispatcher = connections(allowPrivate, timeoutMs);
  const exchangesFor = exchanges(dispatcher, timeoutMs);
  const turns = turnsOfHosts();

  const ask = (source: string): Ask => {
    const exchange = exchangesFor(source);
    return async (url, use, { headers = {}, delayMs: ownDelayMs = 0 } = {}) => {
      if (!allowPrivate) await refusePrivate(url, source);
      for (let retries = 0; ; retries += 1) {
        const answer = await turns(url.host, Math.max(delayMs, ownDelayMs), () =>
          exchange(url, headers, async (response) => {
            const waitMs = retries < MAX_RETRIES ? waitFor(response, delayMs * 2 ** (retries + 1)) : null;
            return waitMs === null || waitMs > timeoutMs ? { result: await use(response) } : { waitMs };
          }),
        );
        if ('result' in answer) return answer.result;
        await pause(answer.waitMs);
      }
    };
  };
  return { ask, close: () => dispatcher.close() };
}

/** How long to wait before a busy host is asked again; null where it is not busy. */
function waitFor({ status, headers }: Response, otherwiseMs: number): number | null {
  if (status !== 429 && status !== 503) return null;
  return retryAfterMs(headers.get('retry-after'), Date.now()) ?? otherwiseMs;
}
