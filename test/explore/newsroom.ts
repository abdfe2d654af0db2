import type { AnnotatedArticle, Entity } from '../../src/article/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type Connection, type GraphStore, graphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';

/** Invented reports for the explorer's tests: an agency and its partners, a disaster told three times, a text full of traps. */
const FBI: Entity = {
  ...{ id: 'fbi', type: 'Organization', name: 'Federal Bureau of Investigation' },
  ...{ subtypes: ['Agency'], aliases: ['FBI'] },
};
const WHITLOCK: Entity = {
  id: 'wh',
  type: 'Person',
  name: 'Dana Whitlock',
  subtypes: ['Official'],
  aliases: ['Whitlock'],
};
const POLICE: Entity = {
  id: 'po',
  type: 'Organization',
  name: 'Ashanti Harbour Police',
  subtypes: ['Agency'],
  aliases: [],
};
const OBUASI: Entity = {
  ...{ id: 'ob', type: 'Place', name: 'Obuasi', subtypes: ['City'], aliases: [] },
  link: { countryCode: 'GH', geonames: 2296458, feature: 'PPL', latitude: 6.2, longitude: -1.66 },
};

const MEETING = 'Agents of the FBI and the Ashanti Harbour Police met in Obuasi on Monday.';
const WARNING = 'The harbour is watched day and night';

export const partners: AnnotatedArticle = annotated({
  id: 'partners',
  meta: {
    ...{ headline: 'FBI agents visit Obuasi', publisher: 'Ellery Courier', publishedAt: '2026-02-03T08:00:00Z' },
    ...{ byline: ['A. Writer'], url: 'https://example.org/partners', standfirst: 'A visit long planned' },
  },
  text: `${MEETING}\n\n"${WARNING}," said Special Agent Dana Whitlock, who heads the FBI office in Accra. The FBI was asked for help by Mr. Kofi Badu.`,
  entities: [FBI, WHITLOCK, POLICE, OBUASI],
  mentions: [
    ['FBI', 'fbi'],
    ['Ashanti Harbour Police', 'po'],
    ['Obuasi', 'ob'],
    ['Dana Whitlock', 'wh'],
    ['FBI', 'fbi'],
    ['FBI', 'fbi'],
  ],
  headlineMentions: [['FBI', 'fbi']],
  events: [
    {
      in: MEETING,
      type: 'Meeting',
      trigger: 'met',
      agents: ['fbi', 'po'],
      places: ['ob'],
      from: '2026-02-02',
      to: '2026-02-02',
    },
  ],
  dates: [{ in: 'Monday', from: '2026-02-02', to: '2026-02-02', precision: 'day' }],
  quotes: [{ in: WARNING, speaker: 'wh', about: ['po'] }],
  claims: [
    { in: 'Special Agent Dana Whitlock, who heads the FBI office', subject: 'wh', predicate: 'headOf', object: 'fbi' },
    { in: 'Special Agent Dana Whitlock', subject: 'wh', predicate: 'holdsRole', object: 'fbi', title: 'special agent' },
  ],
});

/** Whitlock again, in another report: somebody to follow. */
export const leaving: AnnotatedArticle = annotated({
  id: 'leaving',
  meta: { headline: 'Whitlock leaves the bureau', publisher: 'Ellery Courier', publishedAt: '2026-06-01' },
  text: 'Dana Whitlock, special agent of the FBI until May, will teach in Obuasi.',
  entities: [FBI, WHITLOCK, OBUASI],
  mentions: [
    ['Dana Whitlock', 'wh'],
    ['FBI', 'fbi'],
    ['Obuasi', 'ob'],
  ],
  claims: [
    {
      ...{
        in: 'Dana Whitlock, special agent of the FBI until May',
        subject: 'wh',
        predicate: 'holdsRole',
        object: 'fbi',
      },
      ...{ title: 'special agent', to: '2026-05-31', ended: true },
    },
  ],
});

