import { WiregraphError } from '../../article/index.ts';
import { placeAt } from './place.ts';
import { tokensOf } from './tokens.ts';
import type { WritingClause } from './writing-clause.ts';

export interface QueryFault {
  readonly reason: string;
  /** UTF-16 offset into the query. Where the database gives none, it is looked for by what the reason quotes. */
  readonly offset?: number;
  readonly cause?: unknown;
}

/** `query-invalid`: what is wrong with a query, and where. */
export function invalidQuery(cypher: string, { reason, offset, cause }: QueryFault, advice: string): WiregraphError {
  const at = offset ?? quotedOffset(cypher, reason);
  const place = at === null ? undefined : placeAt(cypher, at);
  const where = place === undefined ? '' : ` at line ${place.line}, column ${place.column}`;
  return new WiregraphError('query-invalid', `The query failed${where}: ${oneLine(reason)}`, advice, place, cause);
}

/** `query-writes`: a query that may only read would do more. The clause is null where only the database noticed. */
export function writingQuery(cypher: string, clause: WritingClause | null, cause?: unknown): WiregraphError {
  const place = clause === null ? undefined : placeAt(cypher, clause.token.start);
  const where = place === undefined ? '' : ` at line ${place.line}, column ${place.column}`;
  const what = clause === null ? 'change the graph' : `${deedOf(clause.keyword)} (${clause.keyword}${where})`;
  const advice = 'Run it with --write if it should';
  return new WiregraphError('query-writes', `The query would ${what}`, advice, place, cause);
}

/** `query-timeout`. */
export function slowQuery(cause?: unknown): WiregraphError {
  const advice = 'Ask for less, or give it longer with --timeout';
  return new WiregraphError('query-timeout', 'The query took too long and was stopped', advice, undefined, cause);
}

function deedOf(keyword: string): string {
  return keyword === 'LOAD CSV' ? 'read a file outside the graph' : 'change the graph';
}

/** Where the name stands that a reason quotes: `Unknown function 'foo'`, `Missing parameter: $x`. */
function quotedOffset(cypher: string, reason: string): number | null {
  const name = /['`]([^'`]+)['`]|: \$?([\p{ID_Start}_][\p{ID_Continue}]*)$/u.exec(reason.trim());
  const quoted = (name?.[1] ?? name?.[2] ?? '').replace(/^\$/u, '');
  const last = quoted.split('.').at(-1) ?? '';
  const tokens = tokensOf(cypher).filter(({ kind }) => kind !== 'string');
  const written = [quoted, last, `\`${quoted}\``, `$${quoted}`].filter((text) => text.length > 0);
  return tokens.find(({ text }) => written.includes(text))?.start ?? null;
}

function oneLine(reason: string): string {
  return reason.replaceAll(/\s+/gu, ' ').trim();
}
