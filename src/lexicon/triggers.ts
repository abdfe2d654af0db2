import type { EventType } from '../article/index.ts';
import { pluralOf, verbForms } from './verb-forms.ts';

type TriggerClass = 'verb' | 'noun';

/** Where a participant stands: a place in the clause, or the preposition that leads it (`of`, `by`, `with` …). */
export type Slot = string;

/** What a trigger's target must be: people, an organisation, anything but a thing, or a thing. */
export type TargetKind = 'person' | 'organization' | 'body' | 'thing';

/** A word or phrase that tells of a happening or of a relation, and where its participants stand. */
export interface Trigger {
  /** Words in base form; `~` stands for a few words between them, such as the object of `take ~ into custody`. */
  readonly words: readonly string[];
  readonly wordClass: TriggerClass;
  /** Null where it tells of a relation. */
  readonly type: EventType | null;
  readonly agent: readonly Slot[];
  readonly target: readonly Slot[];
  /** When not empty, one of these words must stand in the sentence. */
  readonly needs: ReadonlySet<string>;
  /** None of these words may stand near the trigger. */
  readonly forbids: ReadonlySet<string>;
  /** When given, the trigger counts only with a target of that kind. */
  readonly targetKind: TargetKind | null;
}

export type TriggerForm = 'base' | 'third' | 'gerund' | 'past' | 'participle' | 'singular' | 'plural';

/** A trigger as found by its first written word. */
export interface TriggerForms<Entry extends Trigger> {
  readonly trigger: Entry;
  readonly forms: ReadonlySet<TriggerForm>;
  /** The words as written: inflected where the table has a base form, hyphens words of their own. */
  readonly words: readonly string[];
  /** `be taken to hospital`: only the passive tells it. */
  readonly passiveOnly: boolean;
}

/** Triggers in all their written forms, by their first word in lower case. */
export type TriggerIndex<Entry extends Trigger> = ReadonlyMap<string, readonly TriggerForms<Entry>[]>;

/** Longer phrases stand first; among those of one length the order of the table is kept. */
export function indexOfTriggers<Entry extends Trigger>(triggers: readonly Entry[]): TriggerIndex<Entry> {
  const byWord = new Map<string, TriggerForms<Entry>[]>();
  for (const written of triggers
    .flatMap((trigger) => formsOf(trigger))
    .flatMap((written) => withHyphensApart(written))) {
    const first = written.words[0] ?? '';
    const same = byWord.get(first);
    if (same === undefined) byWord.set(first, [written]);
    else same.push(written);
  }
  for (const list of byWord.values()) list.sort((one, other) => other.words.length - one.words.length);
  return byWord;
}

function formsOf<Entry extends Trigger>(trigger: Entry): TriggerForms<Entry>[] {
  return trigger.wordClass === 'verb' ? formsOfVerb(trigger) : formsOfNoun(trigger);
}

function formsOfVerb<Entry extends Trigger>(trigger: Entry): TriggerForms<Entry>[] {
  const [first = '', ...rest] = trigger.words;
  if (first === 'be') return formsOfPassive(trigger, rest);
  return writtenForms(first).map(([word, forms]) => ({ trigger, forms, words: [word, ...rest], passiveOnly: false }));
}

const formsOfWord = new Map<string, readonly (readonly [string, ReadonlySet<TriggerForm>])[]>();

/** Many triggers begin with the same verb: it is inflected once. */
function writtenForms(verb: string): readonly (readonly [string, ReadonlySet<TriggerForm>])[] {
  const known = formsOfWord.get(verb);
  if (known !== undefined) return known;
  const forms = verbForms(verb);
  const written = new Map<string, Set<TriggerForm>>();
  const add = (word: string, form: TriggerForm) => written.set(word, (written.get(word) ?? new Set()).add(form));
  add(forms.base, 'base');
  add(forms.third, 'third');
  for (const word of forms.gerund) add(word, 'gerund');
  for (const word of forms.past) add(word, 'past');
  for (const word of forms.participle) add(word, 'participle');
  const found = [...written];
  formsOfWord.set(verb, found);
  return found;
}

/** `be taken to hospital` is found by its participle; that it is passive is the form's business. */
function formsOfPassive<Entry extends Trigger>(trigger: Entry, rest: readonly string[]): TriggerForms<Entry>[] {
  return [{ trigger, forms: new Set(['participle']), words: rest, passiveOnly: true }];
}

function formsOfNoun<Entry extends Trigger>(trigger: Entry): TriggerForms<Entry>[] {
  const words = trigger.words;
  const last = words[words.length - 1] ?? '';
  const singular: TriggerForms<Entry> = { trigger, forms: new Set(['singular']), words, passiveOnly: false };
  const plurals = [...words.slice(0, -1), pluralOf(last)];
  const plural: TriggerForms<Entry> = { trigger, forms: new Set(['plural']), words: plurals, passiveOnly: false };
  return [singular, plural];
}

/** Tokenizers disagree on `lathi-charge`: it is found whole and in parts. */
function withHyphensApart<Entry extends Trigger>(written: TriggerForms<Entry>): TriggerForms<Entry>[] {
  if (!written.words.some((word) => word.includes('-'))) return [written];
  const apart = written.words.flatMap((word) => word.split(/(-)/u)).filter((word) => word !== '');
  const spaced = apart.filter((word) => word !== '-');
  return [written, { ...written, words: apart }, { ...written, words: spaced }];
}

/** The slots of a cell such as `of+possessive`; none for `none`. */
export function slotsOf(cell: string | undefined): readonly Slot[] {
  return (cell ?? '').split('+').filter((slot) => slot !== '' && slot !== 'none');
}
