import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, readdirSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { WiregraphError } from '../article/index.ts';

/**
 * Has a file made under another name beside it, and gives it its own when it is whole: what is half written never stands
 * at `path`. `usage` where something stands there that may not be replaced, or it cannot be written.
 */
export async function writeWholeFile(path: string, mayReplace: boolean, make: Making): Promise<void> {
  const target = resolve(path);
  if (isFolder(target)) throw new WiregraphError('usage', `${path} is a folder`, 'Give the path of a file');
  await writeWhole(path, mayReplace, make, (temporary) => rename(temporary, target));
}

/** The same with a folder. One that stands there is replaced only if it holds nothing but `isOwn` files. */
export async function writeWholeFolder(
  path: string,
  mayReplace: boolean,
  isOwn: (name: string) => boolean,
  make: Making,
): Promise<void> {
  const target = resolve(path);
  const names = isFolder(target) ? readdirSync(target) : [];
  const foreign = existsSync(target) && (!isFolder(target) || names.find((name) => !isOwn(name)));
  if (foreign !== false && foreign !== undefined) {
    const what = foreign === true ? `${path} is a file` : `${path} holds ${foreign}, which is no part of an export`;
    throw new WiregraphError('usage', what, 'Give the path of a new folder, or of an earlier export');
  }
  await writeWhole(path, mayReplace, make, async (temporary) => {
    const aside = besides(target);
    if (existsSync(target)) await rename(target, aside);
    await rename(temporary, target);
    await rm(aside, { recursive: true, force: true });
  });
}

type Making = (temporary: string) => Promise<void>;

async function writeWhole(path: string, mayReplace: boolean, make: Making, settle: Making): Promise<void> {
  const target = resolve(path);
  if (existsSync(target) && !mayReplace) {
    throw new WiregraphError('usage', `${path} is there already`, 'Give another path, or --force to replace it');
  }
  const temporary = besides(target);
  try {
    await make(temporary);
    await settle(temporary);
  } catch (cause) {
    await rm(temporary, { recursive: true, force: true });
    throw isOfFileSystem(cause) ? unwritable(path, cause) : cause;
  }
}

function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
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
