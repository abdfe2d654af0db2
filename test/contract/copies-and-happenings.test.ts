import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotatedArticle, Entity } from '../../src/article/index.ts';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { annotated } from '../support/annotated.ts';
import { stores } from '../support/stores.ts';

const POLICE: Entity = { id: 'po', type: 'Organization', name: 'Ashanti Harbour Police', subtypes: [], aliases: [] };
const BADU: Entity = { id: 'ba', type: 'Person', name: 'Kofi Badu', subtypes: [], aliases: [] };
const GHANA: Entity = {
  ...{ id: 'gh', type: 'Place', name: 'Ghana', subtypes: ['Country'], aliases: [] },
  link: { countryCode: 'GH', geonames: 2300660 },
};
const ASHANTI: Entity = {
  ...{ id: 'as', type: 'Place', name: 'Ashanti', subtypes: ['Region'], aliases: [] },
  link: { countryCode: 'GH', geonames: 2304116, feature: 'ADM1' },
};
const OBUASI: Entity = {
  ...{ id: 'ob', type: 'Place', name: 'Obuasi', subtypes: ['City'], aliases: [] },
  link: { countryCode: 'GH', geonames: 2296458, feature: 'PPL', regions: [{ name: 'Ashanti', geonames: 2304116 }] },
};

const LEADER = 'Kofi Badu heads the Ashanti Harbour Police';
const REPORT = `${LEADER}. Boats lay along the quay all morning while clerks counted sacks by hand and wrote each weight into a green book, as their grandfathers had done; by noon the rain had come, the book was wet, and nobody could say any longer which sack had been weighed twice.`;

/** A report of who leads the police. */
function leading(id: string, publishedAt: string, text: string): AnnotatedArticle {
  return annotated({
    id,
    meta: { publishedAt },
    text,
    entities: [BADU, POLICE],
    mentions: [
      ['Kofi Badu', 'ba'],
      ['Ashanti Harbour Police', 'po'],
    ],
    claims: [{ in: LEADER, subject: 'ba', predicate: 'headOf', object: 'po' }],
  });
}

const first = leading('z-first', '2026-03-04T06:00:00Z', REPORT);
const reprint = leading('a-reprint', '2026-03-04T18:00:00Z', `${REPORT} The rain went on.`);
const another = leading('m-another', '2026-03-05T06:00:00Z', `${LEADER}, says its yearly report.`);

/** A report of an arrest in Obuasi. */
function arrest(id: string, day: string, text: string): AnnotatedArticle {
  return annotated({
    id,
    meta: { publishedAt: day },
    text,
    entities: [BADU, POLICE, OBUASI],
    mentions: [
      ['Kofi Badu', 'ba'],
      ['Ashanti Harbour Police', 'po'],
      ['Obuasi', 'ob'],
    ],
    events: [
      {
        ...{ in: text, type: 'Arrest', trigger: 'arrested', from: day, to: day },
        ...{ agents: ['po'], targets: ['ba'], places: ['ob'] },
      },
    ],
  });
}

