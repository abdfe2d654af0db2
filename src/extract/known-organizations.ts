import type { Entity, EntityId } from '../article/index.ts';
import type { CountryMentions } from '../lexicon/country-mentions.ts';
import { withoutLegalForm } from '../lexicon/legal-forms.ts';
import { formKey, formsOf, type Organization, organizationsNamed } from '../lexicon/organizations.ts';

/** The entities, those that are well-known organisations with their place in the table, their country and Wikidata id. */
export function withOrganizations(
  entities: readonly Entity[],
  countries: CountryMentions,
  expansions: ReadonlyMap<EntityId, string>,
): Entity[] {
  return entities.map((entity) => {
    const forms = [entity.name, ...entity.aliases, expansions.get(entity.id) ?? ''].filter((form) => form !== '');
    const meant = entity.type === 'Organization' ? organizationMeant(forms, countries) : null;
    return meant === null ? entity : { ...entity, link: { ...entity.link, ...linkOf(meant) } };
  });
}

function linkOf({ id, wikidata, countryCode }: Organization) {
  return { organization: id, ...(wikidata ? { wikidata } : {}), ...(countryCode ? { countryCode } : {}) };
}

/**
 * The well-known organisation that the forms mean. Of several of one name it is that of which the article uses another
 * form too, else that of the country which the article mentions most. An acronym alone means only what is at home in
 * a country that the article mentions, or everywhere: there are more organisations than acronyms.
 */
function organizationMeant(forms: readonly string[], countries: CountryMentions): Organization | null {
  const candidates = [...new Set([...forms, ...forms.map(withoutLegalForm)].flatMap(organizationsNamed))];
  const keys = new Set(forms.map(formKey));
  const spelt = candidates.filter(
    (candidate) => formsOf(candidate).filter((form) => keys.has(formKey(form))).length > 1,
  );
  if (spelt.length === 1) return spelt[0] ?? null;
  const isShort = forms.every((form) => !form.includes(' ') && form === form.toUpperCase());
  const possible = (spelt.length > 0 ? spelt : candidates).filter(
    ({ countryCode, wikidata }) =>
      !isShort ||
      countryCode === '' ||
      countries.has(countryCode) ||
      countries.size === 0 ||
      (candidates.length === 1 && wikidata !== ''),
  );
  const weightOf = ({ countryCode }: Organization) => countries.get(countryCode) ?? 0;
  const [best, second] = possible.toSorted((one, other) => weightOf(other) - weightOf(one));
  if (best === undefined || second === undefined) return best ?? null;
  return weightOf(best) > weightOf(second) ? best : null;
}
