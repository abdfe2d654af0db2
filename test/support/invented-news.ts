import type { AnnotatedArticle, Entity } from '../../src/article/index.ts';
import { annotated } from './annotated.ts';

/**
 * As many articles as wanted, in which chance tells of people, bodies and places by Zipf's law: some are in a large part
 * of the articles, most in one; names come in full, with initials, spelt in another way, alone. A number gives the same
 * articles each time.
 */
export function inventedNews(count: number): AnnotatedArticle[] {
  return Array.from({ length: count }, (_, number) => reportOf(number, randomOf(number + 1)));
}

type Random = () => number;
type Figure = Pick<Entity, 'type' | 'name'> & Partial<Entity>;

const SYLLABLES = 'ba ko ri den ma tu shan lo vi pe gar na zu fel ho mi sa ku ter ado'.split(' ');
const COUNTRIES = ['GH', 'IN', 'PH', 'BR', 'NO', 'KE'];
const TITLES = ['minister', 'inspector', 'head coach', 'judge', 'chief executive', 'president'];

function reportOf(number: number, random: Random): AnnotatedArticle {
  const [first, second, agency, place] = [personOf(random), personOf(random), agencyOf(random), placeOf(random)];
  const title = TITLES[first.number % TITLES.length] ?? 'judge';
  const people = 1 + Math.floor(random() * 40);
  const sentences = [
    `${first.name}, ${title} of the ${agency.name}, met ${second.name} in ${place.name}.`,
    `The ${agency.name} arrested ${people} people in ${place.name}.`,
  ];
  const text = sentences.join(' ');
  const day = 1 + Math.floor(random() * 27);
  return annotated({
    id: `report-${number}`,
    meta: { publishedAt: `2026-0${1 + (number % 8)}-${String(day).padStart(2, '0')}` },
    text,
    entities: [
      { ...first.figure, id: 'one' },
      { ...second.figure, id: 'other' },
      { ...agency, id: 'agency' },
      { ...place, id: 'place' },
    ],
    mentions: [
      [first.name, 'one'],
      [agency.name, 'agency'],
      [second.name, 'other'],
      [place.name, 'place'],
    ],
    quantities: [{ in: `${people} people`, value: people, min: people, max: people, unit: 'person' }],
    events: [
      {
        in: sentences[1] ?? '',
        type: 'Arrest',
        trigger: 'arrested',
        agents: ['agency'],
        places: ['place'],
        quantities: [0],
      },
    ],
    claims:
      random() < 0.6
        ? [{ in: sentences[0] ?? '', subject: 'one', predicate: 'holdsRole', object: 'agency', title }]
        : [],
  });
}

function personOf(random: Random): { readonly number: number; readonly name: string; readonly figure: Figure } {
  const number = zipf(random, 4000);
  const [given, family] = [wordOf(number * 7 + 1), wordOf(Math.floor(number / 3) + 5000)];
  const form = random();
  const name =
    form < 0.1
      ? `${given.slice(0, 1)}. ${family}`
      : form < 0.2
        ? `${given} ${wordOf(number + 9000)} ${family}`
        : `${given} ${family}`;
  const country = random() < 0.4 ? COUNTRIES[number % COUNTRIES.length] : undefined;
  const figure = {
    type: 'Person' as const,
    name,
    ...(country === undefined ? {} : { link: { countryCode: country } }),
  };
  return { number, name, figure };
}

function agencyOf(random: Random): Figure {
  const number = zipf(random, 600);
  const word = wordOf(number + 20_000);
  return {
    type: 'Organization',
    name: `${word} ${['Customs Service', 'Harbour Police', 'Trading'][number % 3]}`,
    subtypes: ['Agency'],
  };
}

function placeOf(random: Random): Figure {
  const number = zipf(random, 300);
  const link = { countryCode: COUNTRIES[number % COUNTRIES.length] ?? 'GH', geonames: 9_000_000 + number };
  return { type: 'Place', name: wordOf(number + 40_000), subtypes: ['City'], ...(number % 4 === 0 ? {} : { link }) };
}

function wordOf(number: number): string {
  const random = randomOf(number * 2_654_435);
  const syllables = Array.from(
    { length: 2 + Math.floor(random() * 2) },
    () => SYLLABLES[Math.floor(random() * SYLLABLES.length)],
  );
  const word = syllables.join('');
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function zipf(random: Random, most: number): number {
  return Math.floor(Math.exp(random() * Math.log(most)));
}

/** Mulberry32. */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
