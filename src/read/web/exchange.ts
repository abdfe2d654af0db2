import { type Dispatcher, fetch, type Response } from 'undici';
import { userAgent } from './agent.ts';
import { dropBody } from './body.ts';
import { networkError, wasCut } from './network-errors.ts';

/** One request and what is made of its answer; both end within the time limit. */
export type Exchange = <Result>(
  url: URL,
  headers: Readonly<Record<string, string>>,
  use: (response: Response) => Result | Promise<Result>,
) => Promise<Result>;

/** Exchanges over these connections. Redirects are answers like others; `source` names the input in errors. */
export function exchanges(dispatcher: Dispatcher, timeoutMs: number): (source: string) => Exchange {
  const agent = userAgent();
  return (source) => async (url, headers, use) => {
    const signal = AbortSignal.timeout(timeoutMs);
    const send = () =>
      fetch(url, { headers: { ...headers, 'user-agent': agent }, redirect: 'manual', signal, dispatcher });
    let response: Response | undefined;
    try {
      response = await send().catch((error: unknown) => {
        if (wasCut(error)) return send();
        throw error;
      });
      return await use(response);
    } catch (error) {
      throw networkError(error, source, timeoutMs);
    } finally {
      if (response !== undefined && !response.bodyUsed) await dropBody(response);
    }
  };
}
