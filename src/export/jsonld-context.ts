const LITERALS = {
  schema: [
    'name',
    'alternateName',
    'description',
    'headline',
    'alternativeHeadline',
    'articleBody',
    'articleSection',
    'inLanguage',
    'keywords',
    'dateline',
    'datePublished',
    'text',
    'latitude',
    'longitude',
    'addressCountry',
    'value',
    'minValue',
    'maxValue',
    'unitText',
    'currency',
    'startDate',
    'endDate',
    'additionalType',
  ],
  oa: ['start', 'end', 'exact', 'prefix', 'suffix'],
  wg: ['modifier', 'negated', 'reported', 'status', 'alleged', 'trigger', 'cue', 'direct', 'title', 'confidence'],
} as const;

const LINKS = {
  schema: ['mentions', 'about', 'author', 'publisher', 'sameAs', 'url', 'geo', 'location', 'creator'],
  oa: ['hasTarget', 'hasBody', 'hasSource', 'hasSelector', 'motivatedBy'],
  prov: ['wasDerivedFrom', 'wasQuotedFrom', 'wasGeneratedBy'],
  rdf: ['subject', 'predicate', 'object'],
  wg: ['agent', 'target', 'counts', 'hasCount'],
} as const;

/** All terms of the document, inside it: nothing has to be fetched to read it. */
export const JSONLD_CONTEXT = {
  schema: 'https://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  wg: 'urn:wiregraph:term:',
  ...termsOf(LITERALS, (term) => term),
  ...termsOf(LINKS, (term) => ({ '@id': term, '@type': '@id' })),
};

function termsOf(
  table: Readonly<Record<string, readonly string[]>>,
  definition: (term: string) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(table).flatMap(([prefix, names]) => names.map((name) => [name, definition(`${prefix}:${name}`)])),
  );
}
