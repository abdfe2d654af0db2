/** What kind of trouble it is, for programs. */
export type ErrorCode =
  | 'usage'
  | 'input-unreadable'
  | 'input-empty'
  | 'input-binary'
  | 'input-too-large'
  | 'input-malformed'
  | 'address-private'
  | 'address-disallowed'
  | 'annotation-failed'
  | 'graph-unreachable'
  | 'graph-damaged'
  | 'graph-locked'
  | 'graph-unwritable'
  | 'graph-exhausted'
  | 'graph-unsupported'
  | 'query-invalid'
  | 'query-writes'
  | 'query-timeout'
  | 'not-found';

/** Where the trouble is: a file or address, and in it the line and column (from 1) or the offset where known. */
export interface ErrorPlace {
  readonly source: string;
  readonly line?: number;
  readonly column?: number;
  readonly offset?: number;
  /** The text of that line. */
  readonly excerpt?: string;
}

/** The one error of this project. `message` says what was wrong and `advice` what to do; the command line joins them. */
export class WiregraphError extends Error {
  readonly code: ErrorCode;
  readonly advice: string;
  readonly place: ErrorPlace | undefined;

  constructor(code: ErrorCode, message: string, advice: string, place?: ErrorPlace, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'WiregraphError';
    this.code = code;
    this.advice = advice;
    this.place = place;
  }
}
