import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WiregraphError } from '../article/index.ts';

/**
 * Has the file or folder `path` made under another name beside it, and gives it its own when it is whole: what is half
 * written never stands there. `usage` where something stands there and may not be replaced, or it cannot be written.
 */
export async function writeWhole(
  path: string,
  mayReplace: boolean,
  make: (temporary: string) => Promise<void>,
): Promise<void> {
  const target = resolve(path);
  if (existsSync(target) && !mayReplace) {
    throw new WiregraphError('usage', `${path} is there already`, 'Give another path, or --force to replace it');
  }
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
  try {
    await make(temporary);
    await rm(target, { recursive: true, force: true });
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    throw isOfFileSystem(cause) ? unwritable(path, cause) : cause;
  }
}

/** Writes the pieces as they come, none before there is room for it. */
export async function writeFileOf(path: string, pieces: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path, { flags: 'wx' }));
}

/** The same to standard output. Who reads it may leave before the end. */
export async function writeStandardOutput(pieces: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(pieces), process.stdout, { end: false });
  } catch (cause) {
    if (!(isOfFileSystem(cause) && cause.code === 'EPIPE')) throw cause;
  }
}

function isOfFileSystem(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'code' in cause && 'syscall' in cause;
}

function unwritable(path: string, cause: Error): WiregraphError {
  const advice = 'Give a path in a folder that you may write to, on a disk with room';
  return new WiregraphError('usage', `${path} cannot be written (${cause.message})`, advice, undefined, cause);
}
