/**
 * The results of `work` in the order of the items, with at most `limit` in work at once: the next item is asked for
 * only when there is room for it. Where one fails, those begun are waited for before the error is thrown.
 */
export async function* inFlight<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const started = work(item);
      // Its failure is met when its turn comes; until then it is no unhandled one.
      started.catch(() => undefined);
      running.push(started);
      if (running.length >= limit) yield await (running.shift() as Promise<Result>);
    }
    for (const started of running) yield await started;
  } finally {
    await Promise.allSettled(running);
  }
}
