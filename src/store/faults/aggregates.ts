import type { Token } from '../query/tokens.ts';
import { callsOf, type Fault, indexesWhere, insideOf, leadsOn, type ParsedQuery, WRONG } from './fault.ts';

/** Wrong where nothing but relationships stands between the counted things and the start of a chain. */
export const distinctCount: Fault = {
  form: 'count(DISTINCT …) of a node or relationship, with a chain of relationships through a node without a label',
  trouble: WRONG,
  instead: 'count(DISTINCT n.id), or give every node of the chain its label: (:__Entity__), (:Article) …',
  find: ({ tokens }) => {
    const counted = callsOf(tokens, 'COUNT').find((index) => isBareName(insideOf(tokens, index)));
    return counted !== undefined && hasBareStep(tokens) ? tokens[counted] : undefined;
  },
};

export const sumOfNothing: Fault = {
  form: 'sum(…)',
  trouble: `${WRONG} where there is nothing to add (null, not 0)`,
  instead: 'coalesce(sum(…), 0)',
  find: ({ tokens }) => {
    const plain = callsOf(tokens, 'SUM').find(
      (index) => tokens[index - 1]?.text !== '(' || tokens[index - 2]?.upper !== 'COALESCE',
    );
    return plain === undefined ? undefined : tokens[plain];
  },
};

export const discretePercentile: Fault = {
  form: 'percentileDisc(…)',
  trouble: WRONG,
  instead: 'WITH x ORDER BY x WITH collect(x) AS xs RETURN xs[toInteger(ceil(0.9 * size(xs))) - 1]',
  find: (query) => firstCall(query, 'PERCENTILEDISC'),
};

export const rounding: Fault = {
  form: 'round(…)',
  trouble: `${WRONG} for negative halves`,
  instead: 'floor(x + 0.5), or floor(x * 100 + 0.5) / 100 for two digits',
  find: (query) => firstCall(query, 'ROUND'),
};

const FLOATS = new Set(
  'AVG TOFLOAT FLOOR CEIL SQRT EXP LOG LOG10 PERCENTILECONT STDEV STDEVP RAND SIN COS TAN PI E'.split(' '),
);

export const textOfFloat: Fault = {
  form: 'toString(…) of a fraction',
  trouble: `${WRONG} where it is whole ('1', not '1.0')`,
  instead: 'the number itself, or toString(toInteger(…))',
  find: ({ tokens }) => {
    const found = callsOf(tokens, 'TOSTRING').find((index) => {
      const inside = insideOf(tokens, index);
      if (inside[0]?.upper === 'TOINTEGER') return false;
      return inside.some(({ kind, text, upper }) => (kind === 'number' ? /[.e]/iu.test(text) : FLOATS.has(upper)));
    });
    return found === undefined ? undefined : tokens[found];
  },
};

function firstCall({ tokens }: ParsedQuery, name: string): Token | undefined {
  const [index] = callsOf(tokens, name);
  return index === undefined ? undefined : tokens[index];
}

function isBareName([distinct, name, ...rest]: readonly Token[]): boolean {
  return distinct?.upper === 'DISTINCT' && (name?.kind === 'word' || name?.kind === 'name') && rest.length === 0;
}

/** Whether a relationship leads to `()` or `(name)`, and another from there. */
function hasBareStep(tokens: readonly Token[]): boolean {
  return indexesWhere(tokens, (_, index) => leadsOn(tokens, index)).some((close) => {
    const open = tokens[close - 1]?.text === '(' ? close - 1 : close - 2;
    return tokens[open]?.text === '(' && ['-', '>'].includes(tokens[open - 1]?.text ?? '');
  });
}
