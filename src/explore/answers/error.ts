/** What every refusal looks like. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly advice: string;
    readonly line?: number;
    readonly column?: number;
    readonly offset?: number;
  };
}
