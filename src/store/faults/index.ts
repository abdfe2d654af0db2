import type { WiregraphError } from '../../article/index.ts';
import type { Parameters } from '../connection.ts';
import { clausesOf } from '../query/clauses.ts';
import { invalidQuery } from '../query/query-errors.ts';
import { tokensOf } from '../query/tokens.ts';
import { discretePercentile, distinctCount, rounding, sumOfNothing, textOfFloat } from './aggregates.ts';
import type { Fault } from './fault.ts';
import { collectSubquery, fullText, labelExpression, nullKey, optionalWhere, sizeOfPattern } from './patterns.ts';
import { slice, unorderedComparison } from './values.ts';

/** The forms that `@grafeo-db/js` answers wrongly without saying so, and of those it lacks the commonest. */
export const FAULTS: readonly Fault[] = [
  distinctCount,
  optionalWhere,
  sumOfNothing,
  discretePercentile,
  rounding,
  textOfFloat,
  slice,
  unorderedComparison,
  sizeOfPattern,
  nullKey,
  fullText,
  collectSubquery,
  labelExpression,
];

/** Why the embedded engine is not to be asked this, with the place and the form that is right; null where it may be. */
export function refusalOf(cypher: string, parameters: Parameters): WiregraphError | null {
  const tokens = tokensOf(cypher);
  const query = { tokens, clauses: clausesOf(tokens), parameters };
  for (const { form, trouble, instead, find } of FAULTS) {
    const token = find(query);
    if (token === undefined) continue;
    const reason = `${form} ${trouble}`;
    return invalidQuery(cypher, { reason, offset: token.start }, `Write instead: ${instead}`);
  }
  return null;
}
