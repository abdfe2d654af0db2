import fc from 'fast-check';
import { type AnnotatedArticle, type Entity, PREDICATES } from '../../src/article/index.ts';
import { annotated } from './annotated.ts';

/**
 * Articles that chance puts together from a few sentences, people, agencies and places: so each shares something with
 * most others, names it otherwise, contradicts it, or is a word-for-word copy of it.
 */
type Parts = Parameters<typeof annotated>[0];
type Figure = Pick<Entity, 'type' | 'name'> & Partial<Entity>;
type Telling = (person: Figure, agency: Figure, place: Figure, number: number) => Partial<Parts> & Pick<Parts, 'text'>;

const PEOPLE: readonly Figure[] = [
  { type: 'Person', name: 'Abena Quartey', subtypes: ['Official'] },
  { type: 'Person', name: 'ABENA QUARTEY', aliases: ['Quartey'] },
  { type: 'Person', name: 'Abéna Quartey', subtypes: ['Official'] },
  { type: 'Person', name: 'Tomás Ruelle' },
  { type: 'Person', name: 'A. Quartey' },
  { type: 'Person', name: 'Abena Quartei', link: { countryCode: 'GH' } },
  { type: 'Person', name: 'Abena Mensah Quartey', link: { countryCode: 'FI' } },
  { type: 'Person', name: 'Quartey', link: { countryCode: 'GH' } },
  { type: 'Person', name: 'Quartey' },
  { type: 'Unnamed', name: 'an officer who asked not to be named' },
];
const AGENCIES: readonly Figure[] = [
  { type: 'Organization', name: 'Lagoon Customs Service', subtypes: ['Agency'] },
  { type: 'Organization', name: 'the Lagoon Customs Service', subtypes: ['Agency', 'Government'] },
  { type: 'Organization', name: 'Órder of Looms' },
  { type: 'Organization', name: 'LCS', subtypes: ['Agency'] },
  { type: 'Other', name: 'Lagoon Customs Service', subtypes: ['Work'] },
];
const PLACES: readonly Figure[] = [
  { type: 'Place', name: 'Ghana', subtypes: ['Country'], link: { countryCode: 'GH', geonames: 2300660 } },
  { type: 'Place', name: 'Republic of Ghana', subtypes: ['Country'], link: { countryCode: 'GH' } },
  { type: 'Place', name: 'Kumasi', subtypes: ['City'], link: { countryCode: 'GH', geonames: 2298890, latitude: 6.69 } },
  { type: 'Place', name: 'Kumasi', subtypes: ['Region'], link: { countryCode: 'CI', geonames: 2298890 } },
  {
    ...{ type: 'Place', name: 'Obuasi', subtypes: ['City'] },
    link: { countryCode: 'GH', geonames: 2296458, feature: 'PPL', regions: [{ name: 'Ashanti', geonames: 2304116 }] },
  },
  {
    type: 'Place',
    name: 'Ashanti',
    subtypes: ['Region'],
    link: { countryCode: 'GH', geonames: 2304116, feature: 'ADM1' },
  },
  { type: 'Place', name: 'Old Quay', subtypes: ['Facility'], link: { countryCode: 'GH' } },
  { type: 'Place', name: 'Old Quay' },
];

const TELLINGS: readonly Telling[] = [
  (person, agency, place) => {
    const text = `${person.name} heads ${agency.name} in ${place.name}.`;
    return { text, claims: [{ in: text, subject: person.name, predicate: 'headOf', object: `${agency.name}*` }] };
  },
  (person, agency, place, number) => {
    const title = ['Inspector', 'inspector', 'chief of staff', 'head coach'][number % 4] ?? '';
    const text = `${person.name}, ${title} of ${agency.name}, spoke in ${place.name}.`;
    const role = { in: text, subject: person.name, predicate: 'holdsRole', title } as const;
    return { text, claims: [{ ...role, object: number > 6 ? null : `${agency.name}*`, negated: number === 5 }] };
  },
  (_, agency, place, number) => {
    const text = `${agency.name} arrested about ${number} people in ${place.name}.`;
    return {
      text,
      quantities: [{ in: `about ${number}`, value: number, modifier: 'about', unit: 'person' }],
      events: [{ in: text, type: 'Arrest', trigger: 'arrested', agents: [`${agency.name}*`], places: [place.name] }],
    };
  },
  (person, agency, _, number) => {
    const words = `We counted ${number} boats`;
    return {
      text: `“${words},” said ${person.name} of ${agency.name}.`,
      quotes: [{ in: words, speaker: person.name }],
    };
  },
  (person, agency, place, number) => {
    const text = `${person.name}, ${agency.name} and ${place.name} are linked, by ${number} in ten.`;
    const predicate = PREDICATES[(number * 7) % PREDICATES.length] ?? 'near';
    const ends = [`${agency.name}*`, place.name, person.name];
    const claim = { in: text, predicate, negated: number % 4 === 0, confidence: number / 10 };
    return {
      text,
      claims: [
        { ...claim, subject: person.name, object: ends[number % 3] ?? null },
        { ...claim, subject: place.name, object: ends[(number + 1) % 3] ?? null },
      ],
    };
  },
];

