import { type Held, numberIn, textIn } from './values.ts';

const PUBLIC_BODIES = ['Agency', 'Court', 'Government'] as const;

/** The schema of FollowTheMoney for an entity by its labels; null for what it has none for. A place is an Address. */
export function schemaOf(labels: readonly string[]): string | null {
  if (labels.includes('Person')) return 'Person';
  if (labels.includes('Place')) return 'Address';
  if (!labels.includes('Organization')) return null;
  if (labels.includes('Company')) return 'Company';
  return PUBLIC_BODIES.some((label) => labels.includes(label)) ? 'PublicBody' : 'Organization';
}

export function isOrganization(schema: string | null): boolean {
  return schema === 'Organization' || schema === 'PublicBody' || schema === 'Company';
}

export function isParty(schema: string | null): boolean {
  return schema === 'Person' || isOrganization(schema);
}

export function addressOf(properties: Held, country: string | undefined) {
  const name = textIn(properties, 'name');
  return {
    full: [name],
    name: [name],
    country: [country],
    latitude: [numberIn(properties, 'latitude')?.toString()],
    longitude: [numberIn(properties, 'longitude')?.toString()],
  };
}
