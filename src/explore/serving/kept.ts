/** An answer that is kept, so that who asks does not wait. */
export interface Kept<Answer> {
  /** What is kept; older than `maxAgeMs` it is made anew for who asks next. */
  get(): Promise<Answer>;
  /** What is kept is true no longer. */
  forget(): void;
}

export function kept<Answer>(
  make: () => Promise<Answer>,
  maxAgeMs: number,
  clock: () => number = Date.now,
): Kept<Answer> {
  let held: { readonly answer: Answer; readonly at: number } | null = null;
  let making: Promise<Answer> | null = null;
  const renew = () => {
    making ??= make()
      .then((answer) => {
        held = { answer, at: clock() };
        return answer;
      })
      .finally(() => {
        making = null;
      });
    return making;
  };
  return {
    get: async () => {
      if (held === null) return renew();
      // Who asks now is not made to wait, and a graph that cannot be reached is told to who finds nothing kept.
      if (clock() - held.at > maxAgeMs) renew().catch(() => undefined);
      return held.answer;
    },
    forget: () => {
      held = null;
    },
  };
}
