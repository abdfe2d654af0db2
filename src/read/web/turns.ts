import { setTimeout as pause } from 'node:timers/promises';

/** Runs requests to a host one after the other, with a pause between the end of one and the start of the next. */
export type Turns = <Result>(host: string, delayMs: number, request: () => Promise<Result>) => Promise<Result>;

export function turnsOfHosts(): Turns {
  const last = new Map<string, Promise<number>>();
  return (host, delayMs, request) => {
    const earlier = last.get(host);
    const running = (async () => {
      if (earlier !== undefined) await pause(Math.max(0, (await earlier) + delayMs - performance.now()));
      return request();
    })();
    const ended = () => performance.now();
    last.set(host, running.then(ended, ended));
    return running;
  };
}
