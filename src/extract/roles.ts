import type { LanguageLayer, NameLayer, Role, RoleLayer } from './layers.ts';
import { rolesAfter } from './roles/after-name.ts';
import { rolesBefore, rolesShared } from './roles/before-name.ts';
import { type RoleSource, roleContext } from './roles/context.ts';
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
  return withoutRepeats(found).sort((one, other) => one.passage.start - other.passage.start);
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
