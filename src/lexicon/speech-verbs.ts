import { readTable } from './table.ts';
import { verbForms } from './verb-forms.ts';

/** How a verb of saying is used. */
export interface SpeechVerb {
  readonly verb: string;
  /** Takes what is said as a clause: `said (that) …`. */
  readonly takesClause: boolean;
  /** Takes who is told first: `told reporters …`. */
  readonly takesListener: boolean;
}

/** Verbs of saying by each of their inflected forms, one word each. */
export const speechVerbs: ReadonlyMap<string, SpeechVerb> = new Map(
  readTable('speech-verbs').flatMap((row) => {
    const verb = row.verb ?? '';
    const entry: SpeechVerb = { verb, takesClause: row.clause === 'yes', takesListener: row.listener === 'yes' };
    const forms = verbForms(verb);
    const all = [forms.base, forms.third, ...forms.past, ...forms.participle, ...forms.gerund];
    return [...new Set(all)].map((form) => [form, entry] as const);
  }),
);
