import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { ArticleId } from '../article/index.ts';
import { asReadError } from './attempt.ts';
import { ByteReader } from './collection/bytes/byte-reader.ts';
import { type Origin, readStream } from './document.ts';
import { filesOf } from './inputs.ts';
import type { PassingOptions, ReadResult, RememberingOptions } from './options.ts';
import { inStretches } from './stretches.ts';
import { readAddress } from './web/address.ts';
import { openWeb } from './web/web.ts';

/** Reads every input in order, folders and patterns sorted: the articles, and the inputs that are none with the reason. */
export async function* readSources(inputs: readonly string[], options: RememberingOptions): AsyncGenerator<ReadResult> {
  const read = new Set<ArticleId>();
  for await (const result of readInputs(inputs, read, options)) {
    if (options.memory !== undefined && 'article' in result) read.add(result.article.id);
    yield result;
  }
}

/** `read` holds the articles that were given so far. */
async function* readInputs(
  inputs: readonly string[],
  read: ReadonlySet<ArticleId>,
  options: RememberingOptions,
): AsyncGenerator<ReadResult> {
  const seen = new Set<string>();
  const web = inputs.some(isAddress) ? openWeb(options.web) : undefined;
  try {
    for (const input of inputs) {
      try {
        if (input === '-') yield* readBytes(process.stdin, { source: '-' }, options);
        else if (web !== undefined && isAddress(input)) yield* readAddress(input, options, web);
        else
          for (const path of await filesOf(input)) {
            if (!seen.has(path)) yield* readFile(path, read, options);
            seen.add(path);
          }
      } catch (error) {
        yield { source: input, error: asReadError(error, input) };
      }
    }
  } finally {
    await web?.close();
  }
}

/** Whether an input is to be fetched from the web. */
export function isAddress(input: string): boolean {
  return /^https?:\/\//i.test(input);
}

async function* readFile(
  path: string,
  before: ReadonlySet<ArticleId>,
  options: RememberingOptions,
): AsyncGenerator<ReadResult> {
  try {
    const { size, mtimeMs } = await stat(path);
    yield* inStretches({ path, size, mtimeMs }, before, options, (withStretches) =>
      readBytes(createReadStream(path), { source: path, name: path }, withStretches),
    );
  } catch (error) {
    yield { source: path, error: asReadError(error, path) };
  }
}

async function* readBytes(
  chunks: AsyncIterable<Uint8Array>,
  origin: Origin,
  options: PassingOptions,
): AsyncGenerator<ReadResult> {
  const input = new ByteReader(chunks);
  try {
    yield* readStream(input, origin, options);
  } finally {
    await input.close();
  }
}