/** A report of the dead of a landslide on 3 March. */
function toll(id: string, publisher: string, publishedAt: string, figure: string, value: number): AnnotatedArticle {
  const text = `A landslide killed ${figure} people in Obuasi on Tuesday.`;
  return annotated({
    id,
    meta: { headline: `Landslide in Obuasi, says ${publisher}`, publisher, publishedAt },
    text,
    entities: [OBUASI],
    mentions: [['Obuasi', 'ob']],
    quantities: [{ in: figure, value, modifier: figure.startsWith('at least') ? 'over' : 'exact', unit: 'person' }],
    events: [
      {
        ...{ in: text, type: 'Killing', trigger: 'killed', from: '2026-03-03', to: '2026-03-03' },
        ...{ places: ['ob'], quantities: [0] },
      },
    ],
  });
}

export const landslide: readonly AnnotatedArticle[] = [
  toll('toll-first', 'Morning Wire', '2026-03-03T09:00:00Z', 'at least 10', 10),
  toll('toll-same-hour', 'Evening Wire', '2026-03-03T09:30:00Z', '7', 7),
  toll('toll-later', 'Weekly Wire', '2026-03-05T09:00:00Z', '14', 14),
];

export const SCRIPT = '<script>window.wasRun = true</script>';
export const LONG_WORD = 'Donaudampfschifffahrts'.repeat(40);
export const ARABIC = 'قال المتحدث إن الميناء آمن';

/** Everything that a page must not fall for. */
export const hostile: AnnotatedArticle = annotated({
  id: 'hostile',
  meta: {
    ...{ headline: `${SCRIPT} Harbour "quoted" & <b>bold</b>`, url: 'javascript:window.wasRun=true' },
    ...{ publisher: '<img src=x onerror="window.wasRun=true">', publishedAt: '2026-01-02', byline: ['</p><script>'] },
  },
  text: `${SCRIPT} stood in the text. ${LONG_WORD} is one word.\n\n${ARABIC}. The captain was <img src=x onerror="window.wasRun=true">.`,
  entities: [
    { id: 'x', type: 'Person', name: '<img src=x onerror="window.wasRun=true">' },
    { id: 'ar', type: 'Organization', name: 'الميناء' },
  ],
  mentions: [
    ['<img src=x onerror="window.wasRun=true">', 'x'],
    ['الميناء', 'ar'],
  ],
  quotes: [{ in: SCRIPT, speaker: 'x' }],
});

/** Two of one name, of whom nobody can be sure whether they are one. */
function ruelle(id: string, text: string, title: string, countryCode?: string): AnnotatedArticle {
  return annotated({
    id,
    meta: { headline: `Ruelle, ${title}`, publishedAt: '2026-04-01' },
    text,
    entities: [
      {
        id: 'ru',
        type: 'Person',
        name: 'Tomas Ruelle',
        subtypes: ['Official'],
        ...(countryCode ? { link: { countryCode } } : {}),
      },
    ],
    mentions: [['Tomas Ruelle', 'ru']],
    claims: [{ in: text, subject: 'ru', predicate: 'holdsRole', object: null, title }],
  });
}

export const doubtful: readonly AnnotatedArticle[] = [
  ruelle('coach', 'Coach Tomas Ruelle said his players had slept badly.', 'coach'),
  ruelle('minister', 'Foreign Minister Tomas Ruelle resigned on Tuesday.', 'foreign minister', 'PE'),
];

export const newsroom: readonly AnnotatedArticle[] = [partners, leaving, ...landslide, hostile, ...doubtful];

/** The graph of these reports. */
export async function openNewsroom(connection: Connection, articles = newsroom): Promise<GraphStore> {
  const graph = graphStore(connection, () => new Date('2026-07-01T00:00:00Z'));
  for (const article of articles) await graph.write(changesOf(article));
  return graph;
}
