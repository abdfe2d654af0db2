import { WiregraphError } from '../article/index.ts';
import { offsetOf } from './query/place.ts';
import { invalidQuery } from './query/query-errors.ts';

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
    'Wait for the other wiregraph to end (stop wiregraph view with Ctrl-C), or name another folder with --graph',
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

const LACKS =
  'Mend the query. If it is sound, the embedded engine lacks what it asks for (as it lacks point(), date.truncate(), SHOW, quantified paths, and keywords as names without back quotes); a Neo4j server has it';

/** `query-invalid` from what the engine says of a query: its place is `--> query:LINE:COLUMN` under the message. */
export function failedQuery(cypher: string, cause: unknown): WiregraphError {
  const words = cause instanceof Error ? cause.message : String(cause);
  const summary = (words.split('\n')[0] ?? words).replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?/u, '');
  const reason = summary.replace(/^\w+ error: /u, '').replace('[Cypher] ', '');
  const at = /--> query:(\d+):(\d+)/u.exec(words);
  const place = at === null ? {} : { offset: offsetOf(cypher, Number(at[1]), Number(at[2])) };
  return invalidQuery(cypher, { reason: readable(reason), ...place, cause }, LACKS);
}

const SIGNS: Readonly<Record<string, string>> = {
  LParen: "'('",
  RParen: "')'",
  LBracket: "'['",
  RBracket: "']'",
  LBrace: "'{'",
  RBrace: "'}'",
  Colon: "':'",
  Comma: "','",
};

/** The engine's names for signs as the signs. */
function readable(reason: string): string {
  return reason.replace(/\b(?:[LR](?:Paren|Bracket|Brace)|Colon|Comma)\b/gu, (name) => SIGNS[name] ?? name);
}
