import { institutionPattern, isGenericInstitution } from '../../lexicon/institution-patterns.ts';
import { isNameWord } from '../../lexicon/name-words.ts';
import { formKey, formsOf, type Organization, organizationsNamed } from '../../lexicon/organizations.ts';
import { type Kind, kind } from './kind.ts';

/**
 * The kind of the well-known organisation that the words name; null for none. Where several bear the name, the one that
 * the article spells out is meant, else the first. The full name ties the other forms to it, unless that stays open.
 */
export function organizationKind(text: string, article = ''): Kind | null {
  const candidates = organizationsNamed(text);
  const told = candidates.find((candidate) => isSpeltOut(text, candidate, article));
  const meant = told ?? candidates[0];
  if (meant === undefined) return null;
  const isTold = (told !== undefined || candidates.length === 1) && formKey(meant.name) !== formKey(text);
  return { ...kind('Organization', meant.subtype, 0), expansion: isTold ? meant.name : null };
}

/** The kind of an institution that every country has, named without its country; null for none. */
export function institutionKind(text: string): Kind | null {
  if (!/^\p{Lu}/u.test(text) || !isGenericInstitution(text)) return null;
  const subtype = institutionPattern(text)?.subtype ?? null;
  // `Police arrest two`, `Army base`: one word of that sort is as often a plain noun; `Parliament` is not.
  const isNoun = !text.includes(' ') && (subtype !== 'Government' || isNameWord('stop', text));
  return isNoun ? null : kind('Organization', subtype, 0);
}

/** Whether the article has another form of the organisations of that name: then `SP` is the party, and no rank. */
export function isAnySpeltOut(text: string, article: string): boolean {
  return organizationsNamed(text).some((organization) => isSpeltOut(text, organization, article));
}

function isSpeltOut(text: string, organization: Organization, article: string): boolean {
  return formsOf(organization).some((form) => form.length > 4 && !text.includes(form) && article.includes(form));
}
