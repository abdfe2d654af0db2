import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { asReadError } from './attempt.ts';
import { ByteReader } from './collection/bytes/byte-reader.ts';
import { type Origin, readStream } from './document.ts';
import { filesOf } from './inputs.ts';
import type { ReadOptions, ReadResult } from './options.ts';
import { readAddress } from './web/address.ts';

/** Reads every input in order, folders and patterns sorted: the articles, and the inputs that are none with the reason. */
export async function* readSources(inputs: readonly string[], options: ReadOptions): AsyncGenerator<ReadResult> {
  const seen = new Set<string>();
  for (const input of inputs) {
    try {
      if (input === '-') yield* readBytes(process.stdin, { source: '-' }, options);
      else if (/^https?:\/\//i.test(input)) yield* readAddress(input, options);
      else for (const path of await filesOf(input)) yield* readOnce(path, seen, options);
    } catch (error) {
      yield { source: input, error: asReadError(error, input) };
    }
  }
}

async function* readOnce(path: string, seen: Set<string>, options: ReadOptions): AsyncGenerator<ReadResult> {
  if (seen.has(path)) return;
  seen.add(path);
  try {
    await stat(path);
    yield* readBytes(createReadStream(path), { source: path, name: path }, options);
  } catch (error) {
    yield { source: path, error: asReadError(error, path) };
  }
}

async function* readBytes(
  chunks: AsyncIterable<Uint8Array>,
  origin: Origin,
  options: ReadOptions,
): AsyncGenerator<ReadResult> {
  const input = new ByteReader(chunks);
  try {
    yield* readStream(input, origin, options);
  } finally {
    await input.close();
  }
}
