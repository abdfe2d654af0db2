import { type Article, WiregraphError } from '../article/index.ts';
import type { ReadResult } from './options.ts';

/** Runs a reader, so that what is wrong with one input becomes its result and not the end of the run. */
export function attempt(source: string, read: () => Article): ReadResult {
  try {
    return { article: read() };
  } catch (error) {
    return { source, error: asReadError(error, source) };
  }
}

/** The same for a reader that must wait. */
export async function attemptLater(source: string, read: () => Promise<Article>): Promise<ReadResult> {
  try {
    return { article: await read() };
  } catch (error) {
    return { source, error: asReadError(error, source) };
  }
}

/** `ENOENT: no such file or directory, stat '/news/one.txt'`: the code and the call say nothing to people. */
const SYSTEM_ERROR = /^E[A-Z]+: ([^,]+), [a-z]+(?: '.*')?$/;

/** Any error as one that says what to do. */
export function asReadError(error: unknown, source: string): WiregraphError {
  if (error instanceof WiregraphError) return error;
  const why = (error instanceof Error ? error.message : String(error)).replace(SYSTEM_ERROR, '$1');
  // Only what the system refuses has to do with where the input lies.
  const isOfSystem = error instanceof Error && 'syscall' in error;
  const advice = isOfSystem
    ? 'Check that the file or address exists and can be read.'
    : 'Give the article in another form, such as plain text; that this form fails is a fault of this program.';
  return new WiregraphError('input-unreadable', `this input cannot be read: ${why}`, advice, { source }, error);
}
