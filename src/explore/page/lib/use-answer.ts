import { useEffect, useState } from 'preact/hooks';
import { ApiError, get } from './api.ts';

export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly error: ApiError | null;
  readonly isWaiting: boolean;
}

/** Asks for a path, and again when it changes. What was there before stays until the new answer is there. */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, error: null, isWaiting: path !== null });
  useEffect(() => {
    if (path === null) {
      setAsked({ answer: null, error: null, isWaiting: false });
      return;
    }
    const control = new AbortController();
    setAsked((before) => ({ ...before, error: null, isWaiting: true }));
    get<Answer>(path, control.signal).then(
      (answer) => setAsked({ answer, error: null, isWaiting: false }),
      (error: unknown) => {
        if (error instanceof ApiError) setAsked({ answer: null, error, isWaiting: false });
      },
    );
    return () => control.abort();
  }, [path]);
  return asked;
}