export interface Invention {
  readonly id: string;
  readonly url: string | null;
  readonly headline: string | null;
  /** What is told, of whom: numbers that pick from the lists above. */
  readonly sentences: readonly (readonly [telling: number, person: number, agency: number, place: number, number])[];
  /** Which of the long paragraphs below ends it: two that share one are copies of one report. */
  readonly ending?: number;
  readonly publishedAt?: string | null;
}

const ENDINGS: readonly string[] = [
  '',
  ' Boats lay along the quay all morning while clerks counted sacks by hand and wrote each weight into a green book, as their grandfathers had done; by noon the rain had come, the book was wet, and nobody could say any longer which sack had been weighed twice and which had not been weighed at all.',
  ' A choir of nine sang on the steps until the lamps were lit, and the shopkeepers, who had meant to close early, left their doors open and carried out chairs for whoever wished to sit; the last song was about a river that nobody there had seen, and it was asked for three times.',
];

/** The article of an invention. Equal sentences give equal texts, whatever the id. */
export function invented({
  id,
  url,
  headline,
  sentences,
  ending = 0,
  publishedAt = null,
}: Invention): AnnotatedArticle {
  const told = sentences.map(([telling, person, agency, place, number]) => {
    const figures = [pick(PEOPLE, person), pick(AGENCIES, agency), pick(PLACES, place)] as const;
    return { figures, parts: pick(TELLINGS, telling)(...figures, number) };
  });
  const entities = told.flatMap(({ figures: [person, agency, place], parts: { text } }) =>
    [
      { ...person, id: person.name },
      { ...agency, id: `${agency.name}*` },
      { ...place, id: place.name },
    ].filter(({ name }) => text.includes(name)),
  );
  const distinct = [...new Map(entities.map((entity) => [entity.id, entity])).values()];
  const quantities = told.flatMap(({ parts }) => parts.quantities ?? []);
  return annotated({
    id,
    meta: { url, headline, publishedAt },
    text: told.map(({ parts }) => parts.text).join(' ') + pick(ENDINGS, ending),
    entities: distinct,
    mentions: entities.map(({ id: entity, name, type }) => [name, entity, type === 'Unnamed' ? 'nominal' : 'name']),
    headlineMentions: distinct
      .filter(({ name }) => headline?.includes(name))
      .map(({ id: entity, name }) => [name, entity]),
    quantities,
    events: told
      .flatMap(({ parts }) => parts.events ?? [])
      .map((event) => ({ ...event, quantities: [quantities.findIndex((quantity) => event.in.includes(quantity.in))] })),
    quotes: told.flatMap(({ parts }) => parts.quotes ?? []),
    claims: told.flatMap(({ parts }) => parts.claims ?? []),
  });
}

function pick<Value>(values: readonly [Value, ...Value[]] | readonly Value[], index: number): Value {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

const sentence = fc.tuple(
  fc.nat(TELLINGS.length - 1),
  fc.nat(PEOPLE.length - 1),
  fc.nat(AGENCIES.length - 1),
  fc.nat(PLACES.length - 1),
  fc.integer({ min: 1, max: 9 }),
);

/** What an article may say. Short enough that copies come by chance. */
export const sentences = (maxLength: number) => fc.array(sentence, { minLength: 1, maxLength });
export const headline = fc.constantFrom(null, 'Abena Quartey speaks', 'Kumasi waits');
