import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { WiregraphError } from '../article/index.ts';

/** Where the inputs that failed are kept, one JSON object a line, as they fail. */
export interface FailureList {
  readonly add: (source: string, error: string) => void;
  /** After the last: only now is an older list of that name replaced, from which this run may have taken its inputs. */
  readonly close: () => void;
}

/** Begins a list beside the path, under its name with `.part`; without a path nothing is kept. `usage` where it cannot be written. */
export function openFailureList(path: string | undefined): FailureList {
  if (path === undefined) return { add: () => undefined, close: () => undefined };
  const part = `${path}.part`;
  attempt(path, 'written', () => writeFileSync(part, ''));
  return {
    add: (source, error) => {
      attempt(path, 'written', () => appendFileSync(part, `${JSON.stringify({ source, error })}\n`));
    },
    close: () => attempt(path, 'written', () => renameSync(part, path)),
  };
}

/**
 * The inputs that a file names, one a line: paths and addresses as they are given to the command, or the lines of a
 * `FailureList`. Of a place within a collection (`news.jsonl:12`) the collection is the input; each is named once.
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

/** The file in front of the line, item, entry or byte: `news.jsonl:12`, `mail.mbox#3`, `a.zip#b.jsonl:3`, `x.warc@512`. */
function collectionOf(input: string): string {
  if (/^https?:\/\//iu.test(input)) return input.replace(/#\d+$/u, '');
  for (let end = input.length; end > 0; end = lastMark(input.slice(0, end))) {
    if (existsSync(input.slice(0, end))) return input.slice(0, end);
  }
  return input;
}

/** Where the last sign stands that parts a file from a place in it; -1 where none does. */
function lastMark(input: string): number {
  return Math.max(input.lastIndexOf(':'), input.lastIndexOf('#'), input.lastIndexOf('@'));
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
