import { publisherLine } from './publishers.ts';

export interface Byline {
  readonly names: readonly string[];
  readonly publisher: string | undefined;
}

const LEAD = /^(?:(?:story|report|reported|written|words) )?by:? (?=\p{Lu})/iu;
const NAME =
  /^(?:(?:Dr|Mr|Ms|Mrs)\.? )?\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|al|bin|bint|da|de|del|della|den|der|di|do|dos|du|el|ibn|la|le|van|von|y|e|ole|wa)){0,5}$/u;
const OFFICE =
  /\b(?:bureau|correspondents?|reporters?|editors?|staff|writers?|desk|in|at|special|news|agency|senior|chief)\b/i;

/** The authors of a line such as `By Amina Yusuf and Luis Prado, Reuters`; undefined when the line is no byline. */
export function bylineOf(line: string): Byline | undefined {
  const lead = LEAD.exec(line)?.[0];
  if (lead === undefined || line.length > 160 || /[.!?]$/.test(line.replace(/\b(?:Jr|Sr)\.$/, ''))) return undefined;
  const names: string[] = [];
  let publisher: string | undefined;
  const parts = line.slice(lead.length).split(/ ?[,|/•·;] ?| (?:and|&|for|[–—-]) /i);
  for (const part of parts.map((one) => one.trim()).filter((one) => one !== '')) {
    const known = publisherLine(part);
    if (known !== undefined) publisher = known;
    else if (names.length > 0 && OFFICE.test(part)) continue;
    else if (NAME.test(withoutPlace(part))) names.push(nameCase(withoutPlace(part)));
    else return undefined;
  }
  return names.length > 0 || publisher !== undefined ? { names, publisher } : undefined;
}

function withoutPlace(part: string): string {
  return part.split(/ in (?=\p{Lu})/u, 1)[0] ?? part;
}

/** `MARIA SANTOS` as `Maria Santos`: authors in capitals are the outlet's type, not their spelling. */
export function nameCase(name: string): string {
  if (name !== name.toUpperCase() || /^(?:\p{Lu}\.?){1,3}$/u.test(name)) return name;
  return titleCase(name);
}

/** Capitals at the start of each word, of `O'Hara` and `al-Din` as of `Port-au-Prince`, but not of a possessive. */
export function titleCase(name: string): string {
  return name.toLowerCase().replace(/(?:^|[ ./-]|['’](?=\p{L}{2}))\p{Ll}/gu, (start) => start.toUpperCase());
}
