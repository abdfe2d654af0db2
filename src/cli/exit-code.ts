import stringWidth from 'string-width';
import { type ErrorCode, type ErrorPlace, WiregraphError } from '../article/index.ts';
import { printable } from './terminal.ts';

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

/** One sentence for people: where, what was wrong, what to do. Below it the line of a query, and a caret at the place. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof WiregraphError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Something went wrong inside wiregraph: ${reason}. Run again with --debug and report what it prints.`;
  }
  const { place } = error;
  const line = place?.line === undefined ? '' : `:${place.line}`;
  const where = place === undefined || error.message.includes(place.source) ? '' : `${place.source}${line}: `;
  return `${where}${sentence(error.message)} ${sentence(error.advice)}`.trim() + pointer(place);
}

/** What of a line is shown before and after the place. */
const AROUND = 60;

function pointer({ excerpt, column }: Partial<ErrorPlace> = {}): string {
  if (excerpt === undefined || column === undefined) return '';
  const from = Math.max(column - 1 - AROUND, 0);
  const before = shown(excerpt.slice(from, column - 1));
  const after = shown(excerpt.slice(column - 1, column - 1 + AROUND));
  return `\n  ${before}${after}\n  ${' '.repeat(stringWidth(before))}^`;
}

function shown(text: string): string {
  return printable(text).replaceAll('\t', ' ');
}

function sentence(words: string): string {
  return words === '' || /[.!?]$/u.test(words) ? words : `${words}.`;
}
