import { type AnnotatedArticle, type ErrorCode, type ErrorPlace, WiregraphError } from '../article/index.ts';

/** What a thread sends back. Errors travel as plain values: on the way between threads an error loses its class. */
export type Answer = { readonly annotated: AnnotatedArticle } | { readonly failure: Failure };

interface Failure {
  readonly message: string;
  readonly stack: string | undefined;
  /** What a `WiregraphError` has beside its message; null for any other error. */
  readonly known: { readonly code: ErrorCode; readonly advice: string; readonly place: ErrorPlace | undefined } | null;
}

export function failureOf(error: unknown): Failure {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  if (!(error instanceof WiregraphError)) return { message, stack, known: null };
  const { code, advice, place } = error;
  return { message, stack, known: { code, advice, place } };
}

/** The error as it was thrown in the thread, its stack included. */
export function errorOf({ message, stack, known }: Failure): Error {
  const error =
    known === null ? new Error(message) : new WiregraphError(known.code, message, known.advice, known.place);
  if (stack !== undefined) error.stack = stack;
  return error;
}
