import { stat } from 'node:fs/promises';
import { WiregraphError } from '../article/index.ts';
import { filesOf } from '../read/index.ts';

/** A file with what tells that it was written to: its size and the time of its last change. */
export interface WatchedFile {
  readonly path: string;
  readonly stand: string;
}

export interface WatchedFiles {
  /** The files that are new or changed and stand still: what is still being written is left until it does. */
  look(): Promise<readonly WatchedFile[]>;
  /** They were taken as they were found. */
  taken(files: readonly WatchedFile[]): void;
}

/**
 * Watches files, folders and patterns by looking at them: what tells of changes by itself does not on network drives and in
 * containers. A file that nobody has written to for `stillMs`, or that is as the last look found it, stands still.
 */
export function watchFiles(inputs: readonly string[], stillMs: number): WatchedFiles {
  const taken = new Map<string, string>();
  let before: ReadonlyMap<string, string> = new Map();
  return {
    async look() {
      const now = new Map<string, string>();
      const found: WatchedFile[] = [];
      for (const path of await filesThere(inputs)) {
        const status = await stat(path).catch(() => undefined);
        if (status?.isFile() !== true) continue;
        const stand = `${status.size} ${status.mtimeMs}`;
        now.set(path, stand);
        const isStill = before.get(path) === stand || Date.now() - status.mtimeMs > stillMs;
        if (isStill && taken.get(path) !== stand) found.push({ path, stand });
      }
      for (const path of taken.keys()) if (!now.has(path)) taken.delete(path);
      before = now;
      return found;
    },
    taken(files) {
      for (const { path, stand } of files) taken.set(path, stand);
    },
  };
}

/** A folder in which there is nothing yet is no fault here. */
async function filesThere(inputs: readonly string[]): Promise<ReadonlySet<string>> {
  const paths = new Set<string>();
  for (const input of inputs) {
    const files = await filesOf(input).catch((error: unknown) => {
      if (error instanceof WiregraphError) return [];
      throw error;
    });
    for (const path of files) paths.add(path);
  }
  return paths;
}
