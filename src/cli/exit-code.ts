import { type ErrorCode, WiregraphError } from '../article/index.ts';

/** Exit codes of the contract. */
export const EXIT = { done: 0, someFailed: 1, usage: 2, graph: 3 } as const;

const BY_CODE: Readonly<Partial<Record<ErrorCode, number>>> = {
  usage: EXIT.usage,
  'query-invalid': EXIT.usage,
  'query-writes': EXIT.usage,
  'graph-unreachable': EXIT.graph,
  'graph-damaged': EXIT.graph,
  'graph-locked': EXIT.graph,
  'graph-unwritable': EXIT.graph,
  'graph-exhausted': EXIT.graph,
  'graph-unsupported': EXIT.graph,
};

export function exitCodeOf(error: unknown): number {
  return error instanceof WiregraphError ? (BY_CODE[error.code] ?? EXIT.someFailed) : EXIT.someFailed;
}

/** One sentence for people: where, what was wrong, what to do. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof WiregraphError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Something went wrong inside wiregraph: ${reason}. Run again with --debug and report what it prints.`;
  }
  const { place } = error;
  const line = place?.line === undefined ? '' : `:${place.line}`;
  const where = place === undefined || error.message.includes(place.source) ? '' : `${place.source}${line}: `;
  return `${where}${sentence(error.message)} ${sentence(error.advice)}`.trim();
}

function sentence(words: string): string {
  return words === '' || /[.!?]$/u.test(words) ? words : `${words}.`;
}
