import type { Choice } from './conflict.ts';
import type { Heading } from './heading.ts';
import { withoutOutlet } from './outlet.ts';
import type { Statement } from './statement.ts';
import { worded, wordsOf } from './wording.ts';

/** Marks of texts that are paid for, before a headline that does not begin with a number. */
const PAID = /^(?:\+|[([]\+[)\]]|🔒|🔑|🔐)\s*(?=[\p{L}\p{Ps}\p{Pi}"'¿¡])/u;

/** The headline, without the mark of a text that is paid for. */
export function chosenHeadline(
  heading: Heading | undefined,
  statements: readonly Statement[],
  title: string | undefined,
  outlets: readonly string[],
  isPageName: (text: string) => boolean,
): Choice<string> | undefined {
  const chosen = anyHeadline(heading, statements, title, outlets, isPageName);
  return chosen === undefined ? undefined : { ...chosen, value: chosen.value.replace(PAID, '') };
}

/** The headline that readers see, where the rest confirms it or it is a plain heading; else what data and tags say. */
function anyHeadline(
  heading: Heading | undefined,
  statements: readonly Statement[],
  title: string | undefined,
  outlets: readonly string[],
  isPageName: (text: string) => boolean,
): Choice<string> | undefined {
  const shown = heading === undefined ? undefined : withoutOutlet(heading.text, outlets, undefined);
  if (shown !== undefined && (heading?.isConfirmed || heading?.isPlain)) return { value: shown, source: 'page' };
  for (const { source, headline } of statements) {
    const value = worded(headline);
    if (value !== undefined && !outlets.includes(value) && !isPageName(value))
      return { value: withoutOutlet(value, outlets, shown), source };
  }
  const named = title === undefined ? undefined : withoutOutlet(title, outlets, undefined);
  // A heading of few words that nothing confirms is the site's name, or that of a part of it.
  const value = [shown, named].find((one) => one !== undefined && wordsOf(one).length >= 4) ?? shown ?? named;
  return value === undefined ? undefined : { value, source: 'page' };
}
