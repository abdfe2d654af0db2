import type { Analysis, Token } from '../../language/index.ts';
import { isOrdinaryWord } from '../../lexicon/ordinary-words.ts';
import { organizationNamed } from '../../lexicon/organizations.ts';
import type { NameMention } from '../layers.ts';
import { knownKind, wordsText } from './shape.ts';

const LONGEST_NAME = 8;

interface Found {
  readonly name: NameMention;
  /** Index of the token behind it. */
  readonly to: number;
}

/** Names of a headline that the body or the lexicons know; a capital is no sign there. */
export function namesOfHeadline(head: Analysis, body: readonly NameMention[]): NameMention[] {
  const known = new Map(body.map((name) => [name.text, name]));
  const found: NameMention[] = [];
  let at = 0;
  while (at < head.tokens.length) {
    const hit = isCapitalised(head.tokens[at]) ? nameAt(head, at, known) : null;
    if (hit !== null) found.push(hit.name);
    at = hit?.to ?? at + 1;
  }
  return found;
}

/** The longest name that starts here and that the body or the lexicons know. */
function nameAt(head: Analysis, from: number, known: ReadonlyMap<string, NameMention>): Found | null {
  for (let to = Math.min(head.tokens.length, from + LONGEST_NAME); to > from; to -= 1) {
    const text = wordsText(head.tokens, from, to);
    const kind = known.get(text) ?? (isShouted(head) && isOrdinaryWord(text) ? null : knownKind(text));
    if (kind === null) continue;
    const [start, end] = [head.tokens[from]?.start ?? 0, head.tokens[to - 1]?.end ?? 0];
    const { type, subtypes, expansion, link, confidence } = kind;
    const surface = head.text.slice(start, end);
    return { to, name: { start, end, text: surface, kind: 'name', type, subtypes, expansion, link, confidence } };
  }
  return null;
}

/** Whether most words of a headline bear capitals, so that a capital says nothing. */
export function isTitleCased(head: Analysis): boolean {
  const long = head.tokens.filter((token) => /^\p{L}{4,}$/u.test(token.text));
  return long.length > 3 && long.filter((token) => isCapitalised(token)).length > 0.7 * long.length;
}

/** Whether the headline is in capitals throughout, so that `WHO` may be who. */
function isShouted(head: Analysis): boolean {
  return !/\p{Ll}{2}/u.test(head.text);
}

/** Whether a name of a headline is one of the body's, or a part of one, or in the lexicons. */
export function isKnown(text: string, body: readonly NameMention[]): boolean {
  if (organizationNamed(text) !== undefined || knownKind(text) !== null) return true;
  return body.some((name) => name.text === text || ` ${name.text} `.includes(` ${text} `));
}

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^(?:\p{Lu}|(?:al-|el-|ul-|[a-z]['’])\p{Lu})/u.test(token.text);
}
