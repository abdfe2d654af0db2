import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { asReadError } from './attempt.ts';
import { readJsonLine } from './collection/json-item.ts';
import { linesOf } from './collection/lines.ts';
import { decode } from './decode.ts';
import { formatOfName, readDocument } from './document.ts';
import { filesOf } from './inputs.ts';
import { MAX_FILE_BYTES, tooLarge } from './limits.ts';
import type { ReadOptions, ReadResult } from './options.ts';
import { readAddress } from './web/address.ts';
import { openWeb } from './web/web.ts';

/** Reads every input in order, folders and patterns sorted: the articles, and the inputs that are none with the reason. */
export async function* readSources(inputs: readonly string[], options: ReadOptions): AsyncGenerator<ReadResult> {
  const seen = new Set<string>();
  const web = inputs.some(isAddress) ? openWeb(options.web) : undefined;
  try {
    for (const input of inputs) {
      try {
        if (input === '-') yield* readDocument(await readAll(process.stdin), '-', options, { contentType: '' });
        else if (web !== undefined && isAddress(input)) yield* readAddress(input, options, web);
        else for (const path of await filesOf(input)) yield* readOnce(path, seen, options);
      } catch (error) {
        yield { source: input, error: asReadError(error, input) };
      }
    }
  } finally {
    await web?.close();
  }
}

function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

async function* readOnce(path: string, seen: Set<string>, options: ReadOptions): AsyncGenerator<ReadResult> {
  if (seen.has(path)) return;
  seen.add(path);
  try {
    if (formatOfName(path) === 'jsonl') yield* readJsonLines(path, options);
    else yield* readDocument(await readWhole(path), path, options, formatOfName(path));
  } catch (error) {
    yield { source: path, error: asReadError(error, path) };
  }
}

async function* readJsonLines(path: string, options: ReadOptions): AsyncGenerator<ReadResult> {
  for await (const line of linesOf(createReadStream(path))) {
    const source = `${path}:${line.number}`;
    if (line.bytes === null) yield { source, error: tooLarge(source, 'one line of many megabytes', line.number) };
    else yield readJsonBytes(line.bytes, path, line.number, options);
  }
}

/** Decoded line by line, so that a line that is no text fails alone. */
function readJsonBytes(bytes: Uint8Array, path: string, number: number, options: ReadOptions): ReadResult {
  try {
    return readJsonLine(decode(bytes, `${path}:${number}`).trim(), path, number, options);
  } catch (error) {
    return { source: `${path}:${number}`, error: asReadError(error, path) };
  }
}

async function readWhole(path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > MAX_FILE_BYTES) throw tooLarge(path, `${Math.round(size / 1e6)} MB`);
  return readFile(path);
}

async function readAll(stream: AsyncIterable<Uint8Array | string>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > MAX_FILE_BYTES * 4) throw tooLarge('-', `over ${Math.round((MAX_FILE_BYTES * 4) / 1e6)} MB`);
    parts.push(bytes);
  }
  return Buffer.concat(parts);
}
