import type { Role } from '../layers.ts';
import { placeAfter, withoutCourtesy } from './before-name.ts';
import { lowerAt, type NameRange, type RoleContext, sameSentence, type TitleRange, titleUpTo } from './context.ts';
import { roleOf } from './phrase.ts';

/** `Presidents A of Nigeria and B of Benin`: the plural title goes on to the next names. */
export function rolesShared(context: RoleContext, person: NameRange, index: number, given: readonly Role[]): Role[] {
  const range = titleUpTo(context, withoutCourtesy(context, person.first));
  const first = given[0];
  if (range === null || first === undefined || !isPlural(context, range)) return [];
  const ownPlace = placeAfter(context, person, range) !== null;
  const roles: Role[] = [];
  let previous = person.end;
  for (let at = index + 1; at < context.names.length; at += 1) {
    const next = context.names[at] as NameRange;
    if (!sameSentence(context, next.first, person.first) || next.first - previous > 3) break;
    const isOwned = next.name.type !== 'Person';
    if (!isOwned) {
      const link = lowerAt(context, withoutCourtesy(context, next.first) - 1);
      if (link !== 'and' && link !== ',' && link !== '&') break;
      const holder = placeAfter(context, next, range) ?? (ownPlace ? null : first.holder);
      const role = roleOf(context, next, { range, first: range.first, end: range.end, holder }, true, first.confidence);
      roles.push({ ...role, title: first.title });
    }
    previous = next.end;
  }
  return roles;
}

function isPlural(context: RoleContext, range: TitleRange): boolean {
  const last = lowerAt(context, range.end - 1);
  return /(?:s|men)$/u.test(last) && !range.title.title.endsWith(last);
}
