import type { AnnotatedArticle } from '../../src/article/index.ts';
import { annotated } from './annotated.ts';

/** Small invented reports that share people, agencies and places, so that writing one touches what another said. */
const GHANA = {
  id: 'gh',
  type: 'Place',
  name: 'Ghana',
  subtypes: ['Country'],
  link: { countryCode: 'GH', geonames: 2300660 },
} as const;
const KUMASI = {
  id: 'ku',
  type: 'Place',
  name: 'Kumasi',
  subtypes: ['City'],
  link: { countryCode: 'GH', geonames: 2298890, latitude: 6.69, longitude: -1.62 },
} as const;
const POLICE = { id: 'po', type: 'Organization', name: 'Ashanti Harbour Police', subtypes: ['Agency'] } as const;

export const raid: AnnotatedArticle = annotated({
  id: 'raid',
  meta: {
    headline: 'Ashanti Harbour Police raid store',
    url: 'https://example.org/raid',
    byline: ['A. Writer'],
    dateline: { place: 'Kumasi', agency: 'Invented Wire' },
    publishedAt: '2026-03-04',
    modifiedAt: '2026-03-05T09:30:00+00:00',
    keywords: ['smuggling', 'harbours'],
  },
  text: 'KUMASI, Ghana — Ashanti Harbour Police arrested about 40 people in Kumasi on Tuesday. “They ran,” said Inspector Kofi Badu, who heads the Ashanti Harbour Police. An officer who asked not to be named disagreed.',
  entities: [
    GHANA,
    KUMASI,
    POLICE,
    { id: 'ba', type: 'Person', name: 'Kofi Badu', subtypes: ['Official'], aliases: [] },
    { id: 'un', type: 'Unnamed', name: 'An officer who asked not to be named' },
  ],
  mentions: [
    ['Ghana', 'gh'],
    ['Ashanti Harbour Police', 'po'],
    ['Kumasi', 'ku'],
    ['Kofi Badu', 'ba'],
    ['Ashanti Harbour Police', 'po'],
    ['An officer who asked not to be named', 'un', 'nominal'],
  ],
  headlineMentions: [['Ashanti Harbour Police', 'po']],
  quantities: [{ in: 'about 40', value: 40, min: 36, max: 44, modifier: 'about', unit: 'person' }],
  events: [
    {
      in: 'Ashanti Harbour Police arrested about 40 people in Kumasi on Tuesday',
      type: 'Arrest',
      trigger: 'arrested',
      agents: ['po'],
      places: ['ku'],
      quantities: [0],
      from: '2026-03-03',
      to: '2026-03-03',
    },
  ],
  quotes: [{ in: 'They ran,', speaker: 'ba' }],
  claims: [
    {
      in: 'Inspector Kofi Badu, who heads the Ashanti Harbour Police',
      subject: 'ba',
      predicate: 'headOf',
      object: 'po',
    },
    { in: 'Inspector Kofi Badu', subject: 'ba', predicate: 'holdsRole', object: 'po', title: 'Inspector' },
    { in: 'KUMASI, Ghana', subject: 'ku', predicate: 'partOf', object: 'gh' },
  ],
});

export const followUp: AnnotatedArticle = annotated({
  id: 'follow-up',
  meta: { headline: 'Badu speaks', url: 'https://example.org/follow-up' },
  text: 'Kofi Badu, inspector of the Ashanti Harbour Police, met Badu Mensah in Accra. Mensah belongs to the Órder of Looms. KOFI BADU smiled.',
  entities: [
    { id: 'ba', type: 'Person', name: 'Kofi Badu', subtypes: ['Official'], aliases: ['KOFI BADU'] },
    { ...POLICE, name: 'the Ashanti Harbour Police', subtypes: ['Agency', 'Government'] },
    { id: 'me', type: 'Person', name: 'Badu Mensah', aliases: ['Mensah'] },
    { id: 'ac', type: 'Place', name: 'Accra', subtypes: ['City'], link: { countryCode: 'GH', geonames: 2306104 } },
    { id: 'or', type: 'Organization', name: 'Órder of Looms' },
  ],
  mentions: [
    ['Kofi Badu', 'ba'],
    ['the Ashanti Harbour Police', 'po'],
    ['Badu Mensah', 'me'],
    ['Accra', 'ac'],
    ['Mensah', 'me'],
    ['KOFI BADU', 'ba'],
  ],
  events: [{ in: 'met Badu Mensah in Accra', type: 'Meeting', trigger: 'met', agents: ['ba', 'me'], places: ['ac'] }],
  claims: [
    { in: 'Kofi Badu, inspector of the', subject: 'ba', predicate: 'holdsRole', object: 'po', title: 'inspector' },
    { in: 'met Badu Mensah', subject: 'ba', predicate: 'metWith', object: 'me' },
    { in: 'Mensah belongs to the Órder of Looms', subject: 'me', predicate: 'memberOf', object: 'or' },
  ],
});

/** Another Badu, of whom only the last name is told; and Ghana by another name. */
export const harvest: AnnotatedArticle = annotated({
  id: 'harvest',
  meta: { headline: 'Harvest in Kumasi' },
  text: 'Badu, a farmer, sold 12.5 tonnes for $3,000 in Kumasi. The Republic of Ghana did not order it.',
  entities: [{ id: 'ba', type: 'Person', name: 'Badu' }, KUMASI, { ...GHANA, name: 'Republic of Ghana' }],
  mentions: [
    ['Badu', 'ba'],
    ['Kumasi', 'ku'],
    ['Republic of Ghana', 'gh'],
  ],
  headlineMentions: [['Kumasi', 'ku']],
  quantities: [
    { in: '12.5 tonnes', kind: 'measure', value: 12.5, unit: 'tonne' },
    { in: '$3,000', kind: 'money', value: 3000, unit: 'USD' },
  ],
  events: [{ in: 'did not order it', type: 'Order', trigger: 'order', agents: ['gh'], negated: true }],
  claims: [{ in: 'Badu, a farmer', subject: 'ba', predicate: 'holdsRole', object: null, title: 'farmer' }],
});

/** The raid as another paper has it, word for word. */
export const copy: AnnotatedArticle = {
  ...raid,
  id: 'copy',
  source: 'elsewhere.txt',
  meta: { ...raid.meta, url: 'https://example.net/raid', publisher: 'Another Invented Paper' },
};

/** The raid after a correction: fewer people, no leader, no anonymous officer. */
export const correctedRaid: AnnotatedArticle = annotated({
  id: 'raid',
  meta: { ...raid.meta, headline: 'Correction: police raid store' },
  text: 'KUMASI — Ashanti Harbour Police arrested 4 people in Kumasi on Tuesday.',
  entities: [KUMASI, { ...POLICE, subtypes: [] }],
  mentions: [
    ['Ashanti Harbour Police', 'po'],
    ['Kumasi', 'ku'],
  ],
  quantities: [{ in: '4 people', value: 4, unit: 'person' }],
  events: [{ in: 'arrested 4 people', type: 'Arrest', trigger: 'arrested', agents: ['po'], quantities: [0] }],
});

export const reports: readonly AnnotatedArticle[] = [raid, followUp, harvest, copy];
