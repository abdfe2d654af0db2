import { Neo4jError } from 'neo4j-driver';
import { type ErrorCode, WiregraphError } from '../article/index.ts';
import { invalidQuery, slowQuery, writingQuery } from './query/query-errors.ts';

interface Trouble {
  readonly code: ErrorCode;
  readonly message: (place: string) => string;
  readonly advice: string;
}

/** By the server's status codes, the most telling first. */
const BY_STATUS: readonly (readonly [status: RegExp, trouble: Trouble])[] = [
  [
    /Security\.(?:Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/u,
    {
      code: 'graph-unreachable',
      message: (place) => `Neo4j at ${place} refused the user or password`,
      advice: 'Set NEO4J_USERNAME and NEO4J_PASSWORD',
    },
  ],
  [
    /DatabaseNotFound/u,
    {
      code: 'graph-unreachable',
      message: (place) => `Neo4j at ${place} has no such database`,
      advice: 'Name one that exists with --database or NEO4J_DATABASE',
    },
  ],
  [
    /DatabaseUnavailable/u,
    {
      code: 'graph-unreachable',
      message: (place) => `The database of Neo4j at ${place} is stopped or still starting`,
      advice: 'Start it, or wait and run the same command again',
    },
  ],
  [
    /ForbiddenOnReadOnlyDatabase|WriteOnReadOnly|ReadOnlyDatabase|Cluster\.NotALeader/u,
    {
      code: 'graph-unwritable',
      message: (place) => `The database of Neo4j at ${place} is read-only`,
      advice: 'Make it writable, or name another with --database',
    },
  ],
  [
    /Security\.Forbidden/u,
    {
      code: 'graph-unwritable',
      message: (place) => `The user may not do this on Neo4j at ${place}`,
      advice: 'Give the user the right to write and to make indexes, or name another with NEO4J_USERNAME',
    },
  ],
  [
    /OutOfMemory/u,
    {
      code: 'graph-exhausted',
      message: (place) => `Neo4j at ${place} has no memory left for the transaction`,
      advice: 'Raise db.memory.transaction.max and dbms.memory.transaction.total.max on the server, or its heap',
    },
  ],
  [
    /^Neo\.DatabaseError\./u,
    {
      code: 'graph-unreachable',
      message: (place) => `Neo4j at ${place} failed`,
      advice: "See the server's log; what was written before is safe: run the same command again",
    },
  ],
];

const UNTRUSTED: Trouble = {
  code: 'graph-unreachable',
  message: (place) => `The certificate of Neo4j at ${place} is not trusted, or it speaks without encryption`,
  advice: 'Use bolt+ssc:// or neo4j+ssc:// for a certificate that the server signed itself, bolt:// for none',
};

const UNREACHABLE: Trouble = {
  code: 'graph-unreachable',
  message: (place) => `Neo4j at ${place} cannot be reached`,
  advice: 'Start it, or mend the address given with --graph or NEO4J_URI',
};

/** What the driver threw, in words for people. Neither user nor password is in them. */
export function serverError(place: string, cypher: string, cause: unknown): WiregraphError {
  if (cause instanceof WiregraphError) return cause;
  const status = cause instanceof Neo4jError ? cause.code : '';
  const reason = cause instanceof Error ? cause.message : String(cause);
  if (/Statement\.AccessMode/u.test(status)) return writingQuery(cypher, null, cause);
  if (/TransactionTimedOut/u.test(status)) return slowQuery(cause);
  const trouble = BY_STATUS.find(([pattern]) => pattern.test(status))?.[1] ?? troubleOfConnection(status, reason);
  if (trouble !== null) {
    return new WiregraphError(trouble.code, trouble.message(place), trouble.advice, undefined, cause);
  }
  return invalidQuery(cypher, { ...faultOf(reason), cause }, 'Mend the query');
}

/** The server says `(line 1, column 8 (offset: 7))` after its reason, and repeats the line below it. */
function faultOf(reason: string): { readonly reason: string; readonly offset?: number } {
  const place = /\(line \d+, column \d+ \(offset: (\d+)\)\)/u.exec(reason);
  return place === null ? { reason } : { reason: reason.slice(0, place.index).trimEnd(), offset: Number(place[1]) };
}

function troubleOfConnection(status: string, reason: string): Trouble | null {
  if (!/ServiceUnavailable|SessionExpired/u.test(status) && status !== '') return null;
  return /certificate|self.signed|TLS|SSL|secure/iu.test(reason) ? UNTRUSTED : UNREACHABLE;
}

export function tooOldError(place: string, cause: unknown): WiregraphError {
  return new WiregraphError(
    'graph-unsupported',
    `Neo4j at ${place} is too old: it lacks labels that are given as parameters`,
    'Use Neo4j 5.26 or newer',
    undefined,
    cause,
  );
}
