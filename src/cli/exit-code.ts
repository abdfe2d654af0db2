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

/**
 * One sentence for people: where, what was wrong, what to do. Below it the line of a query, and a caret at the place.
 * Where the words follow the name of an input (`named`), they do not say it again.
 */
export function wordsOf(error: unknown, named?: string): string {
  if (!(error instanceof WiregraphError)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `Something went wrong inside wiregraph: ${reason}. Run again with --debug and report what it prints.`;
  }
  const { place } = error;
  return `${whereOf(error, named)}${sentence(error.message)} ${sentence(error.advice)}`.trim() + pointer(place);
}

function whereOf({ place, message }: WiregraphError, named = ''): string {
  if (place === undefined || message.includes(place.source)) return '';
  const line = place.line === undefined ? '' : `:${place.line}`;
  if (!named.startsWith(place.source)) return `${place.source}${line}: `;
  // The name of an item says more than its file: `news.csv:5`, `news.jsonl#id`, `news.zip#one.txt`.
  return line === '' || named !== place.source || named.endsWith(line) ? '' : `line ${place.line}: `;
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
