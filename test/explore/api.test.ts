import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WiregraphError } from '../../src/article/index.ts';
import type {
  ArticlePage,
  EntityPage,
  ErrorAnswer,
  EvidenceAnswer,
  HappeningsAnswer,
  Hit,
  Network,
  Overview,
  PlaceOnMap,
  QueryAnswer,
  ReviewAnswer,
  SavedQuery,
  SearchAnswer,
  Vocabulary,
} from '../../src/explore/answers.ts';
import { runQuery } from '../../src/explore/asking/run-query.ts';
import type { Explorer } from '../../src/explore/index.ts';
import type { GraphStore } from '../../src/store/index.ts';
import { stores } from '../support/stores.ts';
import { asked } from './client.ts';
import { newsroom } from './newsroom.ts';
import { type Opened, openedExplorer } from './opened.ts';

describe.each(stores)('the API of the explorer on $name', (store) => {
  describe.skipIf(!store.isAvailable)('when it is there', () => {
    let opened: Opened;
    let graph: GraphStore;
    let explorer: Explorer;
    beforeAll(async () => {
      opened = await openedExplorer(newsroom, { by: 'a tester' }, store);
      ({ graph, explorer } = opened);
    });
    afterAll(() => opened?.close());
    const get = async <Answer>(path: string) => (await asked<Answer>(explorer, path)).body;
    const post = async <Answer>(path: string, body: unknown) => (await asked<Answer>(explorer, path, { body })).body;
    const hitFor = async (words: string, kind: Hit['kind'] = 'entity') => {
      const { hits } = await get<SearchAnswer>(`/api/search?q=${encodeURIComponent(words)}`);
      const hit = hits.find((one) => one.kind === kind);
      if (hit === undefined) throw new Error(`nothing found for ${words}`);
      return hit;
    };

    it('tells what is in the graph, the newest article first', async () => {
      const { counts, latest } = await get<Overview>('/api/overview');
      expect(counts).toMatchObject({ articles: 8, people: 4 });
      expect(latest[0]).toMatchObject({ id: 'leaving', outlet: 'Ellery Courier', published: '2026-06-01' });
    });

    it.each([
      ['fbi', 'entity', 'Federal Bureau of Investigation'],
      ['WHITL', 'entity', 'Dana Whitlock'],
      ['landslide in obuasi mor', 'article', 'Landslide in Obuasi, says Morning Wire'],
      ['watched day and ni', 'quote', 'The harbour is watched day and night'],
    ] as const)('finds %s as %s', async (words, kind, title) => {
      expect(await hitFor(words, kind)).toMatchObject({ title });
    });

    it('ties entities by what articles state, and says which', async () => {
      const { id } = await hitFor('fbi');
      const { nodes, links, articles } = await post<Network>('/api/network', { expand: [id] });
      expect(nodes.map(({ name }) => name).sort()).toEqual([
        'Ashanti Harbour Police',
        'Dana Whitlock',
        'Federal Bureau of Investigation',
        'Obuasi',
      ]);
      const told = links.map(
        (link) => `${link.kind} ${link.label}: ${link.articles.map((at) => articles[at]?.id).sort()}`,
      );
      expect(told.sort()).toEqual([
        'claim head of: partners',
        'claim special agent: leaving,partners',
        'event meeting: partners',
        'event meeting: partners',
        'event meeting: partners',
        'quote spoke of: partners',
      ]);
    });

    it('gives the sentences of one tie, each with its article, and no others', async () => {
      const [one, other] = [(await hitFor('Whitlock')).id, (await hitFor('fbi')).id];
      const tie = new URLSearchParams({ one, other, kind: 'claim', relation: 'HEAD_OF' });
      const { evidence, articles } = await get<EvidenceAnswer>(`/api/evidence?${tie}`);
      expect(evidence.map(({ passage: { before, words, after } }) => before + words + after)).toEqual([
        `"The harbour is watched day and night," said Special Agent Dana Whitlock, who heads the FBI office in Accra.`,
      ]);
      expect(articles).toMatchObject([{ id: 'partners', outlet: 'Ellery Courier', published: '2026-02-03T08:00:00Z' }]);
    });

    it('tells a role with its title, and of what', async () => {
      const [one, other] = [(await hitFor('Whitlock')).id, (await hitFor('fbi')).id];
      const tie = new URLSearchParams({ one, other, kind: 'claim', relation: 'HOLDS_ROLE', title: 'special agent' });
      const { evidence } = await get<EvidenceAnswer>(`/api/evidence?${tie}`);
      expect(evidence.map(({ states }) => states)).toContain(
        'Dana Whitlock is special agent, Federal Bureau of Investigation',
      );
    });

    it('tells where an entity is named, each article once', async () => {
      const { id } = await hitFor('fbi');
      const { evidence } = await get<EvidenceAnswer>(`/api/evidence?one=${id}&kind=mention`);
      const { marks } = await get<ArticlePage>('/api/articles/partners');
      expect(marks.filter((mark) => mark.id === id)).toHaveLength(3);
      expect(evidence.map(({ passage }) => passage.article).sort()).toEqual(['leaving', 'partners']);
    });

    it('gives an article with everything marked where it stands', async () => {
      const { article, text, marks, headlineMarks } = await get<ArticlePage>('/api/articles/partners');
      expect(article).toMatchObject({
        headline: 'FBI agents visit Obuasi',
        byline: ['A. Writer'],
        standfirst: 'A visit long planned',
      });
      const told = marks.map((mark) => `${mark.kind}: ${text.slice(mark.start, mark.end)}`);
      expect(told).toEqual(
        expect.arrayContaining([
          'mention: Dana Whitlock',
          'quote: The harbour is watched day and night',
          'event: met',
          'mention: Obuasi',
        ]),
      );
      const date = marks.find(({ kind }) => kind === 'date');
      expect([text.slice(date?.start, date?.end), date?.label]).toEqual(['Monday', '2026-02-02']);
      expect(headlineMarks.map(({ start, end }) => article.headline.slice(start, end))).toEqual(['FBI']);
    });

    it('gives the roles of a person over time, what they said, and where they stand', async () => {
      const { id } = await hitFor('Whitlock');
      const page = await get<EntityPage>(`/api/entities/${id}`);
      expect(page.roles).toMatchObject([
        { title: 'special agent', isEnded: false, passages: [{ article: 'partners' }] },
        { title: 'special agent', isEnded: true, to: '2026-05-31', passages: [{ article: 'leaving' }] },
      ]);
      expect(page.said).toMatchObject([
        { words: 'The harbour is watched day and night', about: [{ name: 'Ashanti Harbour Police' }] },
      ]);
      expect(page.counts).toMatchObject({ articles: 2, quotes: 1 });
      expect(page.namedWith[0]).toMatchObject({ articles: 2 });
      const place = await get<EntityPage>(`/api/entities/${(await hitFor('Obuasi')).id}`);
      expect(place).toMatchObject({ country: 'GH', latitude: 6.2, longitude: -1.66 });
    });

    it('puts the reports of one happening together, and says which figures disagree', async () => {
      const { happenings } = await get<HappeningsAnswer>('/api/events?only=contradicted');
      expect(happenings).toHaveLength(1);
      const [happening] = happenings;
      const figures = new Map(
        happening?.tellings.flatMap((telling) => telling.figures.map((figure) => [figure.id, figure.text])),
      );
      expect(happening?.tellings.map(({ passage }) => passage.article)).toEqual([
        'toll-first',
        'toll-same-hour',
        'toll-later',
      ]);
      expect(
        happening?.figureRelations
          .map(({ later, relation, earlier }) => `${figures.get(later)} ${relation} ${figures.get(earlier)}`)
          .sort(),
      ).toEqual(['14 UPDATES at least 10', '7 CONTRADICTS at least 10']);
    });

    it('narrows the timeline by kind, time and who takes part', async () => {
      const { id } = await hitFor('fbi');
      const typesOf = async (asking: string) =>
        (await get<HappeningsAnswer>(`/api/events?${asking}`)).happenings.map(({ type }) => type);
      expect(await typesOf('')).toEqual(['Killing', 'Meeting']);
      expect(await typesOf('type=Meeting')).toEqual(['Meeting']);
      expect(await typesOf('from=2026-03-01')).toEqual(['Killing']);
      expect(await typesOf('to=2026-03-01')).toEqual(['Meeting']);
      expect(await typesOf(`entity=${id}`)).toEqual(['Meeting']);
    });

    it('knows where places are', async () => {
      const places = await get<PlaceOnMap[]>('/api/places');
      expect(places).toMatchObject([{ name: 'Obuasi', latitude: 6.2, longitude: -1.66, articles: 5 }]);
    });

    it('answers a query as a table, and with what in it can be drawn', async () => {
      const cypher = 'MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) RETURN p, r, o, p.name AS name';
      const { columns, rows, nodes, links } = await post<QueryAnswer>('/api/query', { cypher });
      expect(columns).toEqual(['p', 'r', 'o', 'name']);
      expect(rows).toHaveLength(1);
      expect(nodes.map(({ caption }) => caption).sort()).toEqual(['Dana Whitlock', 'Federal Bureau of Investigation']);
      // HOLDS_ROLE stands between them too, but is not in the answer.
      expect(links.map(({ type }) => type)).toEqual(['HEAD_OF']);
    });

    it('tells a fault in a query with its place', async () => {
      const { status, body } = await asked<ErrorAnswer>(explorer, '/api/query', {
        body: { cypher: 'MATCH (p:Person)\nRETURN q' },
      });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ code: 'query-invalid', line: 2, column: 8 });
    });

    it('runs nothing that would write', async () => {
      const { body } = await asked<ErrorAnswer>(explorer, '/api/query', {
        body: { cypher: 'MATCH (n) DETACH DELETE n' },
      });
      expect(body.error.code).toBe('query-writes');
      expect((await get<Overview>('/api/overview')).counts.articles).toBe(8);
    });

    it('knows the saved questions, and the words for completion', async () => {
      const saved = await get<SavedQuery[]>('/api/saved-queries');
      expect(saved.length).toBeGreaterThan(10);
      const words = await get<Vocabulary>('/api/vocabulary');
      expect(words.labels).toEqual(expect.arrayContaining(['Person', 'Article']));
      expect(words.relationshipTypes).toEqual(expect.arrayContaining(['MENTIONS', 'HEAD_OF']));
    });

    it('keeps a decision on two profiles, and takes it back', async () => {
      const before = await get<ReviewAnswer>('/api/review');
      const question = before.questions.find(({ one }) => one.name === 'Tomas Ruelle');
      if (question === undefined) throw new Error('nothing is open');
      expect(question.reasons.length).toBeGreaterThan(0);
      const decision = { one: question.one.profile, other: question.other.profile, verdict: 'same' };
      const after = await post<ReviewAnswer>('/api/review', decision);
      expect(after.questions).toHaveLength(before.questions.length - 1);
      expect(after.decisions).toMatchObject([{ verdict: 'same', by: 'a tester' }]);
      const path = `/api/review/${after.decisions[0]?.id}`;
      expect((await asked<ReviewAnswer>(explorer, path, { method: 'DELETE' })).body).toEqual(before);
    });

    it('takes an escape that is no letter for a fault of who asks', async () => {
      const { status, body } = await asked<ErrorAnswer>(explorer, '/api/entities/%E0%A4');
      expect([status, body.error.code]).toEqual([400, 'usage']);
    });

    it('keeps the rows of an answer when there is no time left to find what its nodes are tied by', async () => {
      const slow = new WiregraphError('query-timeout', 'too long', 'ask for less');
      const read: GraphStore['read'] = async (cypher, ...rest) => {
        if (cypher.startsWith('UNWIND')) throw slow;
        return graph.read(cypher, ...rest);
      };
      const { rows, nodes, links } = await runQuery({ read }, 'MATCH (p:Person) RETURN p ORDER BY p.name', {});
      expect([rows.length, nodes.length, links.length]).toEqual([4, 4, 0]);
    });

    it.each(['/api/articles/none', '/api/entities/none', '/api/events/none', '/api/elsewhere'])(
      'says that there is nothing at %s',
      async (path) => {
        const { status, body } = await asked<ErrorAnswer>(explorer, path);
        expect([status, body.error.code]).toEqual([404, 'not-found']);
      },
    );
  });
});
