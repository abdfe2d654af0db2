import { useEffect, useState } from 'preact/hooks';
import { ApiError, get } from './api.ts';

export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly error: ApiError | null;
  readonly isWaiting: boolean;
}

interface Told<Answer> {
  readonly path: string | null;
  readonly answer: Answer | null;
  readonly error: ApiError | null;
}

/** Asks for a path, and again when it changes. What was there before stays until the new answer is there. */
export function useAnswer<Answer>(path: string | null): Asked<Answer> {
  const [told, setTold] = useState<Told<Answer>>({ path: null, answer: null, error: null });
  useEffect(() => {
    if (path === null) {
      setTold({ path, answer: null, error: null });
      return;
    }
    const control = new AbortController();
    get<Answer>(path, control.signal).then(
      (answer) => setTold({ path, answer, error: null }),
      (error: unknown) => {
        if (error instanceof ApiError) setTold({ path, answer: null, error });
      },
    );
    return () => control.abort();
  }, [path]);
  // From the moment at which another path is asked for, what is there is of the one before.
  const isWaiting = told.path !== path;
  return { answer: told.answer, error: isWaiting ? null : told.error, isWaiting };
}
