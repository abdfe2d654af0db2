import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  attacksOn,
  builtExpressions,
  type FoundExpression,
  writtenExpressions,
} from '../support/regular-expressions.ts';

// The checker's own JavaScript, so that it says the same on every machine.
process.env.RECHECK_SYNC_BACKEND = 'pure';
const { checkSync } = await import('recheck');

const source = fileURLToPath(new URL('../../src/', import.meta.url));
const CHECK_MS = 600;
const ATTACK_CHARACTERS = 60_000;
/** A quadratic search of so long a string takes seconds, a linear one a few milliseconds. */
const ATTACK_MS = 300;

const written = writtenExpressions(source);
const built = await builtExpressions(source);
const repeating = unique([...written, ...built]).filter(({ source: text }) => /[*+]|\{\d+,\}/u.test(text));

describe('the regular expressions of the project', () => {
  it('are all found, those in the text of the code and those built from tables', () => {
    expect(written.length).toBeGreaterThan(400);
    expect(new Set(built.map(({ place }) => place))).toContain('read/dateline.ts');
  });

  it('take time in proportion to their input, as a checker proves or fails to refute in the time it has', () => {
    const vulnerable = repeating.flatMap((one) => {
      const result = checkSync(one.source, one.flags, { timeout: CHECK_MS });
      // Its fuzzer works on a machine of its own; what it finds must hold on this one.
      const isSlow = result.status === 'vulnerable' && fastest(matcherOf(one), result.attack.string) > ATTACK_MS;
      return isSlow ? [`${one.place}: /${one.source}/ ${result.attack.pattern}`] : [];
    });
    expect(vulnerable).toEqual([]);
  }, 300_000);

  it('are not slowed by what they repeat, repeated', () => {
    expect(repeating.flatMap(slowAttack)).toEqual([]);
  }, 120_000);

  it('would be caught by either check', () => {
    const bad = { place: 'nowhere', source: 'said\\s+$', flags: 'u' };
    const run = { place: 'nowhere', source: 'a+$', flags: 'u' };
    expect(checkSync(bad.source, 'u', { checker: 'automaton' }).status).toBe('safe');
    expect(checkSync(run.source, 'u', { checker: 'automaton' }).status).toBe('vulnerable');
    expect(slowAttack(run)).not.toEqual([]);
  });
});

function slowAttack(one: FoundExpression): readonly string[] {
  const slow = attacksOn(one, ATTACK_CHARACTERS).find((attack) => fastest(matcherOf(one), attack) > ATTACK_MS);
  return slow === undefined ? [] : [`${one.place}: /${one.source}/ on ${JSON.stringify(slow.slice(0, 30))}`];
}

/** Without the flags that make a search go on from the last one. */
function matcherOf({ source: text, flags }: FoundExpression): RegExp {
  return new RegExp(text, flags.replace(/[gy]/gu, ''));
}

/** The best of three: a machine at other work makes any single time long. */
function fastest(expression: RegExp, attack: string): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < 3 && best > ATTACK_MS; turn += 1) {
    const started = performance.now();
    expression.test(attack);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

function unique(all: readonly FoundExpression[]): readonly FoundExpression[] {
  return [...new Map(all.map((one) => [`/${one.source}/${one.flags}`, one])).values()];
}
