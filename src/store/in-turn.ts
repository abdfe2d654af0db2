/** Runs work as it comes, but never two at once that share a key: the later waits for the earlier. */
export type InTurn = <Result>(keys: readonly string[], work: () => Promise<Result>) => Promise<Result>;

export function inTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return async (keys, work) => {
    const earlier = keys.map((key) => last.get(key));
    const running = Promise.allSettled(earlier).then(work);
    // Who waits for this one is told of its end, not of its failure.
    const ended = running.catch(() => undefined);
    for (const key of keys) last.set(key, ended);
    try {
      return await running;
    } finally {
      for (const key of keys) if (last.get(key) === ended) last.delete(key);
    }
  };
}
