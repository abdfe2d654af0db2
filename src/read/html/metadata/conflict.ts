import type { MetaSource, StatedBy, StatedField } from '../../../article/index.ts';
import { authorNames, type BylineContext } from './author-names.ts';
import type { Statement } from './statement.ts';
import { wordsOf } from './wording.ts';

/**
 * Sources of a page disagree. The rule: data made for machines about this very article go before what is shown, and
 * what is shown before the address: JSON-LD, OpenGraph, microdata, other tags, `time` elements, the page, its address.
 * Three things overrule the order, since each was made by other hands than the template's:
 * - the headline is the one that readers see, where anything else on the page confirms it;
 * - a day that stands alone yields to a day that two other sources agree on (a template may print today's);
 * - only people sign: an outlet, an agency, a desk or a login of the content system is no author, and a byline that
 *   names all authors of another and more goes before it.
 */
export interface Choice<Value> {
  readonly value: Value;
  readonly source: MetaSource;
}

export type WordField = 'section' | 'publisher' | 'language' | 'url';

const ORDER: readonly MetaSource[] = ['json-ld', 'opengraph', 'microdata', 'meta', 'time', 'page', 'address'];

/** The statements in the order of the rule. */
export function inOrder(statements: readonly Statement[]): readonly Statement[] {
  return ORDER.flatMap((source) => statements.filter((one) => one.source === source));
}

/** The first source that says anything of a field, as `read` understands it. */
export function firstOf<Value>(
  statements: readonly Statement[],
  read: (statement: Statement) => Value | undefined,
): Choice<Value> | undefined {
  for (const statement of statements) {
    const value = read(statement);
    if (value !== undefined) return { value, source: statement.source };
  }
  return undefined;
}

/** A day for each source that states one; days that two others agree on go before one that stands alone. */
export function chosenDate(
  statements: readonly Statement[],
  field: 'published' | 'modified',
): Choice<string> | undefined {
  const stated = statements.flatMap((one) =>
    one[field] === undefined ? [] : [{ value: one[field], source: one.source }],
  );
  const [first] = stated;
  if (first === undefined) return undefined;
  const support = (date: string) =>
    new Set(stated.filter(({ value }) => isNear(value, date)).map(({ source }) => source)).size;
  const own = support(first.value);
  const other = stated.find(({ value }) => !isNear(value, first.value) && support(value) >= 2);
  const chosen = own === 1 && other !== undefined ? other : first;
  // The same day with its time and zone says more than the bare day.
  if (chosen.value.includes('T')) return chosen;
  return stated.find(({ value }) => value.includes('T') && value.slice(0, 10) === chosen.value) ?? chosen;
}

/** When an article was changed: not before it was published, and not at the same moment. */
export function later(
  modified: Choice<string> | undefined,
  published: Choice<string> | undefined,
): Choice<string> | undefined {
  if (modified === undefined || published === undefined) return modified;
  const [one, other] = [modified.value, published.value];
  const isSame = one === other || (one.includes('T') && other.includes('T') && Date.parse(one) === Date.parse(other));
  const isBefore =
    one.includes('T') && other.includes('T')
      ? Date.parse(one) < Date.parse(other)
      : one.slice(0, 10) < other.slice(0, 10);
  return isSame || isBefore ? undefined : modified;
}

/** Zones, and clocks that run on, move a date by a day. */
function isNear(one: string, other: string): boolean {
  return Math.abs(Date.parse(one.slice(0, 10)) - Date.parse(other.slice(0, 10))) <= 86_400_000;
}

/** The first source that names people, but of two bylines that share their authors the one that names more. */
export function chosenByline(
  statements: readonly Statement[],
  context: BylineContext,
  isPrinted: (name: string) => boolean,
): Choice<readonly string[]> | undefined {
  const stated = statements.flatMap(({ authors = [], source }) => {
    const people = authors.filter((one) => !one.isOrganization);
    const value = authorNames(
      people.map((one) => one.name),
      context,
    ).filter((name) => !people.every((one) => one.isOfSystem) || isPrinted(name));
    return value.length === 0 ? [] : [{ value, source }];
  });
  const best =
    stated.find(({ value }) => value.some((name) => /\s/.test(name) || /[^\p{Script=Latin}]{2}/u.test(name))) ??
    stated[0];
  if (best === undefined) return undefined;
  const hasAll = (value: readonly string[]) => best.value.every((name) => includes(value, name));
  return stated.find(({ value }) => value.length > best.value.length && hasAll(value)) ?? best;
}

function includes(names: readonly string[], name: string): boolean {
  const own = wordsOf(name).join(' ');
  return names.some((one) => wordsOf(one).join(' ') === own);
}

/** The source of each field that was chosen. */
export function sourcesOf(choices: Readonly<Partial<Record<StatedField, Choice<unknown> | undefined>>>): StatedBy {
  return Object.fromEntries(
    Object.entries(choices).flatMap(([field, choice]) => (choice === undefined ? [] : [[field, choice.source]])),
  );
}
