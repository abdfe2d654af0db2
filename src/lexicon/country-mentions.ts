import type { Entity, Mention } from '../article/index.ts';
import { demonymOf } from './gazetteer.ts';

/** How often the article mentions each country (ISO 3166-1), by name, by its people, or by a place or an organisation in it. */
export type CountryMentions = ReadonlyMap<string, number>;

export function countryMentions(entities: readonly Entity[], mentions: readonly Mention[]): CountryMentions {
  const codes = new Map(entities.map((entity) => [entity.id, codeOf(entity)]));
  const found = new Map<string, number>();
  for (const { entity } of mentions) {
    const code = codes.get(entity);
    if (code) found.set(code, (found.get(code) ?? 0) + 1);
  }
  return found;
}

function codeOf({ type, name, link }: Entity): string | undefined {
  if (type === 'Place' || type === 'Organization') return link?.countryCode;
  return type === 'Other' ? demonymOf(name) : undefined;
}
