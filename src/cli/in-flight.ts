/**
 * The results of `work` in the order of the items, each as soon as it and those before it are there, with at most `limit`
 * in work at once: the next item is asked for only when there is room for it. Where one fails, those begun are waited for
 * before the error is thrown.
 */
export async function* inFlight<Item, Result>(
  items: AsyncIterable<Item>,
  limit: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const running: Promise<Result>[] = [];
  let coming: Promise<IteratorResult<Item>> | null = null;
  let isDone = false;
  try {
    for (;;) {
      if (coming === null && !isDone && running.length < limit) coming = quiet(iterator.next());
      const [first] = running;
      if (coming === null && first === undefined) return;
      const next = await firstOf(coming, first);
      if (next === 'first') yield await (running.shift() as Promise<Result>);
      else if (next.done) [coming, isDone] = [null, true];
      else {
        coming = null;
        running.push(quiet(work(next.value)));
      }
    }
  } finally {
    await Promise.allSettled(running);
    if (!isDone) {
      const closed = quiet(Promise.resolve(iterator.return?.()));
      // A source that is asked for its next item hears of the end only when it has that: a feed may take for ever.
      if (coming === null) await closed;
    }
  }
}

/** The next item, or word that the first in work has come to its end, whichever is sooner. */
function firstOf<Item>(
  coming: Promise<IteratorResult<Item>> | null,
  first: Promise<unknown> | undefined,
): Promise<IteratorResult<Item> | 'first'> {
  const ended = first?.then(
    () => 'first' as const,
    () => 'first' as const,
  );
  return Promise.race([ended, coming].filter((one) => one !== undefined && one !== null));
}

/** Its failure is met when its turn comes; until then it is no unhandled one. */
function quiet<Value>(started: Promise<Value>): Promise<Value> {
  started.catch(() => undefined);
  return started;
}
