import type { WiregraphError } from '../article/index.ts';
import { offsetOf } from './query/place.ts';
import { invalidQuery } from './query/query-errors.ts';

/** `query-invalid` from what the engine says of a query: its place is `--> query:LINE:COLUMN` under the message. */
export function failedQuery(cypher: string, cause: unknown): WiregraphError {
  const words = cause instanceof Error ? cause.message : String(cause);
  const summary = (words.split('\n')[0] ?? words).replace(/^(?:\w+ error: )?(?:GRAFEO-\w+: )?/u, '');
  const reason = summary.replace(/^\w+ error: /u, '').replace('[Cypher] ', '');
  const at = /--> query:(\d+):(\d+)/u.exec(words);
  const place = at === null ? {} : { offset: offsetOf(cypher, Number(at[1]), Number(at[2])) };
  const advice = 'Mend the query; the embedded engine lacks some of Neo4j’s Cypher (see docs/cypher.md)';
  return invalidQuery(cypher, { reason: readable(reason), ...place, cause }, advice);
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
