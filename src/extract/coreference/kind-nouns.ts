import type { Entity, EntitySubtype } from '../../article/index.ts';

/** Nouns that describe an entity by its finer kind. */
const NOUNS_OF_SUBTYPE: Readonly<Partial<Record<EntitySubtype, readonly string[]>>> = {
  Company: ['company', 'firm', 'business', 'group', 'corporation', 'maker', 'manufacturer', 'giant', 'carrier', 'bank'],
  Court: ['court', 'tribunal'],
  Party: ['party', 'opposition'],
  Team: ['team', 'club', 'side', 'squad'],
  ArmedGroup: ['group', 'militia', 'rebel', 'militant', 'organisation', 'organization', 'movement'],
  Agency: [
    'agency',
    'authority',
    'bureau',
    'department',
    'commission',
    'service',
    'force',
    'police',
    'body',
    'regulator',
  ],
  Government: ['government', 'ministry', 'parliament', 'council', 'assembly', 'senate', 'embassy'],
  International: ['organisation', 'organization', 'body', 'agency', 'bloc'],
  Media: ['newspaper', 'paper', 'broadcaster', 'channel', 'station', 'outlet', 'agency', 'magazine'],
  Education: ['university', 'college', 'school', 'institute', 'institution'],
  City: ['city', 'town', 'capital', 'municipality', 'village'],
  Country: ['country', 'nation', 'state', 'republic', 'kingdom'],
  Region: ['region', 'province', 'state', 'district', 'county', 'area', 'territory'],
  Facility: ['building', 'facility', 'site', 'complex'],
  NaturalPlace: ['island', 'river', 'lake', 'mountain'],
};

/** Whether a common noun says the finer kind of an entity: `the airline`, `the nation`. */
export function describesKind(noun: string, { subtypes }: Entity): boolean {
  return subtypes.some((subtype) => NOUNS_OF_SUBTYPE[subtype]?.includes(noun) === true);
}
