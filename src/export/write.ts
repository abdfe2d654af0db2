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

/** The same with a folder. One that stands there is replaced only if it is empty or an earlier export. */
export async function writeWholeFolder(path: string, mayReplace: boolean, isOwn: IsOwn, make: Making): Promise<void> {
  const target = resolve(path);
  refuseForeign(path, isOwn);
  await writeWhole(path, mayReplace, make, async (temporary) => {
    // Somebody may have put a file there since.
    refuseForeign(path, isOwn);
    const aside = besides(target);
    const isReplaced = existsSync(target);
    if (isReplaced) await rename(target, aside);
    try {
      await rename(temporary, target);
    } catch (cause) {
      if (isReplaced) await rename(aside, target);
      throw cause;
    }
    await rm(aside, { recursive: true, force: true });
  });
}

/** `usage` where `path` is a file, or a folder that is no export and not empty. */
function refuseForeign(path: string, isOwn: IsOwn): void {
  if (!existsSync(path)) return;
  const advice = 'Give the path of a new folder, or of an earlier export';
  if (!isFolder(path)) throw new WiregraphError('usage', `${path} is a file`, advice);
  const names = readdirSync(path);
  const foreign = names.find((name) => !isOwn.part(name)) ?? (names.some(isOwn.sign) ? undefined : names[0]);
  if (foreign === undefined) return;
  throw new WiregraphError('usage', `${path} holds ${foreign}, which is no part of an export`, advice);
}

/** By which names an earlier export is known: those that it may hold, and those that nothing else would have. */
interface IsOwn {
  readonly part: (name: string) => boolean;
  readonly sign: (name: string) => boolean;
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
