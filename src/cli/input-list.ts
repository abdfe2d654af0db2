import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { WiregraphError } from '../article/index.ts';

/** Where the inputs that failed are kept, one JSON object a line, as they fail. */
export interface FailureList {
  readonly add: (source: string, error: string) => Promise<void>;
}

/** Begins the list anew; without a path nothing is kept. `usage` where the file cannot be written. */
export function openFailureList(path: string | undefined): FailureList {
  if (path === undefined) return { add: async () => undefined };
  attempt(path, 'written', () => writeFileSync(path, ''));
  return { add: (source, error) => appendFile(path, `${JSON.stringify({ source, error })}\n`) };
}

/**
 * The inputs that a file names, one a line: paths and addresses as they are given to the command, or the lines of a
 * `FailureList`. Of a line within a collection (`news.jsonl:12`) the collection is the input; each is named once.
 */
export function readInputList(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  const text = attempt(path, 'read', () => readFileSync(path, 'utf8'));
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  return [...new Set(lines.map((line, at) => collectionOf(inputOf(line, path, at + 1))))];
}

function inputOf(line: string, path: string, number: number): string {
  if (!line.startsWith('{')) return line.trim();
  try {
    const { source } = JSON.parse(line) as { source?: unknown };
    if (typeof source === 'string') return source;
  } catch {
    // Told below, as what lacks a source.
  }
  const advice = 'Write one path or address a line, or give the file that --failed wrote.';
  throw new WiregraphError('usage', 'the line names no input', advice, { source: path, line: number });
}

function collectionOf(input: string): string {
  const collection = /^(.+):\d+$/u.exec(input)?.[1];
  return collection !== undefined && !existsSync(input) && existsSync(collection) ? collection : input;
}

function attempt<Result>(path: string, done: string, work: () => Result): Result {
  try {
    return work();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const advice = 'Give a file in a folder that is there and is yours.';
    throw new WiregraphError('usage', `the list cannot be ${done} (${reason})`, advice, { source: path }, cause);
  }
}
