const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Aborted at the first SIGINT or SIGTERM, when `tell` is called; a second one ends the process at once, as without this. */
export function stoppedBySignal(tell: () => void): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, stop);
    tell();
    stopping.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  return stopping.signal;
}

/** The items that come before the signal. Of a source that is slow the next one is not waited for: it is left behind. */
export async function* untilStopped<Item>(items: AsyncIterable<Item>, signal?: AbortSignal): AsyncGenerator<Item> {
  if (signal === undefined) return yield* items;
  const iterator = items[Symbol.asyncIterator]();
  let isLeft = false;
  try {
    while (!signal.aborted) {
      const next = await nextOrStop(iterator, signal);
      isLeft = next === 'stop';
      if (next === 'stop' || next.done === true) return;
      yield next.value;
    }
  } finally {
    const closed = Promise.resolve(iterator.return?.()).catch(() => undefined);
    if (!isLeft) await closed;
  }
}

function nextOrStop<Item>(iterator: AsyncIterator<Item>, signal: AbortSignal): Promise<IteratorResult<Item> | 'stop'> {
  return new Promise((resolve, reject) => {
    const stop = () => resolve('stop');
    signal.addEventListener('abort', stop, { once: true });
    const forget = () => signal.removeEventListener('abort', stop);
    iterator.next().then(resolve, reject).finally(forget);
  });
}
