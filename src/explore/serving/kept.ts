/** An answer that is kept, so that who asks does not wait. */
export interface Kept<Answer> {
  /** What is kept; older than `maxAgeMs` it is made anew for who asks next. */
  get(): Promise<Answer>;
  /** What is kept, without waiting or making; null where there is nothing. */
  held(): Answer | null;
  /** What is kept is true no longer, nor what is being made. */
  forget(): void;
}

export function kept<Answer>(make: () => Promise<Answer>, maxAgeMs: number): Kept<Answer> {
  let held: { readonly answer: Answer; readonly at: number } | null = null;
  let making: Promise<Answer> | null = null;
  const renew = () => {
    if (making !== null) return making;
    const own = make().then(
      (answer) => {
        // Made of what was there before `forget`, it is for those alone who asked before.
        if (making === own) {
          held = { answer, at: Date.now() };
          making = null;
        }
        return answer;
      },
      (error: unknown) => {
        if (making === own) making = null;
        throw error;
      },
    );
    making = own;
    return own;
  };
  return {
    get: async () => {
      if (held === null) return renew();
      // Who asks now is not made to wait, and a graph that cannot be reached is told to who finds nothing kept.
      if (Date.now() - held.at > maxAgeMs) renew().catch(() => undefined);
      return held.answer;
    },
    held: () => held?.answer ?? null,
    forget: () => {
      held = null;
      making = null;
    },
  };
}
