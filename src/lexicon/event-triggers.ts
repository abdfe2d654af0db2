import { EVENT_TYPES, type EventType } from '../article/index.ts';
import { readTable } from './table.ts';
import { pluralOf, verbForms } from './verb-forms.ts';

export type TriggerClass = 'verb' | 'noun';

/** Where a participant stands: a place in the clause, or the preposition that leads it (`of`, `by`, `with` …). */
export type Slot = string;

/** What a trigger's target must be: people, a body that acts as one, either of the two, or neither. */
export type TargetKind = 'person' | 'organization' | 'body' | 'thing';

/** One row of the table: a word or phrase that tells of a happening, and where its participants stand. */
export interface EventTrigger {
  /** Words in base form; `~` stands for a few words between them, such as the object of `take ~ into custody`. */
  readonly words: readonly string[];
  readonly wordClass: TriggerClass;
  readonly type: EventType;
  readonly agent: readonly Slot[];
  readonly target: readonly Slot[];
  /** When not empty, one of these words must stand in the sentence. */
  readonly needs: ReadonlySet<string>;
  /** None of these words may stand near the trigger. */
  readonly forbids: ReadonlySet<string>;
  /** When given, the trigger counts only with a target of that kind. */
  readonly targetKind: TargetKind | null;
}

const TARGET_KINDS: readonly TargetKind[] = ['person', 'organization', 'body', 'thing'];

export type TriggerForm = 'base' | 'third' | 'gerund' | 'past' | 'participle' | 'singular' | 'plural';

/** A trigger as found by its first written word. */
export interface TriggerForms {
  readonly trigger: EventTrigger;
  readonly forms: ReadonlySet<TriggerForm>;
  /** The words as written: inflected where the table has a base form, hyphens words of their own. */
  readonly words: readonly string[];
  /** `be taken to hospital`: only the passive tells it. */
  readonly passiveOnly: boolean;
}

let rows: readonly EventTrigger[] | undefined;
let index: ReadonlyMap<string, readonly TriggerForms[]> | undefined;

/** All rows of the table of event triggers. */
export function eventTriggers(): readonly EventTrigger[] {
  rows ??= readTable('event-triggers').map(triggerOf);
  return rows;
}

/** Triggers in all their written forms, by their first word in lower case; longer phrases stand first. */
export function triggersByFirstWord(): ReadonlyMap<string, readonly TriggerForms[]> {
  index ??= buildIndex(eventTriggers());
  return index;
}

function triggerOf(row: Record<string, string>): EventTrigger {
  const type = EVENT_TYPES.find((known) => known === row.type);
  if (type === undefined) throw new RangeError(`event-triggers.tsv: unknown type ${row.type}`);
  return {
    words: (row.trigger ?? '').split(' '),
    wordClass: row.wordClass === 'noun' ? 'noun' : 'verb',
    type,
    agent: slots(row.agent),
    target: slots(row.target),
    needs: wordSet(row.needs),
    forbids: wordSet(row.forbids),
    targetKind: TARGET_KINDS.find((kind) => kind === row.targetKind) ?? null,
  };
}

function slots(cell: string | undefined): readonly Slot[] {
  return (cell ?? '').split('+').filter((slot) => slot !== '' && slot !== 'none');
}

function wordSet(cell = ''): ReadonlySet<string> {
  if (cell.startsWith('@')) return topicNamed(cell.slice(1));
  return new Set(cell.split('|').filter((word) => word !== ''));
}

let topics: ReadonlyMap<string, ReadonlySet<string>> | undefined;

function topicNamed(name: string): ReadonlySet<string> {
  topics ??= new Map(
    readTable('trigger-topics').map(({ topic = '', words = '' }) => [topic, new Set(words.split(' '))] as const),
  );
  const words = topics.get(name);
  if (words === undefined) throw new RangeError(`event-triggers.tsv: no topic ${name} in trigger-topics.tsv`);
  return words;
}

function buildIndex(triggers: readonly EventTrigger[]): Map<string, TriggerForms[]> {
  const byWord = new Map<string, TriggerForms[]>();
  for (const written of triggers.flatMap(formsOf).flatMap(withHyphensApart)) {
    const first = written.words[0] ?? '';
    const same = byWord.get(first);
    if (same === undefined) byWord.set(first, [written]);
    else same.push(written);
  }
  for (const list of byWord.values()) list.sort((one, other) => other.words.length - one.words.length);
  return byWord;
}

function formsOf(trigger: EventTrigger): TriggerForms[] {
  return trigger.wordClass === 'verb' ? formsOfVerb(trigger) : formsOfNoun(trigger);
}

function formsOfVerb(trigger: EventTrigger): TriggerForms[] {
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
function formsOfPassive(trigger: EventTrigger, rest: readonly string[]): TriggerForms[] {
  return [{ trigger, forms: new Set(['participle']), words: rest, passiveOnly: true }];
}

function formsOfNoun(trigger: EventTrigger): TriggerForms[] {
  const words = trigger.words;
  const last = words[words.length - 1] ?? '';
  const singular: TriggerForms = { trigger, forms: new Set(['singular']), words, passiveOnly: false };
  const plurals = [...words.slice(0, -1), pluralOf(last)];
  const plural: TriggerForms = { trigger, forms: new Set(['plural']), words: plurals, passiveOnly: false };
  return [singular, plural];
}

/** Tokenizers disagree on `lathi-charge`: it is found whole and in parts. */
function withHyphensApart(written: TriggerForms): TriggerForms[] {
  if (!written.words.some((word) => word.includes('-'))) return [written];
  const apart = written.words.flatMap((word) => word.split(/(-)/u)).filter((word) => word !== '');
  const spaced = apart.filter((word) => word !== '-');
  return [written, { ...written, words: apart }, { ...written, words: spaced }];
}
