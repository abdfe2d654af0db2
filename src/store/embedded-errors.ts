import { WiregraphError } from '../article/index.ts';

/** What the engine or the operating system said, and what it means for the graph of a folder. */
const TROUBLES: readonly (readonly [
  reason: RegExp,
  code: WiregraphError['code'],
  message: (folder: string) => string,
  advice: string,
])[] = [
  [
    /No space left|ENOSPC|EDQUOT|quota|File too large|EFBIG/iu,
    'graph-unwritable',
    (folder) => `The disk of the graph in ${folder} is full`,
    'What was written before is safe: make room, and run the same command again',
  ],
  [
    /Permission denied|EACCES|EPERM|not permitted|Read-only file system|EROFS|os error (?:1|13|30)\)/iu,
    'graph-unwritable',
    (folder) => `The graph in ${folder} may not be written`,
    'Give yourself the right to write to the folder, or name another with --graph',
  ],
  [
    /cannot be locked|is locked|already locked|lock is held|another process/iu,
    'graph-locked',
    (folder) => `The graph in ${folder} is open in another process`,
    'Wait for the other wiregraph to end, or name another folder with --graph',
  ],
  [
    /GRAFEO-S\d+|damaged|corrupt|checksum|magic|holds files of another database/iu,
    'graph-damaged',
    (folder) => `The graph in ${folder} is damaged`,
    'Move the folder away and ingest the sources again into a new one: it is rebuilt from them exactly',
  ],
];

/** The trouble that the folder, the disk or the file gives; null where it is none of those. */
function storageError(folder: string, cause: unknown): WiregraphError | null {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const trouble = TROUBLES.find(([pattern]) => pattern.test(reason));
  if (trouble === undefined) return null;
  const [, code, message, advice] = trouble;
  return new WiregraphError(code, message(folder), advice, undefined, cause);
}

/** The same for a statement or a commit: what a query quotes of itself is no trouble of the disk. */
export function writingError(folder: string, cause: unknown): WiregraphError | null {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return /^\w+ error: GRAFEO-(?:X003|S\d+|T009)\b/u.test(reason) ? storageError(folder, cause) : null;
}

export function openingError(folder: string, cause: unknown): WiregraphError {
  const advice = 'Name a folder that you may write to with --graph';
  return (
    storageError(folder, cause) ??
    new WiregraphError('graph-unreachable', `The graph in ${folder} cannot be opened`, advice, undefined, cause)
  );
}

/** A statement that the engine refuses, with the place in it where the engine tells one. */
export function queryError(cypher: string, cause: unknown): WiregraphError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const words =
    /(?:error: )(?:\[Cypher\] )?([^\n]+)/u.exec(reason.replace(/^Query error: GRAFEO-\w+: /u, ''))?.[1] ?? reason;
  const at = /--> query:(\d+):(\d+)/u.exec(reason);
  const where = at === null ? '' : ` at line ${at[1]}, column ${at[2]}`;
  const advice = 'Mend the query; the embedded engine lacks some of Neo4j’s Cypher (see docs/cypher.md)';
  return new WiregraphError(
    'query-invalid',
    `The query failed${where}: ${words}`,
    advice,
    { source: cypher.trim().slice(0, 80) },
    cause,
  );
}
