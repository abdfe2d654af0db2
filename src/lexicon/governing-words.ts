import { readTable } from './table.ts';
import { pluralOf, verbForms } from './verb-forms.ts';

/**
 * What a word says of the happening that hangs on it.
 * - `light`, `undergo`, `takePart`: its subject does it, suffers it, is in it (`carried out a raid`, `faces a ban`);
 * - `go`: its subject goes to do it (`went on strike`, `arrived for a visit`);
 * - `hit`, `occur`: it did its work, it took place (`an earthquake struck Haiti`, `a riot broke out`);
 * - `plan`, `demand`, `fail`, `end`, `threaten`, `happen`: it is meant, asked for, did not come off, is over, is to be
 *   feared, came about (`plans to`, `ordered troops to`, `tried to`, `halted`, `threat of`, `managed to`);
 * - `omit`: it was not done (`failed to`, `declined to`);
 * - `objectControl`: who is to do it is the object (`asked police to`);
 * - `cause`: it brings the happening about (`could cause flooding`);
 * - `alleging`, `accusing`, `reporting`, `denying`: somebody says so (`claims that`, `charged with`);
 * - `quantity`: a measure of happenings or things (`a wave of protests`).
 */
const GOVERNING_CLASSES = [
  'light',
  'undergo',
  'takePart',
  'go',
  'hit',
  'occur',
  'plan',
  'demand',
  'fail',
  'end',
  'threaten',
  'happen',
  'omit',
  'objectControl',
  'cause',
  'alleging',
  'accusing',
  'reporting',
  'denying',
  'quantity',
] as const;

export type GoverningClass = (typeof GOVERNING_CLASSES)[number];

let loaded: ReadonlyMap<GoverningClass, ReadonlySet<string>> | undefined;

/** Whether the word, or a verb with its particle, in any of its written forms and in lower case, is of the class. */
export function governs(word: string, ...classes: readonly GoverningClass[]): boolean {
  loaded ??= load();
  return classes.some((name) => loaded?.get(name)?.has(word) === true);
}

function load(): ReadonlyMap<GoverningClass, ReadonlySet<string>> {
  const words = new Map<GoverningClass, Set<string>>();
  for (const { class: written, wordClass = '', word = '' } of readTable('governing-words')) {
    const name = GOVERNING_CLASSES.find((known) => known === written);
    if (name === undefined) throw new RangeError(`governing-words.tsv: unknown class ${written}`);
    const set = words.get(name) ?? new Set<string>();
    words.set(name, set);
    for (const form of writtenForms(word, wordClass)) set.add(form);
  }
  return words;
}

function writtenForms(word: string, wordClass: string): readonly string[] {
  if (wordClass === 'noun') return [word, pluralOf(word)];
  if (wordClass !== 'verb') return [word];
  const [verb = '', ...rest] = word.split(' ');
  const { base, third, gerund, past, participle } = verbForms(verb);
  return [base, third, ...gerund, ...past, ...participle].map((form) => [form, ...rest].join(' '));
}
