import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { type CommitMark, openCommitMark } from './commit-mark.ts';
import { openingError } from './embedded-errors.ts';
import { EMBEDDED_SCHEMA } from './schema.ts';

// The package is CommonJS: its named exports cannot be imported.
const { GrafeoDB: Engine } = createRequire(import.meta.url)('@grafeo-db/js') as { GrafeoDB: typeof GrafeoDB };

const FILE = 'graph.grafeo';
const MARK = 'graph.commits';

/** The file of an embedded graph with the mark of its commits. */
export interface EmbeddedFile {
  readonly folder: string;
  readonly database: GrafeoDB;
  readonly mark: CommitMark;
}

/** Opens or makes it, with the indexes that are missing. `graph-locked`, `graph-damaged`, `graph-unwritable`. */
export async function openFile(folder: string): Promise<EmbeddedFile> {
  const opened: Partial<{ -readonly [Part in keyof EmbeddedFile]: EmbeddedFile[Part] }> = {};
  try {
    mkdirSync(folder, { recursive: true });
    const database = Engine.create(join(folder, FILE));
    opened.database = database;
    const mark = openCommitMark(join(folder, MARK));
    opened.mark = mark;
    checkCommits(database.currentEpoch(), mark.commits);
    for (const statement of EMBEDDED_SCHEMA) await database.executeCypher(statement);
    mark.advance(database.currentEpoch());
    return { folder, database, mark };
  } catch (cause) {
    opened.mark?.close();
    abandon(opened.database);
    throw openingError(folder, cause);
  }
}

export function closeFile({ folder, database, mark }: EmbeddedFile): void {
  try {
    database.close();
  } catch (cause) {
    throw openingError(folder, cause);
  } finally {
    mark.close();
  }
}

function checkCommits(held: bigint, marked: bigint): void {
  if (held < marked) throw new Error(`the file is damaged: of ${marked} commits it holds ${held}`);
}

/** Lets the file go for others. What the closing itself has to say is no news after the first error. */
function abandon(database: GrafeoDB | undefined): void {
  try {
    database?.close();
  } catch {
    // The error that led here is on its way up.
  }
}
