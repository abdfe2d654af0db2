import { titleNamed } from '../lexicon/titles.ts';
import type { LanguageLayer, NameLayer, Role, RoleLayer } from './layers.ts';
import { rolesAfter } from './roles/after-name.ts';
import { rolesBefore } from './roles/before-name.ts';
import { type RoleSource, roleContext } from './roles/context.ts';
import { rolesShared } from './roles/shared.ts';
import type { Stage } from './stage.ts';

/** Offices, ranks, posts, callings and family ties that the text gives to the persons it names. */
export const roles: Stage<LanguageLayer & NameLayer, RoleLayer> = {
  name: 'roles',
  run: (article) => ({ roles: rolesOf(article) }),
};

function rolesOf(article: RoleSource): Role[] {
  const context = roleContext(article);
  const found = context.names.flatMap((person, index) => {
    if (person.name.type !== 'Person') return [];
    const before = rolesBefore(context, person);
    const shared = before.length === 0 ? [] : rolesShared(context, person, index, before);
    return [...before, ...shared, ...rolesAfter(context, person)];
  });
  return servingOfficials(withoutRepeats(found)).sort((one, other) => one.passage.start - other.passage.start);
}

/** One person, one title at one place of the text: once. */
function withoutRepeats(found: readonly Role[]): Role[] {
  const seen = new Map<string, Role>();
  for (const role of found) {
    const key = `${role.person.start}:${role.title.start}`;
    if (!seen.has(key)) seen.set(key, role);
  }
  return [...seen.values()];
}

/** Who speaks for an official, or is their chief of staff, holds an office too. */
function servingOfficials(found: readonly Role[]): Role[] {
  const officials = new Set(found.filter((role) => role.isOfficial).map((role) => role.person.start));
  return found.map((role) => {
    const serves = role.holder !== null && officials.has(role.holder.start);
    const isPublic = serves && titleNamed(role.title.text.toLowerCase())?.office === 'public';
    return isPublic ? { ...role, isOfficial: true } : role;
  });
}
