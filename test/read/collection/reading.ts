import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { type ReadOptions, type ReadResult, type RememberingOptions, readSources } from '../../../src/read/index.ts';

/** Sentences for bodies: long enough to be taken for prose. */
export const MAYOR = 'The mayor of Asunción, Óscar Benítez-Ayala, said that the bridge will open in May.';
export const COUNCIL = 'Officials in the port city had promised the crossing for more than a decade, the council said.';
export const FERRY = 'A ferry has carried passengers between the two banks of the river since the harbour was built.';

/** A folder of its own for a test file, gone when its tests are done. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'wiregraph-collection-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  const read = (name: string, content: string | Uint8Array, options: ReadOptions = {}) =>
    all([write(name, content)], options);
  return { folder, write, read };
}

export async function all(inputs: readonly string[], options: RememberingOptions = {}): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for await (const result of readSources(inputs, options)) results.push(result);
  return results;
}

/** The articles among results; an error stands as `code: message`, so that a test shows what went wrong. */
export function texts(results: readonly ReadResult[]): string[] {
  return results.map((result) =>
    'article' in result ? result.article.text : `${result.error.code}: ${result.error.message}`,
  );
}

export function articleIn(results: readonly ReadResult[]) {
  const [result] = results;
  if (result === undefined || 'error' in result) throw new Error(texts(results)[0] ?? 'no result');
  return result.article;
}

export function errorIn(results: readonly ReadResult[]) {
  const failed = results.find((result) => 'error' in result);
  if (failed === undefined || !('error' in failed)) throw new Error('nothing failed');
  return failed.error;
}
