import { contentId, type Entity } from '../article/index.ts';
import { foldName, foldWithoutArticle } from './fold.ts';

/** The canonical id of the country with this ISO 3166-1 alpha-2 code, whichever name it goes by. */
export function countryId(countryCode: string): string {
  return contentId('Place', 'country', countryCode);
}

/** The id that an entity has in every article that names it; null where only its own article can tell it apart. */
export function canonicalId(entity: Entity): string | null {
  switch (entity.type) {
    case 'Unnamed':
      return null;
    case 'Person':
      return personId(entity.name);
    case 'Place':
      return placeId(entity);
    case 'Organization':
    case 'Other':
      return contentId(entity.type, foldWithoutArticle(entity.name));
  }
}

/** A first and a last name are taken for one person everywhere; a single name is not. */
function personId(name: string): string | null {
  const folded = foldName(name);
  return folded.includes(' ') ? contentId('Person', folded) : null;
}

function placeId({ name, subtypes, link }: Entity): string {
  const countryCode = link?.countryCode ?? null;
  if (countryCode !== null && subtypes.includes('Country')) return countryId(countryCode);
  if (link?.geonames !== undefined) return contentId('Place', 'geonames', link.geonames);
  return contentId('Place', foldWithoutArticle(name), countryCode);
}