/** A report of the dead of a landslide in Obuasi on 3 March. */
function toll(id: string, publishedAt: string, figure: string, value: number): AnnotatedArticle {
  const text = `A landslide killed ${figure} people in Obuasi on Tuesday.`;
  return annotated({
    id,
    meta: { publishedAt },
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

/** The same told as two events, the landslide and the deaths. */
function calamity(...parameters: Parameters<typeof toll>): AnnotatedArticle {
  const {
    events: [killing],
    ...report
  } = toll(...parameters);
  if (killing === undefined) throw new Error('a toll tells of a killing');
  const { start, end } = { start: report.text.indexOf('landslide'), end: report.text.indexOf('landslide') + 9 };
  const landslide = { ...killing, start, end, text: 'landslide', type: 'Disaster', trigger: 'landslide' } as const;
  return { ...report, events: [killing, landslide] };
}

describe.each(stores)('articles that tell the same, in $name', ({ isAvailable, open }) => {
  let graph: GraphStore;
  const write = async (...articles: readonly AnnotatedArticle[]) => {
    await Promise.all(articles.map((article) => graph.write(changesOf(article))));
    expect((await graph.verify()).ungrounded).toEqual([]);
  };
  const rows = async (cypher: string) => (await graph.read(cypher)).rows;
  const copies = () => rows('MATCH (a:Article)-[r:COPY_OF]->(b:Article) RETURN a.id, b.id, r.similarity');
  const origins = () => rows('MATCH (a:Article) RETURN a.id, a.origin ORDER BY a.id');
  const sources = () => rows('MATCH (:Person)-[r:HEAD_OF]->(:Organization) RETURN r.articles, r.sources');
  const happenings = () =>
    rows(
      'MATCH (e:Event)-[r:SAME_AS]->(o:Event), (e)-[:IN_ARTICLE]->(a:Article), (o)-[:IN_ARTICLE]->(b:Article) RETURN a.id, b.id, r.reasons ORDER BY a.id',
    );
  const figures = () =>
    rows(
      "MATCH (later:Quantity)-[r]->(earlier:Quantity) WHERE type(r) IN ['UPDATES', 'CONTRADICTS'] RETURN later.text, type(r), earlier.text",
    );

  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
  });
  afterEach(() => graph?.close());

  it.each([
    ['the first print comes first', [first, reprint]],
    ['the reprint comes first', [reprint, first]],
  ])('a reprint leads to the first print, with how like it is, where %s', async (_order, articles) => {
    await write(...articles);
    const [[copy, original, similarity] = []] = await copies();
    expect([copy, original]).toEqual(['a-reprint', 'z-first']);
    expect(similarity).toBeGreaterThan(0.6);
    expect(similarity).toBeLessThan(1);
    expect(await origins()).toEqual([
      ['a-reprint', 'z-first'],
      ['z-first', null],
    ]);
  });

  it('a report and its reprint are one source of what they state, a report of its own another', async () => {
    await write(first, reprint);
    expect(await sources()).toEqual([[2, 1]]);
    await write(another);
    expect(await sources()).toEqual([[3, 2]]);
  });

  it('a reprint is its own origin once the first print is taken out', async () => {
    await write(first, reprint, another);
    await graph.retract('z-first');
    await write();
    expect(await copies()).toEqual([]);
    expect(await origins()).toEqual([
      ['a-reprint', null],
      ['m-another', null],
    ]);
    expect(await sources()).toEqual([[2, 2]]);
  });

  it('the later report of an arrest leads to the earlier one, and says why', async () => {
    await write(
      arrest('later', '2026-03-03', 'In Obuasi Kofi Badu was arrested by Ashanti Harbour Police.'),
      arrest('early', '2026-03-03', 'Ashanti Harbour Police arrested Kofi Badu in Obuasi.'),
    );
    const [[later, early, reasons] = []] = await happenings();
    expect([later, early]).toEqual(['later', 'early']);
    expect(reasons).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^sameTarget: .*badu/u),
        expect.stringMatching(/^samePlace: geonames 2296458/u),
        'sameDay: 0 days apart',
      ]),
    );
  });

  it('two arrests of one person on following days are two', async () => {
    await write(
      arrest('monday', '2026-03-02', 'Ashanti Harbour Police arrested Kofi Badu in Obuasi.'),
      arrest('tuesday', '2026-03-03', 'In Obuasi Kofi Badu was arrested by Ashanti Harbour Police.'),
    );
    expect(await happenings()).toEqual([]);
  });

  it('a figure beyond an earlier bound updates it', async () => {
    await write(
      toll('noon', '2026-03-03T12:00:00Z', 'at least 10', 10),
      toll('night', '2026-03-03T22:00:00Z', '12', 12),
    );
    expect(await figures()).toEqual([['12', 'UPDATES', 'at least 10']]);
  });

  it('two figures of one day that cannot both be true contradict one another', async () => {
    await write(toll('one', '2026-03-03', '12', 12), toll('two', '2026-03-03', '30', 30));
    expect(await figures()).toEqual([['30', 'CONTRADICTS', '12']]);
  });

  it('a figure that two events of an article count by is set against another once', async () => {
    await write(calamity('one', '2026-03-03', '12', 12), calamity('two', '2026-03-03', '30', 30));
    expect(await happenings()).toHaveLength(2);
    expect(await figures()).toEqual([['30', 'CONTRADICTS', '12']]);
  });

  it('places lie in the regions and countries of the graph, as the gazetteer has it', async () => {
    await write(
      annotated({
        id: 'places',
        text: 'It rained in Obuasi, in all Ashanti, and in Ghana.',
        entities: [GHANA, ASHANTI, OBUASI],
        mentions: [
          ['Obuasi', 'ob'],
          ['Ashanti', 'as'],
          ['Ghana', 'gh'],
        ],
      }),
    );
    expect(
      await rows(
        "MATCH (p:Place)-[r:PART_OF {source: 'geonames'}]->(w:Place) RETURN p.name, w.name ORDER BY p.name, w.name",
      ),
    ).toEqual([
      ['Ashanti', 'Ghana'],
      ['Obuasi', 'Ashanti'],
      ['Obuasi', 'Ghana'],
    ]);
  });
});
