import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';

/**
 * A lower bound for the number of commits that the file of an embedded graph holds, kept beside it. The engine notices
 * most damage by its checksums, but takes a damaged end of its log for a write that was cut off, and a damaged header
 * for a checkpoint that was: it then opens with the commits before it, and says nothing. The mark tells.
 *
 * It is written after the commit, so that a process killed between the two leaves a mark that is low, never one that
 * is high; and it is not synced, so that after a power cut it lags behind the log, which is.
 */
export interface CommitMark {
  /** 0 where there is none, or none that can be read: then the engine's own checks stand alone. */
  readonly commits: bigint;
  advance(commits: bigint): void;
  close(): void;
}

const DIGITS = 20;
const LENGTH = 2 * DIGITS + 2;

/** Opens the mark in `path`, which is made when it is not there. Throws what the file system does. */
export function openCommitMark(path: string): CommitMark {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o644);
  return {
    commits: read(file),
    advance: (commits) => {
      writeSync(file, written(commits), 0);
    },
    close: () => closeSync(file),
  };
}

/** Twice and always of one length: what is half written, or damaged, is not equal to itself. */
function written(commits: bigint): string {
  const digits = String(commits).padStart(DIGITS, '0');
  return `${digits} ${digits}\n`;
}

function read(file: number): bigint {
  const bytes = Buffer.alloc(LENGTH + 1);
  const text = bytes.toString('latin1', 0, readSync(file, bytes, 0, bytes.length, 0));
  const digits = /^(\d+) \1\n$/u.exec(text)?.[1];
  return digits === undefined ? 0n : BigInt(digits);
}
