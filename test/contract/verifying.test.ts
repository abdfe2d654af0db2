import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changesOf } from '../../src/graph/index.ts';
import { type GraphStore, graphStore } from '../../src/store/index.ts';
import { reports } from '../support/reports.ts';
import { stores } from '../support/stores.ts';

/** What somebody with `query --write` could do to the graph, and what verify is to say of it. */
const TAMPERED: readonly (readonly [what: string, cypher: string, reason: RegExp])[] = [
  ['the words of a quote', "MATCH (q:Quote) SET q.text = 'They walked,'", /does not read as/u],
  ['where a quantity stands', 'MATCH (q:Money) SET q.start = q.start + 1', /does not read as/u],
  [
    'where a mention stands',
    'MATCH (a:Article)-[m:MENTIONS]->(p:Person) SET m.starts = [3], m.ends = [9], m.kinds = ["name"], m.confidences = [0.9], m.count = 1',
    /is no name of the entity/u,
  ],
  [
    'the length of the lists of a mention',
    'MATCH (a:Article)-[m:MENTIONS]->(p:Place) SET m.ends = [3, 4, 5, 6, 7]',
    /equal length/u,
  ],
  ['the name of an entity', "MATCH (p:Person) SET p.name = 'Nobody'", /its name is not/u],
  ['a label of an entity', 'MATCH (p:Person) SET p:Court', /its labels are not/u],
  ['the type of an entity', 'MATCH (p:Person) SET p:Place', /exactly one type/u],
  [
    'a derived relationship',
    'MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) SET r.claims = 9',
    /do not give this relationship/u,
  ],
  [
    'a derived relationship, taken away',
    'MATCH (p:Person)-[r:HEAD_OF]->(o:Organization) DELETE r',
    /the graph lacks it/u,
  ],
  [
    'a relationship that nobody claims',
    'MATCH (p:Person), (c:Country) CREATE (p)-[:OWNER_OF]->(c)',
    /do not give this relationship/u,
  ],
  [
    'the place in a country',
    "MATCH (p:City)-[r:PART_OF {source: 'geonames'}]->(c:Country) DELETE r",
    /the graph lacks it/u,
  ],
  ['the text of an article', "MATCH (a:Article) SET a.text = 'Another text.'", /content hash/u],
  [
    'the headline of an article',
    "MATCH (a:Article) SET a.headline = 'Ashanti Harbour Police raid shop'",
    /not what was written/u,
  ],
  ['who did it', 'MATCH (e:Arrest)-[r:AGENT]->(o:Organization) DELETE r', /not what was written/u],
  ['whether it happened', 'MATCH (e:Order) SET e.negated = false', /not what was written/u],
  ['the article of an annotation', 'MATCH (q:Quote)-[r:IN_ARTICLE]->(a:Article) DELETE r', /in no article/u],
  [
    'an annotation of no article',
    "CREATE (q:__Annotation__:Quote {id: 'q', name: 'q', text: 'q', start: 0, end: 1})",
    /in no article/u,
  ],
  ['an entity of no article', "CREATE (p:__Entity__:Person {id: 'p', name: 'Nobody'})", /no article speaks of/u],
  ['an entity, taken away', 'MATCH (p:Person) DETACH DELETE p', /not what was written/u],
];

describe.each(stores)('verify on a graph in $name', ({ isAvailable, open }) => {
  let graph: GraphStore;

  beforeEach(async (test) => {
    test.skip(!isAvailable, 'this store is not to be had here');
    graph = graphStore(await open());
    for (const article of reports) await graph.write(changesOf(article));
  });
  afterEach(() => graph?.close());

  it.each(TAMPERED)('finds a change of %s', async (_what, cypher, reason) => {
    const before = await graph.verify();
    await graph.execute(cypher);
    const after = await graph.verify();
    expect(before.ungrounded).toEqual([]);
    expect(after.ungrounded.map((item) => item.reason).filter((words) => reason.test(words))).not.toEqual([]);
    expect(after.ungrounded.every(({ fact }) => fact.length > 0)).toBe(true);
  });

  it('names the article and the fact', async () => {
    await graph.execute("MATCH (q:Money) SET q.text = '$9'");
    const [item] = (await graph.verify()).ungrounded;
    const money = changesOf(reports[2] as (typeof reports)[number]).annotations.find(({ type }) => type === 'Money');
    expect(item).toMatchObject({ article: 'harvest', fact: money?.id });
  });

  it('changes the hash with the content and not with the time of day', async () => {
    const { hash } = await graph.verify();
    await graph.execute("MATCH (a:Article) SET a.ingestedAt = '1999-01-01T00:00:00Z'");
    expect((await graph.verify()).hash).toBe(hash);
    await graph.execute("MATCH (p:Person) SET p.description = 'x'");
    expect((await graph.verify()).hash).not.toBe(hash);
  });
});
