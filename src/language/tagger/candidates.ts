import { Clause } from './clause.ts';
import type { Rule, RuleNet, TaggedTerm } from './rules.ts';
import { longestRun } from './runs.ts';

/** A rule with its forms by number. */
interface Candidate {
  readonly rule: Rule;
  /** One for all rules with the same pattern: of those that a clause calls for the first alone is tried. */
  readonly pattern: number;
  readonly needs: readonly number[];
  readonly forbids: readonly number[];
  readonly wants: readonly number[];
  /** Of steps that follow each other, each matching one term: the forms that each asks for; none where any term will do. */
  readonly run: readonly (readonly number[])[];
}

/** Which rules to try on a clause, in the tagger's own order: those whose needs are met in it. */
export class Candidates {
  /** By the number of the form that calls for them; forms that call for rules come first, in the net's order. */
  readonly #called: readonly (readonly Candidate[])[];
  readonly #always: readonly Candidate[];
  readonly #clause: Clause;
  readonly #triedIn: Int32Array;
  #clauses = 0;

  constructor({ hooks, always }: RuleNet) {
    const numbers = new Map(Object.keys(hooks).map((form, number) => [form, number]));
    const patterns = new Map<string, number>();
    const numberIn = (known: Map<string, number>) => (key: string) => {
      const number = known.get(key) ?? known.size;
      known.set(key, number);
      return number;
    };
    const [form, pattern] = [numberIn(numbers), numberIn(patterns)];
    const candidateOf = (rule: Rule): Candidate => ({
      rule,
      pattern: pattern(rule.match),
      needs: rule.needs.map(form),
      forbids: (rule.ifNo ?? []).map(form),
      wants: rule.wants.map(form),
      run: longestRun(rule.regs).map((asked) => asked.map(form)),
    });
    this.#called = Object.values(hooks).map((rules) => rules.map(candidateOf));
    this.#always = always.map(candidateOf);
    this.#clause = new Clause([...numbers.keys()]);
    this.#triedIn = new Int32Array(patterns.size);
  }

  of(terms: readonly TaggedTerm[]): Rule[] {
    const clause = this.#clause;
    clause.fill(terms);
    this.#clauses += 1;
    const rules: Rule[] = [];
    for (const form of clause.found.filter((found) => found < this.#called.length).sort(ascending))
      for (const candidate of this.#called[form] ?? []) {
        if (this.#triedIn[candidate.pattern] === this.#clauses) continue;
        this.#triedIn[candidate.pattern] = this.#clauses;
        if (isCalledFor(candidate, clause) && isPossible(candidate, clause, terms.length)) rules.push(candidate.rule);
      }
    for (const candidate of this.#always) if (isPossible(candidate, clause, terms.length)) rules.push(candidate.rule);
    return rules;
  }
}

function ascending(one: number, other: number): number {
  return one - other;
}

function isCalledFor({ rule, needs, forbids, wants }: Candidate, clause: Clause): boolean {
  for (const form of needs) if (!clause.has(form)) return false;
  for (const form of forbids) if (clause.has(form)) return false;
  if (wants.length === 0) return true;
  let met = 0;
  for (const form of wants) if (clause.has(form)) met += 1;
  return met >= rule.minWant;
}

/** False only where the pattern cannot match: too few terms, or nowhere in a row what its run of steps asks for. */
function isPossible({ rule, run }: Candidate, clause: Clause, terms: number): boolean {
  if (terms < rule.minWords) return false;
  if (!clause.isExact) return true;
  let places = -1;
  for (let step = 0; step < run.length && places !== 0; step += 1) {
    const forms = run[step] as readonly number[];
    if (forms.length === 0) continue;
    let here = 0;
    for (const form of forms) here |= clause.places(form);
    places &= here >> step;
  }
  return places !== 0;
}
