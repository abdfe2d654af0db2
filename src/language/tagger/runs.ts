import type { Step } from './rules.ts';

/** The forms that a step asks for, any one of them; none where it takes any term. */
type Asked = readonly string[];

/** What is asked for by the longest row of steps that match exactly one term each. */
export function longestRun(steps: readonly Step[]): readonly Asked[] {
  let longest: readonly Asked[] = [];
  let run: Asked[] = [];
  for (const step of steps) {
    const asked = askedOf(step);
    run = asked === null ? [] : [...run, asked];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Null where the step may match no term, or several. */
function askedOf(step: Step): Asked | null {
  const { optional, negative, greedy, fuzzy, use, id, min, max } = step;
  if (optional || negative || greedy || fuzzy) return null;
  if ([use, id, min, max].some((other) => other !== undefined)) return null;
  if (step.choices !== undefined) return askedByChoices(step);
  if (step.anything) return [];
  if (step.word !== undefined) return [step.word];
  if (step.tag !== undefined) return [`#${step.tag}`];
  return step.fastOr === undefined ? [] : [...step.fastOr];
}

function askedByChoices({ choices = [], operator }: Step): Asked | null {
  if (operator !== 'or') return null;
  const asked: string[] = [];
  for (const steps of choices) {
    const one = steps.length === 1 && steps[0] !== undefined ? askedOf(steps[0]) : null;
    if (one === null) return null;
    if (one.length === 0) return [];
    asked.push(...one);
  }
  return asked;
}
